// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/table/sortheader.h"

#include "ui/style/fontlengths.h"
#include "ui/style/theme.h"
#include "ui/table/frozencolumns.h"

#include <QApplication>
#include <QFontInfo>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <memory>

namespace {

constexpr int margin = 8;

qsizetype rankOf(const QList<SortKeyColumn> &sort, int column)
{
    for (qsizetype rank = 0; rank < sort.size(); ++rank) {
        if (sort.at(rank).column == column)
            return rank;
    }
    return -1;
}

QFont rankFont(QFont font)
{
    font.setPixelSize(std::max(1, QFontInfo(font).pixelSize() * 4 / 5));
    return font;
}

/// Of the arrow and a rank beside it.
int markWidth(const QFont &font)
{
    return lengthFor(font, 13) + QFontMetrics(rankFont(font)).horizontalAdvance(u'0');
}

/// `step` is half its width.
void paintArrow(QPainter &painter, const QPointF &center, double step, Qt::SortOrder order)
{
    // The tip points to the smaller values' end, as in the platform's own headers.
    const double tip = (order == Qt::AscendingOrder ? -4 : 4) * step / 7;
    painter.drawPolyline(QPolygonF({center + QPointF(-step, -tip), center + QPointF(0, tip),
                                    center + QPointF(step, -tip)}));
}

/// The event where the section is by itself.
std::unique_ptr<QMouseEvent> shifted(const QMouseEvent &event, int shift)
{
    return std::make_unique<QMouseEvent>(event.type(), event.position() - QPointF(shift, 0),
                                         event.scenePosition(), event.globalPosition(),
                                         event.button(), event.buttons(), event.modifiers(),
                                         event.pointingDevice());
}

} // namespace

SortHeader::SortHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
    setSectionsMovable(true);
    setHighlightSections(false);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
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

int SortHeader::widthFor(const QFont &font, const QString &title)
{
    QFont heavy = font; // as headers are, also before the style has made this one so
    heavy.setWeight(QFont::DemiBold);
    return QFontMetrics(heavy).horizontalAdvance(title) + 2 * margin + markWidth(font);
}

QSize SortHeader::sectionSizeFromContents(int logicalIndex) const
{
    const QString title = model()->headerData(logicalIndex, Qt::Horizontal).toString();
    const QSize size = QHeaderView::sectionSizeFromContents(logicalIndex);
    return {std::max(size.width(), widthFor(font(), title)), size.height()};
}

void SortHeader::paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const
{
    QStyleOptionHeader option;
    initStyleOption(&option);
    initStyleOptionForIndex(&option, logicalIndex);
    option.rect = rect;
    style()->drawControl(QStyle::CE_HeaderSection, &option, painter, this);

    // The text has what the mark leaves.
    const qsizetype rank = rankOf(m_sort, logicalIndex);
    const int mark = rank < 0 ? 0 : markWidth(font());
    const QRect inner = rect.adjusted(margin, 0, -margin, 0);
    const QRect place =
            isRightToLeft() ? inner.adjusted(mark, 0, 0, 0) : inner.adjusted(0, 0, -mark, 0);
    painter->save();
    painter->setFont(font());
    painter->setPen(dimColor(option.palette));
    painter->drawText(place, int(option.textAlignment) | int(Qt::TextSingleLine),
                      fontMetrics().elidedText(option.text, Qt::ElideRight, place.width()));
    if (rank >= 0) {
        const QRect free(isRightToLeft() ? inner.left() : place.right() + 1, rect.top(), mark,
                         rect.height());
        paintMark(*painter, free, rank);
    }
    painter->restore();
}

void SortHeader::paintMark(QPainter &painter, const QRect &rect, qsizetype rank) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor color = palette().color(QPalette::Link);
    painter.setPen(QPen(color, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const double step = lengthFor(font(), 7) / 2.0;
    const double fromText = lengthFor(font(), 4) + step;
    const QPointF center(isRightToLeft() ? rect.right() + 1 - fromText : rect.left() + fromText,
                         rect.center().y() + 1);
    paintArrow(painter, center, step, m_sort.at(rank).order);
    if (m_sort.size() > 1) {
        painter.setFont(rankFont(font()));
        const double start = isRightToLeft() ? rect.left() : center.x() + step + 2;
        const double end = isRightToLeft() ? center.x() - step - 2 : rect.right() + step;
        painter.drawText(QRectF(start, rect.top(), end - start, rect.height()),
                         Qt::AlignVCenter | Qt::AlignLeft, QString::number(rank + 1));
    }
}

void SortHeader::paintEvent(QPaintEvent *event)
{
    QHeaderView::paintEvent(event);
    const std::vector<ColumnPlace> frozen = frozenColumns(*this);
    if (frozen.empty())
        return;
    QPainter painter(viewport());
    for (const ColumnPlace &place : frozen)
        paintSection(&painter, QRect(place.left, 0, place.width, height()), place.column);
    const int edge = isRightToLeft() ? viewport()->width() - widthOf(frozen) : widthOf(frozen) - 1;
    painter.fillRect(edge, 0, 1, height(), lineColor(palette()));
}

void SortHeader::mousePressEvent(QMouseEvent *event)
{
    const int x = int(event->position().x());
    m_resizeShift.reset();
    if (isAtEdge(x))
        m_resizeShift = shiftAt(x);
    const auto moved = shifted(*event, shiftOf(*event));
    QHeaderView::mousePressEvent(moved.get());
}

void SortHeader::mouseMoveEvent(QMouseEvent *event)
{
    const auto moved = shifted(*event, shiftOf(*event));
    QHeaderView::mouseMoveEvent(moved.get());
}

void SortHeader::mouseReleaseEvent(QMouseEvent *event)
{
    const auto moved = shifted(*event, shiftOf(*event));
    m_resizeShift.reset();
    QHeaderView::mouseReleaseEvent(moved.get());
}

void SortHeader::mouseDoubleClickEvent(QMouseEvent *event)
{
    const auto moved = shifted(*event, shiftOf(*event));
    QHeaderView::mouseDoubleClickEvent(moved.get());
}

int SortHeader::shiftAt(int x) const
{
    for (const ColumnPlace &place : frozenColumns(*this)) {
        if (x >= place.left && x < place.left + place.width)
            return place.left - sectionViewportPosition(place.column);
    }
    return 0;
}

bool SortHeader::isAtEdge(int x) const
{
    const int grip = style()->pixelMetric(QStyle::PM_HeaderGripMargin, nullptr, this);
    return std::ranges::any_of(frozenColumns(*this), [x, grip](const ColumnPlace &place) {
        return std::abs(x - place.left) <= grip || std::abs(x - place.left - place.width) <= grip;
    });
}

/// An edge goes with the mouse wherever that is, also beside the frozen sections.
int SortHeader::shiftOf(const QMouseEvent &event) const
{
    return m_resizeShift.value_or(shiftAt(int(event.position().x())));
}
