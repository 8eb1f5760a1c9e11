// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/matrix/matrixview.h"

#include "core/placetext.h"
#include "ui/matrix/matrixdelegate.h"
#include "ui/matrix/matrixheader.h"
#include "ui/matrix/matrixmarks.h"
#include "ui/matrix/matrixterms.h"
#include "ui/style/fontlengths.h"
#include "ui/style/theme.h"
#include "ui/table/cellpainting.h"
#include "ui/widgets/menutext.h"
#include "ui/widgets/rowinsight.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int usualRowHeight = 25;
constexpr int usualPlaceWidth = 29;
constexpr int leastNameWidth = 150;
constexpr int leastPlaces = 5; ///< In sight, before other columns give way.
constexpr int mostNameWidth = 420;
constexpr int margins = 22;
constexpr int headingMargin = 8;

} // namespace

MatrixView::MatrixView(QWidget *parent) : QTableView(parent), m_header(new MatrixHeader(this))
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
    setItemDelegate(new MatrixDelegate(this));
    //: A table: a row for each image, a column for each region.
    setAccessibleName(tr("Images by regions"));
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    fitRows();
    setHorizontalHeader(m_header);
    m_header->setSectionResizeMode(QHeaderView::Fixed);
    m_header->setMinimumSectionSize(8);
    connect(m_header, &MatrixHeader::sortRequested, this, &MatrixView::sortBy);
    connect(m_header, &MatrixHeader::missingClicked, this, [this](int place) {
        emit termRequested(missingTerm(m_model->presence().places().at(place).place));
    });
    connect(m_header, &MatrixHeader::menuRequested, this, &MatrixView::openHeaderMenu);
    connect(this, &QAbstractItemView::clicked, this, &MatrixView::takeClick);
    new RowInSight(*this);
}

void MatrixView::setMatrixModel(MatrixModel *model)
{
    m_model = model;
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, &MatrixView::rememberCurrent);
    setModel(model);
    connect(model, &QAbstractItemModel::modelReset, this, &MatrixView::fitColumns);
    connect(model, &MatrixModel::countsChanged, this, &MatrixView::restoreCurrent);
    connect(model, &MatrixModel::countsChanged, this, &MatrixView::fitColumns);
    connect(model, &MatrixModel::countsChanged, m_header->viewport(),
            qOverload<>(&QWidget::update));
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this,
            &MatrixView::currentCellChanged);
    // The first row is the current one as soon as the view has the keyboard, and chosen later.
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &MatrixView::currentCellChanged);
    fitColumns();
}

std::vector<int> MatrixView::selectedRowNumbers() const
{
    std::vector<int> rows;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            if (!m_model->isHeading(row))
                rows.push_back(row);
        }
    }
    std::ranges::sort(rows);
    rows.erase(std::ranges::unique(rows).begin(), rows.end());
    return rows;
}

void MatrixView::sortBy(int column)
{
    constexpr MatrixSort sorts[] = {MatrixSort::Name, MatrixSort::Architecture, MatrixSort::Newest,
                                    MatrixSort::There, MatrixSort::Place};
    MatrixOrder order = {.sort = sorts[std::min(column, int(MatrixModel::FirstPlaceColumn))],
                         .place = std::max(0, column - MatrixModel::FirstPlaceColumn)};
    MatrixOrder opposite = order;
    opposite.descending = true;
    setOrder(m_model->order() == order ? opposite : order);
}

void MatrixView::setOrder(const MatrixOrder &order)
{
    const int place = order.sort == MatrixSort::Place ? order.place : 0;
    m_model->setOrder(order);
    m_header->setSort(int(order.sort) + place,
                      order.descending ? Qt::DescendingOrder : Qt::AscendingOrder);
}

/// In how many places an image is, is a number that narrows to it.
void MatrixView::takeClick(const QModelIndex &index)
{
    const std::optional<int> group = m_model->groupAt(index.row());
    if (group && index.column() == MatrixModel::ThereColumn)
        emit termRequested(groupTerm(m_model->presence().keyOf(*group)));
}

