// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/table/imagetableview.h"

#include "catalog/columns/imagecolumns.h"
#include "catalog/table/imagetablemodel.h"
#include "ui/style/fontlengths.h"
#include "ui/table/cellpainting.h"
#include "ui/table/columnlayout.h"
#include "ui/table/frozencolumns.h"
#include "ui/table/imagedelegate.h"
#include "ui/table/imageselection.h"
#include "ui/table/selectedrows.h"
#include "ui/table/selectionkeeper.h"
#include "ui/table/sortheader.h"
#include "ui/widgets/rowinsight.h"

#include <QFocusEvent>
#include <QKeyEvent>
#include <QPaintEvent>
#include <QScrollBar>
#include <QStyle>
#include <QTimer>

#include <algorithm>

namespace {

constexpr int usualRowHeight = 25;

} // namespace

ImageTableView::ImageTableView(QWidget *parent) : QTableView(parent), m_header(new SortHeader(this))
{
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setAlternatingRowColors(true);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setWordWrap(false);
    setTabKeyNavigation(false); // Tab leaves the table; the arrow keys move inside it
    setItemDelegate(new ImageDelegate(this));

    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    fitRows();
    setHorizontalHeader(m_header);
    connect(m_header, &QHeaderView::sectionMoved, this, &ImageTableView::updateFrozen);
    connect(m_header, &SortHeader::sortRequested, this, &ImageTableView::setSort);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &ImageTableView::fetchAhead);
    new RowInSight(*this);
}

void ImageTableView::setImageModel(ImageTableModel *model)
{
    m_model = model;
    // Before the view connects itself, so that the place is taken before the view changes.
    connect(model, &QAbstractItemModel::rowsAboutToBeInserted, this,
            &ImageTableView::rememberPlace);
    connect(model, &QAbstractItemModel::rowsAboutToBeRemoved, this, &ImageTableView::rememberPlace);
    connect(model, &QAbstractItemModel::layoutAboutToBeChanged, this,
            &ImageTableView::rememberPlace);
    connect(model, &QAbstractItemModel::rowsAboutToBeRemoved, this,
            &ImageTableView::letGoOfCurrent);
    m_keeper = new SelectionKeeper(*model, this);
    setModel(model);
    const QItemSelectionModel *own = selectionModel();
    auto *selection = new ImageSelection(*model, this);
    setSelectionModel(selection);
    delete own; // as Qt wants it
    m_keeper->setSelection(selection);
    connect(m_keeper, &SelectionKeeper::hiddenDropped, this, &ImageTableView::selectedRowsChanged);
    connect(model, &QAbstractItemModel::rowsInserted, this, &ImageTableView::restorePlace);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &ImageTableView::restorePlace);
    connect(model, &QAbstractItemModel::layoutChanged, this, &ImageTableView::restorePlace);
    connect(model, &QAbstractItemModel::modelReset, this, &ImageTableView::announceCurrent);
    // A selection that is lost with its rows does not tell so itself.
    connect(model, &QAbstractItemModel::modelReset, this, &ImageTableView::selectedRowsChanged);
    connect(model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &first, const QModelIndex &last, const QList<int> &roles) {
                const int current = currentIndex().row();
                const bool isImage = roles.isEmpty() || roles.contains(Qt::DisplayRole);
                if (isImage && current >= first.row() && current <= last.row())
                    announceCurrent();
            });
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ImageTableView::selectedRowsChanged);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ImageTableView::announceCurrent);
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ImageTableView::currentCellChanged);
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this] { m_lostImage.reset(); });
    connect(model, &QAbstractItemModel::modelReset, this, [this] { m_lostImage.reset(); });
    connect(model, &ImageTableModel::countsChanged, this, &ImageTableView::findLostImage);
    connect(model, &ImageTableModel::countsChanged, this, &ImageTableView::fetchAhead);
    connect(model, &QAbstractItemModel::dataChanged, this, &ImageTableView::updateFrozen);
    m_header->setSectionHidden(int(ImageColumn::Profile), true);
    applyColumnLayout(*m_header, {});
}

QList<Image> ImageTableView::selectedImages() const
{
    return m_model->images(selectedRows());
}

QList<int> ImageTableView::selectedRows() const
{
    QList<int> rows;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.append(row);
    }
    return rows;
}

