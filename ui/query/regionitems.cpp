// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/query/regionitems.h"

#include "core/joinedtext.h"
#include "core/region.h"
#include "ui/query/regiontree.h"
#include "ui/status/accountstatus.h"
#include "ui/widgets/plaintooltip.h"

#include <QAccessible>
#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(RegionTree)
};

/// A heading that is checked with its regions, but for those that are hidden.
class GroupItem final : public QTreeWidgetItem
{
public:
    using QTreeWidgetItem::QTreeWidgetItem;

    [[nodiscard]] QVariant data(int column, int role) const override
    {
        if (role != Qt::CheckStateRole || column != RegionTree::NameColumn)
            return QTreeWidgetItem::data(column, role);
        const QList<QTreeWidgetItem *> regions = shownRegions();
        const auto checked = std::ranges::count_if(regions, [](const QTreeWidgetItem *region) {
            return region->checkState(RegionTree::NameColumn) == Qt::Checked;
        });
        return checked == 0                ? Qt::Unchecked
               : checked == regions.size() ? Qt::Checked
                                           : Qt::PartiallyChecked;
    }

    void setData(int column, int role, const QVariant &value) override
    {
        const QList<QTreeWidgetItem *> regions = shownRegions();
        // Qt does it to all of them, and tells of it once.
        if (role != Qt::CheckStateRole || regions.size() == childCount())
            return QTreeWidgetItem::setData(column, role, value);
        for (QTreeWidgetItem *region : regions)
            region->setData(column, role, value);
    }

private:
    [[nodiscard]] QList<QTreeWidgetItem *> shownRegions() const
    {
        QList<QTreeWidgetItem *> regions;
        for (int i = 0; i < childCount(); ++i) {
            if (!child(i)->isHidden())
                regions.append(child(i));
        }
        return regions;
    }
};

} // namespace

QTreeWidgetItem *makeRegionGroup(const QString &name)
{
    auto *item = new GroupItem({name, QString()});
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

QString regionIdOf(const QTreeWidgetItem &item)
{
    return item.data(RegionTree::NameColumn, RegionTree::RegionIdRole).toString();
}

bool isChecked(const QTreeWidgetItem &item)
{
    return item.checkState(RegionTree::NameColumn) == Qt::Checked;
}

QList<QTreeWidgetItem *> regionItemsOf(const QTreeWidget &tree)
{
    QList<QTreeWidgetItem *> items;
    for (int i = 0; i < tree.topLevelItemCount(); ++i) {
        for (int j = 0; j < tree.topLevelItem(i)->childCount(); ++j)
            items.append(tree.topLevelItem(i)->child(j));
    }
    return items;
}

void showRegionStatus(QTreeWidgetItem &item, const RegionStatuses &statuses, int changes)
{
    constexpr auto name = RegionTree::NameColumn;
    constexpr auto state = RegionTree::StatusColumn;
    const QList<PlaceStatus> accounts = statuses.of(regionIdOf(item));
    const std::optional<qint64> found = statuses.foundIn(regionIdOf(item));
    const PlaceStatus all = together(accounts);
    item.setData(name, RegionTree::LoadedRole,
                 accounts.isEmpty() ? QVariant() : QVariant(all.loaded));
    item.setData(name, RegionTree::TotalRole, all.total ? QVariant(*all.total) : QVariant());
    item.setData(state, RegionTree::FailedRole, failedCount(accounts) > 0);
    const QString text = accountsStatusText(accounts, found);
    QString sentence = accountsStatusSentences(accounts, found, statuses.timeZone());
    if (changes > 0) {
        // A triangle, as for a difference; in words it is in the sentence.
        item.setText(state, u"\u25B3 %1 · %2"_s.arg(QLocale().toString(changes), text));
        sentence = sentencesText({sentence, Words::tr("%Ln images changed since the earlier time.",
                                                      nullptr, changes)});
    } else {
        item.setText(state, text);
    }
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
