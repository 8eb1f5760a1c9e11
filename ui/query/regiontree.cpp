// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/query/regiontree.h"

#include "core/region.h"
#include "core/regionid.h"
#include "ui/query/regiondelegate.h"
#include "ui/query/regionitems.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QSignalBlocker>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int step = 8; // of a heading's arrow, and so of the regions under it
constexpr int fewestRows = 3;

} // namespace

RegionTree::RegionTree(QWidget *parent) : QTreeWidget(parent)
{
    header()->setMinimumSectionSize(0); // before there are sections; else fonts tell it
    setColumnCount(2);
    setHeaderLabels({tr("Region"), tr("State")});
    setHeaderHidden(true);
    setItemDelegate(new RegionDelegate(this));
    setUniformRowHeights(true);
    setIndentation(step);
    setExpandsOnDoubleClick(false);
    setFrameShape(QFrame::NoFrame);
    // Nobody selects regions but assistive technology, which has no other way to switch one.
    setSelectionMode(QAbstractItemView::MultiSelection);
    setSelectionBehavior(QAbstractItemView::SelectItems);
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &RegionTree::switchSelected);
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
        addItem(groupItem, region.id, region.name)->setCheckState(NameColumn, Qt::Checked);
    }
    expandAll();
    setCurrentItem(topLevelItem(0));

    connect(this, &QTreeWidget::itemChanged, this, &RegionTree::takeChange);
    connect(this, &QTreeWidget::itemExpanded, this, &RegionTree::contentHeightChanged);
    connect(this, &QTreeWidget::itemCollapsed, this, &RegionTree::contentHeightChanged);
}

QStringList RegionTree::checkedRegions() const
{
    QStringList ids;
    for (const QTreeWidgetItem *item : regionItemsOf(*this)) {
        if (isChecked(*item))
            ids.append(regionIdOf(*item));
    }
    return ids;
}

QStringList RegionTree::usualRegions() const
{
    QStringList ids;
    for (const QTreeWidgetItem *item : regionItemsOf(*this)) {
        const bool isUsual = item->parent() != m_otherGroup || m_added.contains(regionIdOf(*item));
        if (isUsual && !item->isHidden())
            ids.append(regionIdOf(*item));
    }
    return ids;
}

void RegionTree::setCheckedRegions(const QStringList &ids)
{
    const int height = contentHeight();
    {
        const QSignalBlocker blocker(this);
        for (QTreeWidgetItem *item : regionItemsOf(*this))
            item->setCheckState(NameColumn, Qt::Unchecked);
        for (const QString &id : ids) {
            QTreeWidgetItem *item = findRegion(id);
            if (!item)
                item = addOtherRegion(id);
            bringBack(*item);
            item->setCheckState(NameColumn, Qt::Checked);
        }
    }
    viewport()->update();
    if (contentHeight() != height)
        emit contentHeightChanged();
    emit checkedRegionsChanged();
}

void RegionTree::setAllChecked(bool checked)
{
    QStringList ids;
    for (const QTreeWidgetItem *item : regionItemsOf(*this)) {
        if (!item->isHidden())
            ids.append(regionIdOf(*item));
    }
    setCheckedRegions(checked ? ids : QStringList());
}

void RegionTree::setListed(const QStringList &added, const QStringList &hidden)
{
    for (const QString &id : addedRegions()) {
        if (!added.contains(id))
            removeRegion(id);
    }
    for (const QString &id : added) {
        if (!addedRegions().contains(id))
            addRegion(id);
    }
    for (QTreeWidgetItem *item : regionItemsOf(*this)) {
        item->setHidden(hidden.contains(regionIdOf(*item)));
        if (item->isHidden())
            item->setCheckState(NameColumn, Qt::Unchecked);
    }
    for (int i = 0; i < topLevelItemCount(); ++i)
        topLevelItem(i)->setHidden(regionsOf(*topLevelItem(i)).isEmpty());
    showAllStatuses();
    emit contentHeightChanged();
}

