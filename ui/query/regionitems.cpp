// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/query/regionitems.h"

#include "core/region.h"
#include "ui/query/regiontree.h"
#include "ui/status/accountstatus.h"
#include "ui/widgets/plaintooltip.h"

#include <QAccessible>

QTreeWidgetItem *makeRegionGroup(const QString &name)
{
    auto *item = new QTreeWidgetItem({name, QString()});
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable |
                   Qt::ItemIsAutoTristate);
    item->setTextAlignment(RegionTree::StatusColumn, Qt::AlignRight | Qt::AlignVCenter);
    QFont font = item->font(RegionTree::NameColumn);
    font.setWeight(QFont::DemiBold);
    item->setFont(RegionTree::NameColumn, font);
    return item;
}

QTreeWidgetItem *makeRegionItem(const QString &id, const QString &name)
{
    auto *item = new QTreeWidgetItem({regionLabel(id), QString()});
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable |
                   Qt::ItemNeverHasChildren);
    item->setData(RegionTree::NameColumn, RegionTree::RegionIdRole, id);
    item->setData(RegionTree::NameColumn, RegionTree::NameRole, name);
    item->setCheckState(RegionTree::NameColumn, Qt::Unchecked);
    item->setTextAlignment(RegionTree::StatusColumn, Qt::AlignRight | Qt::AlignVCenter);
    return item;
}

void showRegionStatus(QTreeWidgetItem &item, const QList<PlaceStatus> &accounts,
                      std::optional<qint64> found)
{
    constexpr auto name = RegionTree::NameColumn;
    constexpr auto state = RegionTree::StatusColumn;
    const PlaceStatus all = together(accounts);
    item.setData(name, RegionTree::LoadedRole,
                 accounts.isEmpty() ? QVariant() : QVariant(all.loaded));
    item.setData(name, RegionTree::TotalRole, all.total ? QVariant(*all.total) : QVariant());
    item.setData(state, RegionTree::FailedRole, failedCount(accounts) > 0);
    item.setText(state, accountsStatusText(accounts, found));
    const QString sentence = accountsStatusSentences(accounts, found);
    item.setData(state, Qt::AccessibleTextRole, sentence);
    item.setData(name, Qt::AccessibleDescriptionRole, sentence);
    // The service's words may be in it; as a tooltip they must not be taken for markup.
    for (const int column : {name, state})
        item.setToolTip(column, sentence.isEmpty() ? QString() : plainToolTip(sentence));
}

void announceCheck(QTreeWidget &tree, const QTreeWidgetItem &item)
{
    QAccessibleInterface *interface =
            QAccessible::isActive() ? QAccessible::queryAccessibleInterface(&tree) : nullptr;
    const bool isFoldedAway = item.parent() && !item.parent()->isExpanded();
    if (!interface || !interface->tableInterface() || isFoldedAway)
        return;
    int row = 0;
    for (const QTreeWidgetItem *above = tree.itemAbove(&item); above; above = tree.itemAbove(above))
        ++row;
    QAccessible::State state;
    state.checked = true; // which one is another now
    if (QAccessibleInterface *cell =
                interface->tableInterface()->cellAt(row, RegionTree::NameColumn)) {
        QAccessibleStateChangeEvent event(cell, state);
        QAccessible::updateAccessibility(&event);
    }
}
