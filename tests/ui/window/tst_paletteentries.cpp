// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/style/menuentry.h"
#include "ui/window/paletteentries.h"

#include <QMenu>
#include <QMenuBar>
#include <QtTest>

using namespace Qt::StringLiterals;

class PaletteEntriesTest final : public QObject
{
    Q_OBJECT

private slots:
    void titlesAreOneLine_data();
    void titlesAreOneLine();
};

void PaletteEntriesTest::titlesAreOneLine_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("title");

    QTest::newRow("plain") << u"&Refresh"_s << u"Refresh"_s;
    QTest::newRow("an ampersand") << u"Save && &Close"_s << u"Save & Close"_s;
    QTest::newRow("a count behind it") << u"Ubuntu\t412"_s << u"Ubuntu"_s;
    QTest::newRow("an account, with its source and state")
            << menuEntryText(u"prod"_s, u"tccli · ends with x7Qe"_s, u"expired"_s) << u"prod"_s;
}

void PaletteEntriesTest::titlesAreOneLine()
{
    QFETCH(QString, text);
    QFETCH(QString, title);
    QMenuBar bar;
    QMenu *menu = bar.addMenu(u"&Query"_s);
    menu->addAction(text);
    const QList<PaletteEntry> entries = menuEntries(bar);
    QCOMPARE(entries.size(), 1);
    QCOMPARE(entries.first().title, title);
    QCOMPARE(entries.first().category, u"Query"_s);
}

QTEST_MAIN(PaletteEntriesTest)
#include "tst_paletteentries.moc"
