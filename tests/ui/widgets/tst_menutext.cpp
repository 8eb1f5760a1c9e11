// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/widgets/menutext.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class MenuTextTest final : public QObject
{
    Q_OBJECT

private slots:
    void isPlainAndShort_data();
    void isPlainAndShort();
    void losesWhatOnlyMenusShow_data();
    void losesWhatOnlyMenusShow();
};

void MenuTextTest::losesWhatOnlyMenusShow_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("plain");

    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("a mnemonic") << u"Load &all"_s << u"Load all"_s;
    QTest::newRow("a mnemonic behind") << u"刷新(&R)"_s << u"刷新"_s;
    QTest::newRow("and an ellipsis") << u"내보내기(&E)…"_s << u"내보내기…"_s;
    QTest::newRow("an ampersand") << u"a && b &"_s << u"a & b &"_s;
    QTest::newRow("a key") << u"&Refresh\tF5"_s << u"Refresh"_s;
    QTest::newRow("brackets") << u"Show (all)"_s << u"Show (all)"_s;
}

void MenuTextTest::losesWhatOnlyMenusShow()
{
    QFETCH(QString, text);
    QTEST(plainMenuText(text), "plain");
}

void MenuTextTest::isPlainAndShort_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");

    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("ampersands") << u"&a && b"_s << u"&&a &&&& b"_s;
    QTest::newRow("as long as can be") << u"12345678"_s << u"12345678"_s;
    QTest::newRow("longer") << u"123456789"_s << u"1234567…"_s;
    QTest::newRow("cut before it is doubled") << u"&&&&&&&&&"_s << u"&&&&&&&&&&&&&&…"_s;
    QTest::newRow("two units stay together") << u"123456😀9"_s << u"123456…"_s;
}

void MenuTextTest::isPlainAndShort()
{
    QFETCH(QString, text);
    QFETCH(QString, shown);
    QCOMPARE(menuText(text, 8), shown);
}

QTEST_GUILESS_MAIN(MenuTextTest)
#include "tst_menutext.moc"
