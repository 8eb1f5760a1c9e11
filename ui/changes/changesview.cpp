// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/changes/changesview.h"

#include "memory/view/changesmodel.h"
#include "ui/changes/changesdelegate.h"
#include "ui/style/fontlengths.h"
#include "ui/widgets/rowinsight.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>
#include <array>

namespace {

constexpr int usualRowHeight = 25;
constexpr std::array usualWidths = {120, 95, 112, 200, 200}; // the last has the rest, too

} // namespace

ChangesView::ChangesView(QWidget *parent) : QTableView(parent)
{
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setAlternatingRowColors(true);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setWordWrap(false);
    setTabKeyNavigation(false); // Tab leaves the table; the arrow keys move inside it
    setItemDelegate(new ChangesDelegate(this));
    //: A table: a row for each image that is new, gone or another than it was.
    setAccessibleName(tr("What changed"));
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setHighlightSections(false);
    fitRows();
    new RowInSight(*this);
}

void ChangesView::setChangesModel(ChangesModel *model)
{
    setModel(model);
    fitColumns();
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ChangesView::currentRowChanged);
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ChangesView::currentRowChanged);
    connect(model, &ChangesModel::rowsChanged, this, &ChangesView::currentRowChanged);
}

QList<int> ChangesView::selectedRowNumbers() const
{
    QList<int> rows;
    for (const QModelIndex &index : selectionModel()->selectedRows())
        rows.append(index.row());
    std::ranges::sort(rows);
    return rows;
}

void ChangesView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        emit copyRequested();
        return event->accept();
    }
    QTableView::keyPressEvent(event);
}

void ChangesView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        fitRows();
        fitColumns();
    }
}

void ChangesView::contextMenuEvent(QContextMenuEvent *event)
{
    if (currentIndex().isValid())
        emit menuRequested(event->globalPos());
    event->accept();
}

void ChangesView::fitRows()
{
    const int height = lineHeightFor(font(), usualRowHeight);
    verticalHeader()->setMinimumSectionSize(height);
    verticalHeader()->setDefaultSectionSize(height);
}

void ChangesView::fitColumns()
{
    if (!model())
        return;
    for (int column = 0; column < int(usualWidths.size()); ++column)
        setColumnWidth(column, lengthFor(font(), usualWidths[size_t(column)]));
}