void MatrixView::openHeaderMenu(int place, const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const Place &at = m_model->presence().places().at(place).place;
    const auto add = [&](const QString &text, const QString &term) {
        connect(menu->addAction(menuText(text)), &QAction::triggered, this,
                [this, term] { emit termRequested(term); });
    };
    //: In a menu; %1 is a region.
    add(tr("Only Missing in %1").arg(placeText(at)), missingTerm(at));
    //: In a menu; %1 is a region.
    add(tr("Only in %1").arg(placeText(at)), inPlaceTerm(at));
    connect(menu->addAction(tr("Sort by This Region")), &QAction::triggered, this,
            [this, place] { sortBy(place + MatrixModel::FirstPlaceColumn); });
    menu->popup(position);
}

std::optional<MatrixSpot> MatrixView::currentSpot() const
{
    const QModelIndex current = currentIndex();
    if (!current.isValid() || current.row() >= m_model->rowCount())
        return std::nullopt;
    const Presence &presence = m_model->presence();
    const std::optional<int> group = m_model->groupAt(current.row());
    if (!group || *group >= presence.groupEnd())
        return std::nullopt;
    MatrixSpot spot = {.row = presence.keyOf(*group), .column = current.column()};
    const int place = current.column() - MatrixModel::FirstPlaceColumn;
    if (place >= 0 && place < presence.places().size())
        spot = {.row = spot.row, .place = presence.places().at(place).place};
    return spot;
}

bool MatrixView::goTo(const MatrixSpot &spot, bool isChosen)
{
    const Presence &presence = m_model->presence();
    const std::optional<int> group = presence.groupOf(spot.row);
    const std::optional<int> row = group ? m_model->rowOfGroup(*group) : std::nullopt;
    int column = spot.column;
    if (spot.place) {
        const auto place = std::ranges::find(presence.places(), *spot.place, &PlaceStatus::place);
        column = MatrixModel::FirstPlaceColumn + int(place - presence.places().begin());
    }
    if (!row || column < 0 || column >= m_model->columnCount())
        return false;
    selectionModel()->setCurrentIndex(m_model->index(*row, column),
                                      isChosen ? QItemSelectionModel::SelectCurrent |
                                                         QItemSelectionModel::Rows
                                               : QItemSelectionModel::NoUpdate);
    return true;
}

void MatrixView::rememberCurrent()
{
    if (const std::optional<MatrixSpot> spot = currentSpot()) {
        m_kept = spot;
        m_isKeptChosen = selectionModel()->isRowSelected(currentIndex().row());
    }
}

/// Of what was current before a reset, once the rows are there again.
void MatrixView::restoreCurrent()
{
    if (m_kept && m_model->rowCount() > 0 && !currentIndex().isValid()) {
        goTo(*m_kept, m_isKeptChosen);
        m_kept.reset();
    }
    if (currentIndex().isValid())
        emit currentCellChanged();
}

QRect MatrixView::visualRect(const QModelIndex &index) const
{
    QRect rect = QTableView::visualRect(index);
    for (const ColumnPlace &place : m_header->frozen()) {
        if (place.column == index.column())
            rect.moveLeft(place.left);
    }
    return rect;
}

QModelIndex MatrixView::indexAt(const QPoint &place) const
{
    for (const ColumnPlace &frozen : m_header->frozen()) {
        if (place.x() >= frozen.left && place.x() < frozen.left + frozen.width)
            return m_model->index(rowAt(place.y()), frozen.column); // none where there is no row
    }
    return QTableView::indexAt(place);
}

void MatrixView::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    QScrollBar &bar = *horizontalScrollBar();
    const int before = bar.value();
    const std::vector<ColumnPlace> frozen = m_header->frozen();
    const bool isFrozen = std::ranges::any_of(
            frozen, [&index](const ColumnPlace &place) { return place.column == index.column(); });
    QTableView::scrollTo(index, hint);
    if (!index.isValid())
        return;
    if (isFrozen)
        return bar.setValue(before); // it is in sight
    // Not under the frozen ones.
    const int start = m_header->sectionPosition(index.column()) - m_header->offset();
    const int covered = widthOf(m_header->frozen());
    if (start < covered)
        bar.setValue(bar.value() - (covered - start));
}

void MatrixView::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    if (dx == 0)
        return;
    // What is frozen has not gone with the rest.
    viewport()->update();
    m_header->viewport()->update();
}

