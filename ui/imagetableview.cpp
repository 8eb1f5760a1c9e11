// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "imagetableview.h"

#include "catalog/imagecolumns.h"
#include "catalog/imagetablemodel.h"
#include "imagedelegate.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>

namespace {

constexpr int minimumRowHeight = 25;

int columnWidth(ImageColumn column)
{
    switch (column) {
    case ImageColumn::Region:
    case ImageColumn::Platform:
        return 92;
    case ImageColumn::Name:
        return 168;
    case ImageColumn::ImageId:
        return 112;
    case ImageColumn::Os:
        return 164;
    case ImageColumn::Architecture:
        return 88;
    case ImageColumn::Type:
        return 76;
    case ImageColumn::State:
        return 116;
    case ImageColumn::Size:
        return 76;
    case ImageColumn::Created:
        return 128;
    case ImageColumn::Source:
        return 164;
    case ImageColumn::Creator:
    case ImageColumn::Snapshots:
    case ImageColumn::Family:
    case ImageColumn::License:
        return 108;
    case ImageColumn::Tags:
        return 180;
    case ImageColumn::CloudInit:
    case ImageColumn::Deprecated:
        return 92;
    case ImageColumn::Sync:
        return 60;
    case ImageColumn::Description:
        return 320;
    }
    Q_UNREACHABLE();
}

} // namespace

ImageTableView::ImageTableView(QWidget *parent) : QTableView(parent)
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
    verticalHeader()->setMinimumSectionSize(minimumRowHeight);
    verticalHeader()->setDefaultSectionSize(std::max(minimumRowHeight, fontMetrics().height() + 8));
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setSortIndicatorClearable(true);
    horizontalHeader()->setFixedHeight(28);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &ImageTableView::fetchAhead);
}

void ImageTableView::setImageModel(ImageTableModel *model)
{
    m_model = model;
    // Before the view connects itself, so that the top row is taken before the view changes.
    connect(model, &QAbstractItemModel::rowsAboutToBeInserted, this,
            &ImageTableView::rememberTopRow);
    connect(model, &QAbstractItemModel::rowsAboutToBeRemoved, this,
            &ImageTableView::rememberTopRow);
    setModel(model);
    connect(model, &QAbstractItemModel::rowsInserted, this, &ImageTableView::restoreTopRow);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &ImageTableView::restoreTopRow);
    connect(model, &QAbstractItemModel::modelReset, this, &ImageTableView::announceCurrent);
    connect(model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &first, const QModelIndex &last) {
                if (currentIndex().row() >= first.row() && currentIndex().row() <= last.row())
                    announceCurrent();
            });
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ImageTableView::selectionChanged);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ImageTableView::announceCurrent);

    // An indicator is set before sorting is enabled, since enabling it sorts.
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    setSortingEnabled(true);
    setColumnWidths();
}

QList<Image> ImageTableView::selectedImages() const
{
    QList<int> rows;
    for (const QModelIndex &index : selectionModel()->selectedRows())
        rows.append(index.row());
    return m_model->images(rows);
}

int ImageTableView::selectedRowCount() const
{
    return int(selectionModel()->selectedRows().size());
}

void ImageTableView::copyImageIds() const
{
    QStringList ids;
    for (const Image &image : selectedImages())
        ids.append(image.imageId);
    if (!ids.isEmpty())
        QGuiApplication::clipboard()->setText(ids.join(u'\n'));
}

void ImageTableView::keyPressEvent(QKeyEvent *event)
{
    // Copying is the window's action; the view's own would take the text of one cell.
    if (event->matches(QKeySequence::Copy))
        return event->ignore();
    QTableView::keyPressEvent(event);
}

void ImageTableView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fetchAhead();
}

void ImageTableView::setColumnWidths()
{
    for (int column = 0; column < imageColumnCount; ++column)
        setColumnWidth(column, ::columnWidth(ImageColumn(column)));
}

void ImageTableView::rememberTopRow()
{
    const QModelIndex top = indexAt({0, 0});
    // At the very top the user has not looked for a place yet: new first rows are to be seen.
    m_topIndex = verticalScrollBar()->value() > 0 ? top : QModelIndex();
    m_topOffset = top.isValid() ? -rowViewportPosition(top.row()) : 0;
}

void ImageTableView::restoreTopRow()
{
    if (!m_topIndex.isValid())
        return;
    executeDelayedItemsLayout();
    const int moved = rowViewportPosition(m_topIndex.row()) + m_topOffset;
    if (moved != 0)
        verticalScrollBar()->setValue(verticalScrollBar()->value() + moved);
}

void ImageTableView::fetchAhead()
{
    const QScrollBar *bar = verticalScrollBar();
    const bool isNearEnd = bar->maximum() - bar->value() < 2 * viewport()->height();
    const bool hasScrolled = bar->value() > 0;
    if (m_model && isNearEnd && hasScrolled && m_model->canFetchMore({}))
        m_model->fetchMore({});
}

void ImageTableView::announceCurrent()
{
    const QModelIndex current = currentIndex();
    emit currentImageChanged(current.isValid() ? &m_model->imageAt(current.row()) : nullptr);
}
