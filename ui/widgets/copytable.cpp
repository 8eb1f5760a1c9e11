// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/widgets/copytable.h"

#include "ui/style/fontlengths.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>

namespace {

constexpr int usualRowHeight = 24;
constexpr int usualWidth = 240;

} // namespace

CopyTable::CopyTable(const QStringList &headers, QWidget *parent)
    : QTableWidget(0, int(headers.size()), parent)
{
    setHorizontalHeaderLabels(headers);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(lineHeightFor(font(), usualRowHeight));
    verticalHeader()->setDefaultSectionSize(lineHeightFor(font(), usualRowHeight));
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
}

void CopyTable::fitCells()
{
    horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, [this] { updateGeometry(); });
}

void CopyTable::resizeEvent(QResizeEvent *event)
{
    QTableWidget::resizeEvent(event);
    updateGeometry(); // it may need a scroll bar now
}

void CopyTable::setRows(const QList<QStringList> &rows, const QList<int> &numberColumns)
{
    setRowCount(int(rows.size()));
    for (int row = 0; row < rows.size(); ++row) {
        for (int column = 0; column < columnCount(); ++column) {
            auto *item = new QTableWidgetItem(rows.at(row).at(column));
            if (numberColumns.contains(column))
                item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            item->setFont(m_fonts.value(column, font()));
            setItem(row, column, item);
        }
    }
    for (const int column : numberColumns)
        horizontalHeaderItem(column)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    updateGeometry();
}

QSize CopyTable::sizeHint() const
{
    // As high as its rows: the pane around it scrolls.
    const bool hasBar = horizontalScrollBarPolicy() == Qt::ScrollBarAsNeeded &&
                        horizontalHeader()->length() > viewport()->width();
    return {lengthFor(font(), usualWidth),
            horizontalHeader()->height() + rowCount() * verticalHeader()->defaultSectionSize() +
                    (hasBar ? horizontalScrollBar()->sizeHint().height() : 0)};
}

QSize CopyTable::minimumSizeHint() const
{
    return {0, sizeHint().height()};
}

void CopyTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        return copySelection();
    QTableWidget::keyPressEvent(event);
}

void CopyTable::addActionsTo(QMenu &menu)
{
    QAction *copy = menu.addAction(tr("&Copy Cells"));
    copy->setEnabled(selectionModel()->hasSelection());
    connect(copy, &QAction::triggered, this, &CopyTable::copySelection);
}

void CopyTable::copySelection()
{
    QStringList lines;
    for (int row = 0; row < rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < columnCount(); ++column) {
            if (item(row, column)->isSelected())
                cells.append(item(row, column)->text());
        }
        if (!cells.isEmpty())
            lines.append(cells.join(u'\t'));
    }
    if (lines.isEmpty())
        return;
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
    emit copied(tr("Cells copied"));
}
