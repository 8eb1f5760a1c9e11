// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "core/headertext.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class HeaderTextTest final : public QObject
{
    Q_OBJECT

private slots:
    void fits_data();
    void fits();
};

void HeaderTextTest::fits_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("fits");
    QTest::newRow("empty") << QString() << true;
    QTest::newRow("visible, blank, tab") << u"!~ \t"_s << true;
    QTest::newRow("CR LF") << u"a\r\nX-Evil: 1"_s << false;
    QTest::newRow("line feed") << u"a\nb"_s << false;
    QTest::newRow("carriage return") << u"a\rb"_s << false;
    QTest::newRow("null") << u"a"_s + QChar(u'\0') << false;
    QTest::newRow("delete") << u"a\u007F"_s << false;
    QTest::newRow("zero-width space") << u"a\u200B"_s << false;
    QTest::newRow("what ends as a line feed in Latin-1") << u"a\u010A"_s << false;
}

void HeaderTextTest::fits()
{
    QFETCH(QString, text);
    QTEST(fitsHeader(text), "fits");
}

QTEST_GUILESS_MAIN(HeaderTextTest)
#include "tst_headertext.moc"
