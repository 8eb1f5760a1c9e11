// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "core/oneline.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class OneLineTest final : public QObject
{
    Q_OBJECT

private slots:
    void becomeOneLine_data();
    void becomeOneLine();
    void keepsAllButLineEnds();
};

void OneLineTest::becomeOneLine_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("line");

    QTest::newRow("plain") << u"a b"_s << u"a b"_s;
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("CR LF is one") << u"a\r\nb"_s << u"a b"_s;
    QTest::newRow("two line feeds") << u"a\n\nb"_s << u"a  b"_s;
    QTest::newRow("carriage return") << u"a\rb"_s << u"a b"_s;
    QTest::newRow("tab") << u"a\tb"_s << u"a b"_s;
    QTest::newRow("vertical tab, form feed") << u"a\u000Bb\u000Cc"_s << u"a b c"_s;
    QTest::newRow("next line") << u"a\u0085b"_s << u"a b"_s;
    QTest::newRow("line, paragraph separator") << u"a\u2028b\u2029c"_s << u"a b c"_s;
    QTest::newRow("null, escape, delete")
            << u"a\u001B[31mb\u007Fc"_s + QChar(u'\0') << u"a [31mb c "_s;
    QTest::newRow("first and last of C1") << u"a\u0080b\u009Fc"_s << u"a b c"_s;
    QTest::newRow("no control character")
            << u"~\u00A0é\u2027\u202A한😀"_s << u"~\u00A0é\u2027\u202A한😀"_s;
    QTest::newRow("LF CR are two") << u"a\n\rb"_s << u"a  b"_s;
    QTest::newRow("at the ends") << u"\na\n"_s << u" a "_s;
}

void OneLineTest::becomeOneLine()
{
    QFETCH(QString, text);
    QFETCH(QString, line);
    QCOMPARE(onOneLine(text), line);
}

void OneLineTest::keepsAllButLineEnds()
{
    QCOMPARE(withoutLineEnds(u"a\r\nb\n\nc\rd\u2028e\u0085f\u000Cg\u001Ch"_s),
             u"a b  c d e f g h"_s);
    const QString others = u"a\t\u001B[31mb\u0007\u009Bc\u007F\u202Ed\uFEFF"_s + QChar(u'\0');
    QCOMPARE(withoutLineEnds(others), others);
}

QTEST_GUILESS_MAIN(OneLineTest)
#include "tst_oneline.moc"
