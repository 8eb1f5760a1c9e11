// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/table/sortheader.h"

#include <QApplication>
#include <QPainter>

namespace {

constexpr int markWidth = 18;

qsizetype rankOf(const QList<SortKeyColumn> &sort, int column)
{
    for (qsizetype rank = 0; rank < sort.size(); ++rank) {
        if (sort.at(rank).column == column)
            return rank;
    }
    return -1;
}

void paintArrow(QPainter &painter, const QPointF &center, Qt::SortOrder order)
{
    // The tip points to the smaller values' end, as in the platform's own headers.
    const double tip = order == Qt::AscendingOrder ? -2 : 2;
    painter.drawPolyline(QPolygonF(
            {center + QPointF(-3.5, -tip), center + QPointF(0, tip), center + QPointF(3.5, -tip)}));
}

} // namespace

SortHeader::SortHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
    setSectionsMovable(true);
    setHighlightSections(false);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setFixedHeight(28);
    setToolTip(tr("Click to sort, Shift+click to add a column to the sort"));
    connect(this, &QHeaderView::sectionClicked, this, [this](int column) {
        const bool isAdded = QApplication::keyboardModifiers().testFlag(Qt::ShiftModifier);
        emit sortRequested(toggled(m_sort, column, isAdded));
    });
}

void SortHeader::setSort(const QList<SortKeyColumn> &sort)
{
    m_sort = sort;
    viewport()->update();
}

QList<SortKeyColumn> SortHeader::toggled(const QList<SortKeyColumn> &sort, int column, bool isAdded)
{
    const qsizetype rank = rankOf(sort, column);
    const bool isOnly = rank == 0 && sort.size() == 1;
    if (!isAdded && !isOnly)
        return {{.column = column, .order = Qt::AscendingOrder}};
    QList<SortKeyColumn> result = sort;
    if (rank < 0)
        result.append({.column = column, .order = Qt::AscendingOrder});
    else if (sort.at(rank).order == Qt::AscendingOrder)
        result[rank].order = Qt::DescendingOrder;
    else
        result.removeAt(rank);
    return result;
}

void SortHeader::paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const
{
    const qsizetype rank = rankOf(m_sort, logicalIndex);
    if (rank < 0)
        return QHeaderView::paintSection(painter, rect, logicalIndex);

    // The ground over all of it, the text in what the mark leaves.
    QStyleOptionHeader ground;
    initStyleOption(&ground);
    ground.rect = rect;
    ground.section = logicalIndex;
    style()->drawControl(QStyle::CE_HeaderSection, &ground, painter, this);
    painter->save();
    QHeaderView::paintSection(painter, rect.adjusted(0, 0, -markWidth, 0), logicalIndex);
    painter->restore();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QColor color = palette().color(QPalette::Link);
    painter->setPen(QPen(color, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const bool hasRank = m_sort.size() > 1;
    const QPointF center(rect.right() - markWidth / 2.0 - (hasRank ? 4 : 0), rect.center().y() + 1);
    paintArrow(*painter, center, m_sort.at(rank).order);
    if (hasRank) {
        QFont small = font();
        small.setPointSizeF(small.pointSizeF() * 0.8);
        painter->setFont(small);
        painter->drawText(QRectF(center.x() + 4, rect.top(), 12, rect.height()),
                          Qt::AlignVCenter | Qt::AlignLeft, QString::number(rank + 1));
    }
    painter->restore();
}