int ImageTableView::selectedRowCount() const
{
    return countRows(selectionModel()->selection());
}

int ImageTableView::hiddenSelectedCount() const
{
    return m_keeper->hiddenCount();
}

TimeZone ImageTableView::timeZone() const
{
    return m_model->narrowing().timeZone();
}

QList<SortKeyColumn> ImageTableView::sort() const
{
    return m_model->sortColumns();
}

void ImageTableView::setSort(const QList<SortKeyColumn> &sort)
{
    m_isSorting = true;
    m_model->setSortColumns(sort);
    m_isSorting = false;
    m_header->setSort(m_model->sortColumns());
    emit sortChanged();
}

void ImageTableView::toggleSort(int column, bool isAdded)
{
    setSort(SortHeader::toggled(m_model->sortColumns(), column, isAdded));
}

void ImageTableView::setUsualWidth(int width)
{
    const bool isDefault = hasDefaultColumns(*m_header);
    m_header->setUsualRoom(width - style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this));
    if (isDefault)
        applyColumnLayout(*m_header, defaultColumnLayout(*m_header));
}

void ImageTableView::setProfilesShown(bool areShown)
{
    const bool isDefault = hasDefaultColumns(*m_header);
    m_header->setSectionHidden(int(ImageColumn::Profile), !areShown);
    // The others give it room, or take it back, unless somebody has arranged them.
    if (isDefault)
        applyColumnLayout(*m_header, defaultColumnLayout(*m_header));
    QList<SortKeyColumn> columns = sort();
    const auto isOfProfiles = [](const SortKeyColumn &column) {
        return column.column == int(ImageColumn::Profile);
    };
    if (!areShown && columns.removeIf(isOfProfiles) > 0)
        setSort(columns);
    emit profilesShown(areShown);
}

void ImageTableView::keyPressEvent(QKeyEvent *event)
{
    // Copying is the window's action; the view's own would take the text of one cell.
    if (event->matches(QKeySequence::Copy))
        return event->ignore();
    QTableView::keyPressEvent(event);
}

/// Where the keyboard is has to be seen. The current cell may be below: rows of regions that are
/// listed before its own have come after it.
void ImageTableView::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    const Qt::FocusReason reason = event->reason();
    if (reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason ||
        reason == Qt::ShortcutFocusReason)
        scrollTo(currentIndex());
}

QRect ImageTableView::visualRect(const QModelIndex &index) const
{
    QRect rect = QTableView::visualRect(index);
    for (const ColumnPlace &place : frozenColumns(*m_header)) {
        if (place.column == index.column())
            rect.moveLeft(place.left);
    }
    return rect;
}

QModelIndex ImageTableView::indexAt(const QPoint &place) const
{
    for (const ColumnPlace &frozen : frozenColumns(*m_header)) {
        if (place.x() >= frozen.left && place.x() < frozen.left + frozen.width)
            return m_model->index(rowAt(place.y()), frozen.column); // none where there is no row
    }
    return QTableView::indexAt(place);
}

void ImageTableView::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    QScrollBar &bar = *horizontalScrollBar();
    const int before = bar.value();
    const bool isFrozen =
            std::ranges::any_of(frozenColumns(*m_header), [&index](const ColumnPlace &place) {
                return place.column == index.column();
            });
    QTableView::scrollTo(index, hint);
    if (!index.isValid())
        return;
    if (isFrozen)
        return bar.setValue(before); // it is in sight
    // Not under the frozen ones.
    const int start = m_header->sectionPosition(index.column()) - m_header->offset();
    const int covered = widthOf(frozenColumns(*m_header));
    if (start < covered)
        bar.setValue(bar.value() - (covered - start));
}

void ImageTableView::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    if (dx == 0)
        return;
    // What is frozen has not gone with the rest.
    viewport()->update();
    m_header->viewport()->update();
}

QRegion ImageTableView::frozenArea() const
{
    QRegion area;
    for (const ColumnPlace &place : frozenColumns(*m_header))
        area += QRect(place.left, 0, place.width, viewport()->height());
    return area;
}

/// Qt sees to the places where the columns would be by themselves.
void ImageTableView::updateFrozen()
{
    viewport()->update(frozenArea());
}