QStringList RegionTree::addedRegions() const
{
    QStringList ids;
    for (const QTreeWidgetItem *item : regionItemsOf(*this)) {
        if (m_added.contains(regionIdOf(*item)))
            ids.append(regionIdOf(*item));
    }
    return ids;
}

void RegionTree::addRegion(const QString &id)
{
    QTreeWidgetItem *item = findRegion(id);
    const bool isUnknown = !item || item->parent() == m_otherGroup;
    if (!item) {
        item = addOtherRegion(id);
        emit contentHeightChanged();
    }
    if (isUnknown && !m_added.contains(id)) {
        m_added.append(id);
        emit addedRegionsChanged();
    }
    bringBack(*item);
    item->parent()->setExpanded(true);
    item->setCheckState(NameColumn, Qt::Checked);
    setCurrentItem(item);
    scrollToItem(item);
}

void RegionTree::restoreAddedRegions(const QStringList &ids)
{
    const QSignalBlocker blocker(this);
    for (const QString &id : ids) {
        if (findRegion(id))
            continue;
        addOtherRegion(id);
        m_added.append(id);
    }
}

void RegionTree::removeRegion(const QString &id)
{
    QTreeWidgetItem *item = findRegion(id);
    if (!item || item->parent() != m_otherGroup)
        return;
    const bool wasChecked = isChecked(*item);
    delete item;
    if (m_otherGroup->childCount() == 0)
        delete std::exchange(m_otherGroup, nullptr);
    m_statuses.remove(id);
    if (m_added.removeAll(id) > 0)
        emit addedRegionsChanged();
    emit contentHeightChanged();
    if (wasChecked)
        emit checkedRegionsChanged();
}

void RegionTree::setStatus(const PlaceStatus &status)
{
    QTreeWidgetItem *item = findRegion(status.place.region);
    if (!item)
        return;
    m_statuses.put(status);
    showStatus(*item);
    updateGroup(item->parent());
    viewport()->update();
}

void RegionTree::clearStatus()
{
    m_statuses.clear();
    showAllStatuses();
}

void RegionTree::setChangeCounts(const QHash<QString, int> &counts)
{
    if (counts == m_changeCounts)
        return;
    m_changeCounts = counts;
    showAllStatuses();
}

void RegionTree::setFoundCounts(const std::optional<QHash<QString, qint64>> &counts)
{
    if (m_statuses.setFound(counts))
        showAllStatuses();
}

int RegionTree::contentHeight() const
{
    int rows = 0;
    for (int i = 0; i < topLevelItemCount(); ++i)
        rows += topLevelItem(i)->isHidden() ? 0 : 1;
    for (const QTreeWidgetItem *item : regionItemsOf(*this))
        rows += !item->isHidden() && item->parent()->isExpanded() ? 1 : 0;
    return rows * sizeHintForRow(0);
}

QSize RegionTree::sizeHint() const
{
    return {QTreeWidget::sizeHint().width(), contentHeight()};
}

QSize RegionTree::minimumSizeHint() const
{
    return {0, fewestRows * sizeHintForRow(0)};
}

QStringList RegionTree::regionsOf(const QTreeWidgetItem &item)
{
    if (item.parent())
        return {regionIdOf(item)};
    QStringList ids;
    for (int i = 0; i < item.childCount(); ++i) {
        if (!item.child(i)->isHidden())
            ids.append(regionIdOf(*item.child(i)));
    }
    return ids;
}

void RegionTree::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->button() == Qt::LeftButton ? nameAt(event->pos()) : QModelIndex();
    QTreeWidget::mousePressEvent(event);
}

/// The second of two quick clicks is one like the first.
void RegionTree::mouseDoubleClickEvent(QMouseEvent *event)
{
    mousePressEvent(event);
}

void RegionTree::mouseReleaseEvent(QMouseEvent *event)
{
    QTreeWidget::mouseReleaseEvent(event);
    const QModelIndex pressed = std::exchange(m_pressed, {});
    if (event->button() == Qt::LeftButton && pressed.isValid() && nameAt(event->pos()) == pressed)
        toggle(*itemFromIndex(pressed));
}

