// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "regiontreefixture.h"

#include "support/widgets.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QTest>

bool RegionTreeFixture::show()
{
    tree.resize(280, 600);
    tree.show();
    return activate(tree);
}

QTreeWidgetItem *RegionTreeFixture::item(const QString &text) const
{
    return tree.findItems(text, Qt::MatchExactly | Qt::MatchRecursive).value(0);
}

void RegionTreeFixture::click(const QTreeWidgetItem *item, int x) const
{
    const QRect rect = tree.visualItemRect(item);
    QTest::mouseClick(tree.viewport(), Qt::LeftButton, {},
                      {x == 0 ? rect.center().x() : x, rect.center().y()});
}

QAction *RegionTreeFixture::menuAction(const QString &ofItem, const QString &text)
{
    tree.setCurrentItem(item(ofItem));
    QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, {});
    QApplication::sendEvent(&tree, &event);
    const QList<QMenu *> menus = tree.findChildren<QMenu *>();
    if (menus.isEmpty())
        return nullptr;
    menus.last()->hide();
    for (QAction *action : menus.last()->actions()) {
        if (action->text().remove(u'&') == text)
            return action;
    }
    return nullptr;
}
