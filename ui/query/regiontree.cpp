// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/query/regiontree.h"

#include "core/region.h"
#include "ui/query/regiondelegate.h"
#include "ui/status/statustext.h"
#include "ui/widgets/plaintooltip.h"

#include <QHeaderView>
#include <QLocale>
#include <QSignalBlocker>

#include <optional>

using namespace Qt::StringLiterals;

namespace {

void setBold(QTreeWidgetItem *item)
{
    QFont font = item->font(RegionTree::NameColumn);
    font.setWeight(QFont::DemiBold);
    item->setFont(RegionTree::NameColumn, font);
}

} // namespace

RegionTree::RegionTree(QWidget *parent) : QTreeWidget(parent)
{
    header()->setMinimumSectionSize(0); // before there are sections; else fonts tell it
    setColumnCount(2);
    setHeaderLabels({tr("Region"), tr("State")});
    setHeaderHidden(true);
    setItemDelegate(new RegionDelegate(this));
    setUniformRowHeights(true);
    setIndentation(14);
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(QAbstractItemView::NoSelection);
    viewport()->setBackgroundRole(QPalette::Button);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(NameColumn, QHeaderView::Stretch);
    header()->setSectionResizeMode(StatusColumn, QHeaderView::ResizeToContents);

    std::optional<RegionGroup> group;
    QTreeWidgetItem *groupItem = nullptr;
    for (const Region &region : knownRegions()) {
        if (group != region.group) {
            group = region.group;
            groupItem = addGroup(regionGroupName(region.group));
        }
        addRegion(groupItem, region.id, region.name);
    }
    expandAll();
    setCurrentItem(topLevelItem(0));

    connect(this, &QTreeWidget::itemChanged, this, [this](const QTreeWidgetItem *item, int column) {
        // A group changes with its regions.
        if (column == NameColumn && item->parent())
            emit checkedRegionsChanged();
    });
}

QStringList RegionTree::checkedRegions() const
{
    QStringList ids;
    for (const QTreeWidgetItem *item : regionItems()) {
        if (item->checkState(NameColumn) == Qt::Checked)
            ids.append(item->data(NameColumn, RegionIdRole).toString());
    }
    return ids;
}

void RegionTree::setCheckedRegions(const QStringList &ids)
{
    {
        const QSignalBlocker blocker(this);
        for (QTreeWidgetItem *item : regionItems())
            item->setCheckState(NameColumn, Qt::Unchecked);
        for (const QString &id : ids) {
            QTreeWidgetItem *item = findRegion(id);
            if (!item) {
                if (!m_otherGroup)
                    m_otherGroup = addGroup(tr("Other"));
                item = addRegion(m_otherGroup, id, id);
                m_otherGroup->setExpanded(true);
            }
            item->setCheckState(NameColumn, Qt::Checked);
        }
    }
    viewport()->update();
    emit checkedRegionsChanged();
}

void RegionTree::setAllChecked(bool checked)
{
    QStringList ids;
    for (const QTreeWidgetItem *item : regionItems())
        ids.append(item->data(NameColumn, RegionIdRole).toString());
    setCheckedRegions(checked ? ids : QStringList());
}

void RegionTree::setStatus(const PlaceStatus &status)
{
    QTreeWidgetItem *item = findRegion(status.place.region);
    if (!item)
        return;
    // What changes here is not what the user checks.
    const QSignalBlocker blocker(this);
    item->setData(NameColumn, LoadedRole, status.loaded);
    item->setData(NameColumn, TotalRole, status.total ? QVariant(*status.total) : QVariant());
    item->setData(StatusColumn, FailedRole, status.state == PlaceState::Failed);
    item->setText(StatusColumn, regionStatusText(status));
    const QString sentence = regionStatusSentence(status);
    item->setData(StatusColumn, Qt::AccessibleTextRole, sentence);
    // The service's words may be in it; as a tooltip they must not be taken for markup.
    for (const int column : {NameColumn, StatusColumn})
        item->setToolTip(column, plainToolTip(sentence));
    m_largestTotal = std::max(m_largestTotal, status.total.value_or(0));
    updateGroup(item->parent());
    viewport()->update();
}

void RegionTree::clearStatus()
{
    const QSignalBlocker blocker(this);
    for (QTreeWidgetItem *item : regionItems()) {
        item->setData(NameColumn, LoadedRole, {});
        item->setData(NameColumn, TotalRole, {});
        item->setData(StatusColumn, FailedRole, false);
        item->setText(StatusColumn, {});
        item->setData(StatusColumn, Qt::AccessibleTextRole, {});
        item->setToolTip(NameColumn, {});
        item->setToolTip(StatusColumn, {});
    }
    for (int i = 0; i < topLevelItemCount(); ++i)
        topLevelItem(i)->setText(StatusColumn, {});
    m_largestTotal = 0;
    viewport()->update();
}

QTreeWidgetItem *RegionTree::addGroup(const QString &name)
{
    auto *item = new QTreeWidgetItem(this, {name, QString()});
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable |
                   Qt::ItemIsAutoTristate);
    item->setTextAlignment(StatusColumn, Qt::AlignRight | Qt::AlignVCenter);
    setBold(item);
    return item;
}

QTreeWidgetItem *RegionTree::addRegion(QTreeWidgetItem *group, const QString &id,
                                       const QString &name)
{
    auto *item = new QTreeWidgetItem(group, {regionLabel(id), QString()});
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable |
                   Qt::ItemNeverHasChildren);
    item->setData(NameColumn, RegionIdRole, id);
    item->setData(NameColumn, NameRole, name);
    item->setCheckState(NameColumn, Qt::Checked);
    item->setTextAlignment(StatusColumn, Qt::AlignRight | Qt::AlignVCenter);
    return item;
}

QTreeWidgetItem *RegionTree::findRegion(const QString &id) const
{
    for (QTreeWidgetItem *item : regionItems()) {
        if (item->data(NameColumn, RegionIdRole).toString() == id)
            return item;
    }
    return nullptr;
}

QList<QTreeWidgetItem *> RegionTree::regionItems() const
{
    QList<QTreeWidgetItem *> items;
    for (int i = 0; i < topLevelItemCount(); ++i) {
        for (int j = 0; j < topLevelItem(i)->childCount(); ++j)
            items.append(topLevelItem(i)->child(j));
    }
    return items;
}

void RegionTree::updateGroup(QTreeWidgetItem *group)
{
    qint64 images = 0;
    for (int i = 0; i < group->childCount(); ++i)
        images += group->child(i)->data(NameColumn, TotalRole).toLongLong();
    group->setText(StatusColumn, images > 0 ? QLocale().toString(images) : QString());
}