void RegionTree::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Delete) && currentItem() && currentItem()->parent())
        return removeRegion(regionIdOf(*currentItem()));
    QTreeWidget::keyPressEvent(event);
}

void RegionTree::selectAll() { }

QItemSelectionModel::SelectionFlags RegionTree::selectionCommand(const QModelIndex &,
                                                                 const QEvent *) const
{
    return QItemSelectionModel::NoUpdate;
}

void RegionTree::switchSelected(const QItemSelection &selected)
{
    const QModelIndexList indexes = selected.indexes();
    if (!indexes.isEmpty())
        clearSelection();
    for (const QModelIndex &index : indexes) {
        // A whole row may be selected, which is to be switched once.
        if (index.column() == NameColumn)
            toggle(*itemFromIndex(index));
    }
}

/// The name in the row, wherever in the row the position is; invalid on a heading's arrow.
QModelIndex RegionTree::nameAt(const QPoint &position) const
{
    const QModelIndex name = indexAt(position).siblingAtColumn(NameColumn);
    const QRect rect = visualRect(name);
    const bool isBefore =
            isRightToLeft() ? position.x() > rect.right() : position.x() < rect.left();
    return isBefore ? QModelIndex() : name;
}

void RegionTree::toggle(QTreeWidgetItem &item)
{
    item.setCheckState(NameColumn, isChecked(item) ? Qt::Unchecked : Qt::Checked);
}

void RegionTree::bringBack(QTreeWidgetItem &item)
{
    if (!item.isHidden())
        return;
    item.setHidden(false);
    item.parent()->setHidden(false);
    updateGroup(item.parent());
    emit contentHeightChanged();
}

void RegionTree::takeChange(QTreeWidgetItem *item, int column)
{
    if (column != NameColumn)
        return;
    if (item == currentItem())
        announceCheck(*this, *item);
    // A group changes with its regions.
    if (item->parent())
        emit checkedRegionsChanged();
}

void RegionTree::showStatus(QTreeWidgetItem &item)
{
    // What changes here is not what the user checks.
    const QSignalBlocker blocker(this);
    const QString id = regionIdOf(item);
    showRegionStatus(item, m_statuses, m_changeCounts.value(id));
}

void RegionTree::showAllStatuses()
{
    for (QTreeWidgetItem *item : regionItemsOf(*this))
        showStatus(*item);
    for (int i = 0; i < topLevelItemCount(); ++i)
        updateGroup(topLevelItem(i));
    viewport()->update();
}

void RegionTree::updateGroup(QTreeWidgetItem *group)
{
    const QSignalBlocker blocker(this);
    group->setText(StatusColumn, m_statuses.sumText(regionsOf(*group)));
}

QTreeWidgetItem *RegionTree::addGroup(const QString &name)
{
    QTreeWidgetItem *item = makeRegionGroup(name);
    addTopLevelItem(item);
    return item;
}

QTreeWidgetItem *RegionTree::addItem(QTreeWidgetItem *group, const QString &id, const QString &name)
{
    int place = 0;
    while (place < group->childCount() && isListedBefore(regionIdOf(*group->child(place)), id))
        ++place;
    QTreeWidgetItem *item = makeRegionItem(id, name);
    group->insertChild(place, item);
    return item;
}

QTreeWidgetItem *RegionTree::addOtherRegion(const QString &id)
{
    if (!m_otherGroup) {
        //: Heading over regions that the program does not know.
        m_otherGroup = addGroup(tr("Other"));
        m_otherGroup->setExpanded(true);
    }
    return addItem(m_otherGroup, id, id);
}

QTreeWidgetItem *RegionTree::findRegion(const QString &id) const
{
    const QList<QTreeWidgetItem *> items = regionItemsOf(*this);
    const auto found = std::ranges::find_if(
            items, [&id](const QTreeWidgetItem *item) { return regionIdOf(*item) == id; });
    return found == items.end() ? nullptr : *found;
}