void ImageTableView::paintEvent(QPaintEvent *event)
{
    if (!selectionModel())
        return QTableView::paintEvent(event);
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const QRegion others = event->region() - frozenArea();
    if (hasManyRanges(selectionModel()->selection())) {
        paintCells(*this, others, option);
    } else {
        QPaintEvent rest(others);
        QTableView::paintEvent(&rest);
    }
    if (others != event->region())
        paintFrozenCells(*this, event->region(), option, frozenColumns(*m_header));
}

void ImageTableView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitRows();
}

void ImageTableView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fetchAhead();
}

void ImageTableView::fitRows()
{
    const int height = lineHeightFor(font(), usualRowHeight);
    verticalHeader()->setMinimumSectionSize(height);
    verticalHeader()->setDefaultSectionSize(height);
}

void ImageTableView::rememberPlace()
{
    // One change comes as several signals; the place is that before the first of them. Who sorts
    // wants to see what comes first then, not where a row has gone.
    if (m_isPlaceKept || m_isSorting)
        return;
    m_isPlaceKept = true;
    QTimer::singleShot(0, this, [this] {
        m_isPlaceKept = false;
        m_keptRows.clear();
    });
    const QRect current = visualRect(currentIndex());
    const bool seesCurrent = current.isValid() && viewport()->rect().intersects(current);
    // At the very top the user has not looked for a place yet: new first rows are to be seen. A
    // current row that is not selected is one that the keyboard found when it came.
    const bool isChosen = seesCurrent && selectionModel()->isSelected(currentIndex());
    if (!isChosen && verticalScrollBar()->value() == 0)
        return;
    const auto keep = [this](int row) {
        m_keptRows.push_back({m_model->index(row, 0), rowViewportPosition(row)});
    };
    if (seesCurrent)
        keep(currentIndex().row());
    // The others in sight stand in for it, should it go.
    const int last = rowAt(viewport()->height() - 1);
    for (int row = rowAt(0); row >= 0 && row <= (last < 0 ? m_model->rowCount() - 1 : last); ++row)
        keep(row);
}

void ImageTableView::restorePlace()
{
    if (m_keptRows.empty())
        return;
    executeDelayedItemsLayout();
    const auto kept = std::ranges::find_if(m_keptRows,
                                           [](const KeptRow &row) { return row.index.isValid(); });
    if (kept == m_keptRows.end())
        return scrollToTop(); // nothing is left of what was in sight
    const int moved = rowViewportPosition(kept->index.row()) - kept->position;
    if (moved != 0)
        verticalScrollBar()->setValue(verticalScrollBar()->value() + moved);
}

/// Else a neighbor would become the current row, and its details would be shown unasked.
void ImageTableView::letGoOfCurrent(const QModelIndex &, int first, int last)
{
    const QModelIndex current = currentIndex();
    if (current.row() < first || current.row() > last)
        return;
    const Image image = m_model->imageAt(current.row());
    const LostImage lost = {{image.place, image.imageId}, current.column()};
    selectionModel()->clearCurrentIndex();
    m_lostImage = lost;
}

/// Makes the image current that was so before it was hidden, if nothing else was chosen since.
void ImageTableView::findLostImage()
{
    if (!m_lostImage || currentIndex().isValid())
        return;
    // It is selected again, too, if it was.
    if (const auto row = m_model->rowOf(m_lostImage->key)) {
        selectionModel()->setCurrentIndex(m_model->index(*row, m_lostImage->column),
                                          QItemSelectionModel::NoUpdate);
    }
}

void ImageTableView::fetchAhead()
{
    const QScrollBar *bar = verticalScrollBar();
    const bool isNearEnd = bar->maximum() - bar->value() < 2 * viewport()->height();
    // Rows that do not fill the view cannot be scrolled; then nothing else would ask for more.
    const bool hasRoom = bar->value() > 0 || bar->maximum() == 0;
    if (m_model && isNearEnd && hasRoom && m_model->canFetchMore({}))
        m_model->fetchMore({});
}

void ImageTableView::announceCurrent()
{
    const QModelIndex current = currentIndex();
    const Image image = current.isValid() ? m_model->imageAt(current.row()) : Image();
    emit currentImageChanged(current.isValid() ? &image : nullptr);
    emit currentCellChanged();
}
