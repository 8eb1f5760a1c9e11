// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/style/appstyle.h"

#include <QApplication>
#include <QMenu>
#include <QtTest>

using namespace Qt::StringLiterals;

class MenuWidthTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QApplication::setStyle(new AppStyle); }
    void textsAreWhole_data();
    void textsAreWhole();
};

void MenuWidthTest::textsAreWhole_data()
{
    QTest::addColumn<int>("points");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("key");
    for (const int points : {9, 11, 14, 18, 24}) {
        QTest::addRow("%d pt", points) << points << u"Every&thing but “Guangzhou”"_s << QString();
        QTest::addRow("%d pt, with a key", points)
                << points << u"Every&thing but “Guangzhou”"_s << u"Ctrl+D"_s;
        // "copy message"
        QTest::addRow("%d pt, Korean", points)
                << points << u"\uba54\uc2dc\uc9c0 \ubcf5\uc0ac(&M)"_s << QString();
    }
}

/// In a menu that is wider than it has to be, a text that was whole looks the same.
void MenuWidthTest::textsAreWhole()
{
    QFETCH(int, points);
    QFETCH(QString, text);
    QFETCH(QString, key);
    QMenu menu;
    QFont font = menu.font();
    font.setPointSize(points);
    menu.setFont(font);
    menu.addAction(u"Compare"_s)->setShortcut(QKeySequence(key));
    QAction *action = menu.addAction(text);
    menu.ensurePolished();
    const auto picture = [&] {
        menu.resize(menu.sizeHint());
        QRect entry = menu.actionGeometry(action);
        // Where the text and no end of the line is.
        entry.setRight(entry.left() + QFontMetrics(font).horizontalAdvance(text));
        return menu.grab(entry).toImage();
    };
    const QImage narrow = picture();
    menu.setMinimumWidth(menu.width() + 200);
    QCOMPARE(picture(), narrow);
}

QTEST_MAIN(MenuWidthTest)
#include "tst_menuwidth.moc"
