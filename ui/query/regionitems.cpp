// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/query/regionitems.h"

#include "core/region.h"
#include "ui/query/regiontree.h"
#include "ui/status/statustext.h"
#include "ui/widgets/plaintooltip.h"

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

void showRegionStatus(QTreeWidgetItem &item, const std::optional<PlaceStatus> &status,
                      std::optional<qint64> found)
{
    constexpr auto name = RegionTree::NameColumn;
    constexpr auto state = RegionTree::StatusColumn;
    item.setData(name, RegionTree::LoadedRole, status ? QVariant(status->loaded) : QVariant());
    item.setData(name, RegionTree::TotalRole,
                 status && status->total ? QVariant(*status->total) : QVariant());
    item.setData(state, RegionTree::FailedRole, status && status->state == PlaceState::Failed);
    item.setText(state, status ? regionStatusText(*status, found) : QString());
    const QString sentence = status ? regionStatusSentence(*status, found) : QString();
    item.setData(state, Qt::AccessibleTextRole, sentence);
    item.setData(name, Qt::AccessibleDescriptionRole, sentence);
    // The service's words may be in it; as a tooltip they must not be taken for markup.
    for (const int column : {name, state})
        item.setToolTip(column, sentence.isEmpty() ? QString() : plainToolTip(sentence));
}
