// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/query/regiontree.h"

#include "core/region.h"
#include "core/regionid.h"
#include "ui/query/regiondelegate.h"
#include "ui/query/regionitems.h"
#include "ui/status/accountstatus.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLocale>
#include <QSignalBlocker>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int step = 8; // of a heading's arrow, and so of the regions under it
constexpr int fewestRows = 3;

QString idOf(const QTreeWidgetItem &item)
{
    return item.data(RegionTree::NameColumn, RegionTree::RegionIdRole).toString();
}

bool isChecked(const QTreeWidgetItem &item)
{
    return item.checkState(RegionTree::NameColumn) == Qt::Checked;
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
    for (const QTreeWidgetItem *item : regionItems()) {
        if (isChecked(*item))
            ids.append(idOf(*item));
    }
    return ids;
}

void RegionTree::setCheckedRegions(const QStringList &ids)
{
    const int height = contentHeight();
    {
        const QSignalBlocker blocker(this);
        for (QTreeWidgetItem *item : regionItems())
            item->setCheckState(NameColumn, Qt::Unchecked);
        for (const QString &id : ids) {
            QTreeWidgetItem *item = findRegion(id);
            if (!item)
                item = addOtherRegion(id);
            item->setHidden(false);
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
    for (const QTreeWidgetItem *item : regionItems()) {
        if (!item->isHidden())
            ids.append(idOf(*item));
    }
    setCheckedRegions(checked ? ids : QStringList());
}

void RegionTree::setHiddenRegions(const QStringList &ids)
{
    for (QTreeWidgetItem *item : regionItems()) {
        item->setHidden(ids.contains(idOf(*item)));
        if (item->isHidden())
            item->setCheckState(NameColumn, Qt::Unchecked);
    }
    emit contentHeightChanged();
}

QStringList RegionTree::addedRegions() const
{
    QStringList ids;
    for (const QTreeWidgetItem *item : regionItems()) {
        if (m_added.contains(idOf(*item)))
            ids.append(idOf(*item));
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
    QList<PlaceStatus> &accounts = m_statuses[status.place.region];
    putStatus(accounts, status);
    m_largestTotal = std::max(m_largestTotal, together(accounts).total.value_or(0));
    showStatus(*item);
    updateGroup(item->parent());
    viewport()->update();
}

QList<PlaceStatus> RegionTree::statuses(const QString &id) const
{
    return m_statuses.value(id);
}

void RegionTree::clearStatus()
{
    m_statuses.clear();
    m_found.reset();
    m_largestTotal = 0;
    for (QTreeWidgetItem *item : regionItems())
        showStatus(*item);
    for (int i = 0; i < topLevelItemCount(); ++i)
        updateGroup(topLevelItem(i));
    viewport()->update();
}

void RegionTree::setFoundCounts(const std::optional<QHash<QString, qint64>> &counts)
{
    if (counts == m_found)
        return;
    m_found = counts;
    for (QTreeWidgetItem *item : regionItems())
        showStatus(*item);
    for (int i = 0; i < topLevelItemCount(); ++i)
        updateGroup(topLevelItem(i));
    viewport()->update();
}

int RegionTree::contentHeight() const
{
    int rows = topLevelItemCount();
    for (const QTreeWidgetItem *item : regionItems())
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
        return {idOf(item)};
    QStringList ids;
    for (int i = 0; i < item.childCount(); ++i)
        ids.append(idOf(*item.child(i)));
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
        return removeRegion(idOf(*currentItem()));
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
    const QString id = idOf(item);
    const QList<PlaceStatus> accounts = statuses(id);
    std::optional<qint64> found;
    if (m_found && together(accounts).loaded > 0)
        found = m_found->value(id);
    showRegionStatus(item, accounts, found);
}

void RegionTree::updateGroup(QTreeWidgetItem *group)
{
    const QSignalBlocker blocker(this);
    qint64 images = 0;
    qint64 found = 0;
    for (const QString &id : regionsOf(*group)) {
        images += together(statuses(id)).total.value_or(0);
        found += m_found ? m_found->value(id) : 0;
    }
    group->setText(StatusColumn,
                   images == 0 ? QString() : QLocale().toString(m_found ? found : images));
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
    while (place < group->childCount() && isListedBefore(idOf(*group->child(place)), id))
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
    const QList<QTreeWidgetItem *> items = regionItems();
    const auto found = std::ranges::find_if(
            items, [&id](const QTreeWidgetItem *item) { return idOf(*item) == id; });
    return found == items.end() ? nullptr : *found;
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
