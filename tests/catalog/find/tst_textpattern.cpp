// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/find/textpattern.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class TextPatternTest final : public QObject
{
    Q_OBJECT

private slots:
    void matches_data();
    void matches();
    void hasAPart();
};

void TextPatternTest::matches_data()
{
    QTest::addColumn<QString>("raw");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isInside"); // with Extent::Part
    QTest::addColumn<bool>("isWhole");  // with Extent::Whole

    const auto row = [](const QString &raw, const QString &text, bool isInside, bool isWhole) {
        QTest::addRow("%s, %s", qPrintable(raw), qPrintable(text))
                << raw << text << isInside << isWhole;
    };
    const auto glob = [&row](const QString &raw, const QString &text, bool isMatch) {
        row(raw, text, isMatch, isMatch);
    };
    row(u"eb"_s, u"web"_s, true, false);
    row(u"WEB"_s, u"web"_s, true, true);
    row(u"\"w*b\""_s, u"web"_s, false, false); // a quoted star is a star
    row(u"\"w*b\""_s, u"W*B"_s, true, true);
    glob(u"*"_s, {}, true);
    glob(u"?"_s, {}, false);
    glob(u"**"_s, u"web"_s, true);
    glob(u"*?*"_s, {}, false);
    glob(u"w*"_s, u"Web"_s, true);
    glob(u"w*"_s, u"a web"_s, false);
    glob(u"*b"_s, u"web b"_s, true);
    glob(u"*b"_s, u"web c"_s, false);
    glob(u"w?b"_s, u"web"_s, true);
    glob(u"w?b"_s, u"wb"_s, false);
    glob(u"w?b"_s, u"webb"_s, false);
    glob(u"*aab"_s, u"aaaab"_s, true); // goes back
    glob(u"*ab*ac"_s, u"ab ab aac"_s, true);
    glob(u"*ab*ac"_s, u"ac ab ad"_s, false);
    glob(u"a*b*"_s, u"acccb"_s, true);
    glob(u"*9*"_s, u"web-19"_s, true);
    glob(u"*\"?\"*"_s, u"why?"_s, true);
    glob(u"*\"?\"*"_s, u"why"_s, false);
    glob(u"*STRASSE"_s, u"Hauptstra\u00DFe"_s, false); // letters are not taken apart
    glob(u"\u00C4*"_s, u"\u00E4rger"_s, true);
    glob(u"\u03A3*"_s, u"\u03C2x"_s, true); // both kinds of a small sigma
    glob(u"?"_s, u"\U0001F600"_s, true);    // one character, though of two units
    glob(u"?\U00010400"_s, u"a\U00010428"_s, true);
    glob(u"a?"_s, u"a\n"_s, true);
    glob(u"a?"_s, QString(u"a"_s + QChar(0xD800)), true); // half a character
}

void TextPatternTest::matches()
{
    QFETCH(QString, raw);
    QFETCH(QString, text);
    QTEST(TextPattern(raw, TextPattern::Extent::Part).matches(text), "isInside");
    QTEST(TextPattern(raw, TextPattern::Extent::Whole).matches(text), "isWhole");
}

void TextPatternTest::hasAPart()
{
    using Extent = TextPattern::Extent;
    QCOMPARE(TextPattern(u"web", Extent::Part).part(), u"web"_s);
    QCOMPARE(TextPattern(u"\"w*\"", Extent::Part).part(), u"w*"_s);
    QVERIFY(!TextPattern(u"w*", Extent::Part).part());
    QVERIFY(!TextPattern(u"web", Extent::Whole).part());
}

QTEST_GUILESS_MAIN(TextPatternTest)
#include "tst_textpattern.moc"