void MatrixView::paintEvent(QPaintEvent *event)
{
    const std::vector<ColumnPlace> frozen = m_header->frozen();
    QRegion covered;
    for (const ColumnPlace &place : frozen)
        covered += QRect(place.left, 0, place.width, viewport()->height());
    const QRegion others = event->region() - covered;
    QPaintEvent rest(others);
    QTableView::paintEvent(&rest);
    if (others != event->region() && selectionModel()) {
        QStyleOptionViewItem option;
        initViewItemOption(&option);
        paintFrozenCells(*this, event->region(), option, frozen);
    }
    paintHeadings(event->region());
}

/// They begin where rows begin, and stay there while the columns scroll.
void MatrixView::paintHeadings(const QRegion &region)
{
    QPainter painter(viewport());
    painter.setClipRegion(region);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    painter.setFont(bold);
    for (int row = std::max(0, rowAt(0)); row < m_model->rowCount(); ++row) {
        const QRect line(0, rowViewportPosition(row), viewport()->width(), rowHeight(row));
        if (line.top() > viewport()->height())
            return;
        if (!m_model->isHeading(row) || !region.intersects(line))
            continue;
        painter.fillRect(line, palette().color(QPalette::Base));
        painter.fillRect(line.left(), line.bottom(), line.width(), 1, lineColor(palette()));
        painter.setPen(dimColor(palette()));
        painter.drawText(line.adjusted(headingMargin, 0, -headingMargin, 0),
                         int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)) |
                                 int(Qt::AlignVCenter) | int(Qt::TextSingleLine),
                         m_model->index(row, MatrixModel::NameColumn).data().toString());
    }
}

/// A heading is no place to be, and has a row after it.
QModelIndex MatrixView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const QModelIndex next = QTableView::moveCursor(action, modifiers);
    return next.isValid() && m_model->isHeading(next.row()) ? next.siblingAtRow(next.row() + 1)
                                                            : next;
}

void MatrixView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        emit copyRequested();
        return;
    }
    QTableView::keyPressEvent(event);
}

void MatrixView::contextMenuEvent(QContextMenuEvent *event)
{
    if (currentIndex().isValid())
        emit menuRequested(event->globalPos());
}

void MatrixView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() != QEvent::FontChange)
        return;
    fitRows();
    if (m_model)
        fitColumns();
}

void MatrixView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    if (m_model)
        fitColumns();
}

void MatrixView::fitRows()
{
    const int height = lineHeightFor(font(), usualRowHeight);
    verticalHeader()->setMinimumSectionSize(height);
    verticalHeader()->setDefaultSectionSize(height);
}

/// The names have the room that is left.
void MatrixView::fitColumns()
{
    if (m_header->count() < MatrixModel::FirstPlaceColumn)
        return;
    const QFontMetrics metrics(font());
    const auto fit = [&](int column, const QString &longest) {
        const QString title =
                m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        const int width = std::max(metrics.horizontalAdvance(longest),
                                   metrics.horizontalAdvance(title + u" ↑"_s)) +
                          margins;
        m_header->resizeSection(column, width);
        return width;
    };
    const int placeWidth = lengthFor(font(), usualPlaceWidth);
    const int places = m_header->count() - MatrixModel::FirstPlaceColumn;
    const int architecture = fit(MatrixModel::ArchitectureColumn, u"x86_64"_s);
    const int newest = fit(MatrixModel::NewestColumn, u"0000-00-00"_s);
    int others = architecture + newest + fit(MatrixModel::ThereColumn, u"18/18"_s);
    // Regions are what the view is about; what else is in it, the details have, too.
    const int least =
            lengthFor(font(), leastNameWidth) + std::min(places, leastPlaces) * placeWidth;
    const auto showIfThereIsRoom = [&](int column, int width) {
        const bool isHidden = others + least > viewport()->width();
        setColumnHidden(column, isHidden);
        others -= isHidden ? width : 0;
    };
    showIfThereIsRoom(MatrixModel::NewestColumn, newest);
    showIfThereIsRoom(MatrixModel::ArchitectureColumn, architecture);
    for (int place = 0; place < places; ++place)
        m_header->resizeSection(MatrixModel::FirstPlaceColumn + place, placeWidth);
    m_header->resizeSection(MatrixModel::NameColumn,
                            std::clamp(viewport()->width() - others - places * placeWidth,
                                       lengthFor(font(), leastNameWidth),
                                       lengthFor(font(), mostNameWidth)));
}
