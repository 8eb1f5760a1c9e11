// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/query/regionmenu.h"

#include "core/region.h"
#include "ui/query/regiontree.h"
#include "ui/status/accountstatus.h"
#include "ui/widgets/menutext.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>

#include <algorithm>
#include <iterator>

namespace {

QString nameOf(const QTreeWidgetItem &item)
{
    const QVariant name = item.data(RegionTree::NameColumn, RegionTree::NameRole);
    return menuText(name.isValid() ? name.toString() : item.text(RegionTree::NameColumn));
}

bool isUnread(const PlaceStatus &status)
{
    return status.state == PlaceState::Partial || status.state == PlaceState::Failed ||
           status.state == PlaceState::Stopped;
}

} // namespace

RegionMenu::RegionMenu(RegionTree &tree) : QObject(&tree), m_tree(tree)
{
    tree.installEventFilter(this);
    tree.viewport()->installEventFilter(this);
}

bool RegionMenu::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::ContextMenu)
        return QObject::eventFilter(watched, event);
    const auto *context = static_cast<QContextMenuEvent *>(event);
    const bool isByKey = context->reason() == QContextMenuEvent::Keyboard;
    if (!isByKey && watched == &m_tree)
        return false; // the viewport has had it
    QTreeWidgetItem *item = isByKey ? m_tree.currentItem() : m_tree.itemAt(context->pos());
    if (!item)
        return false;
    m_tree.setCurrentItem(item);
    if (isByKey)
        m_tree.scrollToItem(item);
    const QRect rect = m_tree.visualItemRect(item);
    makeMenu(*item)->popup(isByKey ? m_tree.viewport()->mapToGlobal(rect.bottomLeft())
                                   : context->globalPos());
    return true;
}

QMenu *RegionMenu::makeMenu(QTreeWidgetItem &item)
{
    const QStringList regions = RegionTree::regionsOf(item);
    auto *menu = new QMenu(&m_tree);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addChecks(*menu, item);
    menu->addSeparator();
    //: Action for one region or for those of a group.
    menu->addAction(tr("&Copy %Ln Region IDs", nullptr, int(regions.size())), this,
                    [this, regions] { copyIds(regions); });
    addLoading(*menu, regions);
    menu->addSeparator();
    menu->addAction(tr("&Add Region…"), this, &RegionMenu::addRequested);
    if (item.parent() && regionName(regions.first()) == regions.first()) {
        //: %1 is a region.
        QAction *remove =
                menu->addAction(tr("Re&move %1").arg(nameOf(item)), this,
                                [this, regions] { m_tree.removeRegion(regions.first()); });
        remove->setShortcut(QKeySequence::Delete);
    }
    return menu;
}

void RegionMenu::addChecks(QMenu &menu, QTreeWidgetItem &item)
{
    const QStringList regions = RegionTree::regionsOf(item);
    //: Checks a region, or those of a group, and no other.
    menu.addAction(tr("&Only %1").arg(nameOf(item)), this,
                   [this, regions] { m_tree.setCheckedRegions(regions); });
    const QTreeWidgetItem &group = item.parent() ? *item.parent() : item;
    const QStringList ofGroup = RegionTree::regionsOf(group);
    const bool isOn = group.checkState(RegionTree::NameColumn) == Qt::Checked;
    //: %1 is a group of regions, as in "Asia Pacific".
    menu.addAction((isOn ? tr("&Uncheck %1") : tr("C&heck %1")).arg(nameOf(group)), this,
                   [this, ofGroup, isOn] {
                       QStringList checked = m_tree.checkedRegions();
                       checked.removeIf([&](const QString &id) { return ofGroup.contains(id); });
                       m_tree.setCheckedRegions(isOn ? checked : checked + ofGroup);
                   });
}

void RegionMenu::copyIds(const QStringList &regions)
{
    QGuiApplication::clipboard()->setText(regions.join(u'\n'));
    //: Says that the ids of so many regions are in the clipboard now.
    emit copied(tr("%Ln region IDs copied", nullptr, int(regions.size())));
}

/// What failed is asked again, and that alone; else what was read in part is read on.
void RegionMenu::addLoading(QMenu &menu, const QStringList &regions)
{
    const auto isFailed = [this](const QString &id) {
        return failedCount(m_tree.statuses(id)) > 0;
    };
    const auto hasMore = [this](const QString &id) {
        return std::ranges::any_of(m_tree.statuses(id), isUnread);
    };
    QStringList failed;
    std::ranges::copy_if(regions, std::back_inserter(failed), isFailed);
    const bool isRetry = !failed.isEmpty();
    QAction *load = menu.addAction(
            isRetry ? tr("Re&try") : tr("&Load All of It"), this,
            [this, wanted = isRetry ? failed : regions] { emit loadRequested(wanted); });
    load->setEnabled(std::ranges::any_of(regions, hasMore));
}
