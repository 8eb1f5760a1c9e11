// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/find/quoting.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class QuotingTest final : public QObject
{
    Q_OBJECT

private slots:
    void reads_data();
    void reads();
    void splits_data();
    void splits();
    void quotesWhatNeedsIt_data();
    void quotesWhatNeedsIt();
};

void QuotingTest::reads_data()
{
    QTest::addColumn<QString>("raw");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("open");

    const auto row = [](const char *name, const QString &raw, const QString &text,
                        bool open = false) {
        QTest::newRow(name) << raw << text << open;
    };
    row("nothing", u""_s, u""_s);
    row("plain", u"web-1"_s, u"web-1"_s);
    row("quoted", u"\"two words\""_s, u"two words"_s);
    row("quoted in part", u"a\"b c\"d"_s, u"ab cd"_s);
    row("empty quotes", u"\"\""_s, u""_s);
    row("escapes", u"\"a\\\"b\\\\c\\d\""_s, u"a\"b\\c\\d"_s);
    row("no escapes outside", u"a\\b"_s, u"a\\b"_s);
    row("not closed", u"\"two wor"_s, u"two wor"_s, true);
    row("a single quote", u"\""_s, u""_s, true);
    row("an escaped end is not closed", u"\"a\\\""_s, u"a\""_s, true);
}

void QuotingTest::reads()
{
    QFETCH(QString, raw);
    QFETCH(QString, text);
    QTEST(isOpen(raw), "open");
    QCOMPARE(unquoted(raw), text);
}

void QuotingTest::splits_data()
{
    QTest::addColumn<QString>("raw");
    QTest::addColumn<QStringList>("parts");

    QTest::newRow("nothing") << u""_s << QStringList {u""_s};
    QTest::newRow("one") << u"a"_s << QStringList {u"a"_s};
    QTest::newRow("several") << u"a,,b,"_s << QStringList {u"a"_s, u""_s, u"b"_s, u""_s};
    QTest::newRow("quoted") << u"\"a,b\",c"_s << QStringList {u"\"a,b\""_s, u"c"_s};
    QTest::newRow("escaped quote") << u"\"a\\\",b\",c"_s << QStringList {u"\"a\\\",b\""_s, u"c"_s};
}

void QuotingTest::splits()
{
    QFETCH(QString, raw);
    QStringList parts;
    for (const QStringView part : splitUnquoted(raw, u','))
        parts.append(part.toString());
    QTEST(parts, "parts");
}

void QuotingTest::quotesWhatNeedsIt_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("raw");

    QTest::newRow("plain") << u"web-1.2_x"_s << u"web-1.2_x"_s;
    QTest::newRow("other scripts") << u"镜像"_s << u"镜像"_s;
    QTest::newRow("nothing") << u""_s << u"\"\""_s;
    QTest::newRow("blank") << u"a b"_s << u"\"a b\""_s;
    QTest::newRow("comma") << u"a,b"_s << u"\"a,b\""_s;
    QTest::newRow("glob") << u"a*"_s << u"\"a*\""_s;
    QTest::newRow("minus in front") << u"-a"_s << u"\"-a\""_s;
    QTest::newRow("quote and backslash") << u"a\"b\\c"_s << u"\"a\\\"b\\\\c\""_s;
}

void QuotingTest::quotesWhatNeedsIt()
{
    QFETCH(QString, text);
    QTEST(quoted(text), "raw");
    QCOMPARE(unquoted(quoted(text)), text);
}

QTEST_GUILESS_MAIN(QuotingTest)
#include "tst_quoting.moc"
