// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "core/terminaltext.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class TerminalTextTest final : public QObject
{
    Q_OBJECT

private slots:
    void isSeenInsteadOfDone_data();
    void isSeenInsteadOfDone();
    void aLineHasAFieldForEachCell();
};

void TerminalTextTest::isSeenInsteadOfDone_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("seen");

    QTest::newRow("plain") << u"a b é 한 😀"_s << u"a b é 한 😀"_s;
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("line ends and tabs") << u"a\tb\nc\r\nd"_s << u"a\tb\nc\r\nd"_s;
    QTest::newRow("a carriage return alone") << u"a\rb\r"_s << u"a\u240Db\u240D"_s;
    QTest::newRow("color") << u"\u001B[31mred"_s << u"\u241B[31mred"_s;
    QTest::newRow("null, bell, delete")
            << QString(QChar(u'\0')) + u"\u0007\u007F"_s << u"\u2400\u2407\u2421"_s;
    QTest::newRow("C1") << u"\u0080\u009B31m\u009F"_s << u"\uFFFD\uFFFD31m\uFFFD"_s;
    QTest::newRow("embeddings and overrides")
            << u"\u202A\u202B\u202C\u202D\u202E"_s << QString(5, QChar::ReplacementCharacter);
    QTest::newRow("isolates") << u"\u2066\u2067\u2068\u2069"_s
                              << QString(4, QChar::ReplacementCharacter);
    QTest::newRow("marks") << u"\u061C\u200E\u200F"_s << QString(3, QChar::ReplacementCharacter);
    QTest::newRow("separators") << u"\u2028\u2029"_s << QString(2, QChar::ReplacementCharacter);
    QTest::newRow("their neighbours")
            << u"\u007E\u00A0\u061B\u200D\u2010\u2027\u202F\u2065\u206A"_s
            << u"\u007E\u00A0\u061B\u200D\u2010\u2027\u202F\u2065\u206A"_s;
}

void TerminalTextTest::isSeenInsteadOfDone()
{
    QFETCH(QString, text);
    QFETCH(QString, seen);
    QCOMPARE(terminalText(text), seen);
}

/// Whatever is in a cell, and also where nothing is.
void TerminalTextTest::aLineHasAFieldForEachCell()
{
    QCOMPARE(terminalLine({u"a"_s, {}, u"b\tc\r\nd"_s, u"\u202Ee"_s}), u"a\t-\tb c d\t\uFFFDe"_s);
    QCOMPARE(terminalLine({{}}), u"-"_s);
}

QTEST_GUILESS_MAIN(TerminalTextTest)
#include "tst_terminaltext.moc"
