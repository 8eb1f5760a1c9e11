// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/query/regiondelegate.h"

#include "core/bidicontrols.h"
#include "ui/query/regiontree.h"
#include "ui/style/fontlengths.h"
#include "ui/style/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>

namespace {

constexpr int usualRowHeight = 21;
constexpr int headingStep = 8; // from the end of the arrow to its heading
constexpr int gap = 6;
constexpr int gutter = 12;
constexpr int barHeight = 2;

QFont smallFont(QFont font)
{
    font.setPointSizeF(font.pointSizeF() * 0.88);
    return font;
}

/// How much of the next cell, in which the state stands at the far end, is free for the id.
int freeBeside(const QStyleOptionViewItem &option, const QModelIndex &index, int statusWidth)
{
    const QString status =
            index.siblingAtColumn(RegionTree::StatusColumn).data(Qt::DisplayRole).toString();
    const QFontMetrics metrics(smallFont(option.font));
    return std::max(0, statusWidth - metrics.horizontalAdvance(u"! " + status) - gap - gutter);
}

void paintName(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
               const QRect &rect, int idSpace, CellTexts &texts)
{
    const QString name = index.data(RegionTree::NameRole).toString();
    const QString id = index.data(RegionTree::RegionIdRole).toString();
    painter->setPen(option.palette.color(QPalette::Text));
    const QRect drawn = texts.draw(*painter, name, option.font, rect);
    if (name == id)
        return;

    const QFont small = smallFont(option.font);
    painter->setPen(dimColor(option.palette));
    const bool isReversed = option.direction == Qt::RightToLeft;
    const QRect rest =
            isReversed ? rect.adjusted(-idSpace, 0, drawn.left() - gap - rect.right() - 1, 0)
                       : rect.adjusted(drawn.right() + 1 + gap - rect.left(), 0, idSpace, 0);
    texts.draw(*painter, id, small, rest);
}

void paintBar(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
              const QRect &rect, qint64 largestTotal)
{
    const QVariant total = index.data(RegionTree::TotalRole);
    if (!total.isValid() || total.toLongLong() == 0 || largestTotal == 0)
        return;
    const double share = double(total.toLongLong()) / double(largestTotal);
    const double loaded =
            double(index.data(RegionTree::LoadedRole).toLongLong()) / double(total.toLongLong());
    const int length = std::max(4, int(share * rect.width()));
    const auto fill = [&](int end, const QColor &color) {
        const QRect bar(rect.left(), rect.bottom() - barHeight, end, barHeight);
        painter->fillRect(QStyle::visualRect(option.direction, rect, bar), color);
    };
    fill(length, lineColor(option.palette));
    fill(length + int((std::min(loaded, 1.0) - 1.0) * length),
         option.palette.color(QPalette::Link));
}

/// Draws the check mark and returns what is left for the name.
QRect paintCheck(QPainter *painter, const QStyleOptionViewItem &item, const QModelIndex &index)
{
    const QStyle *style = item.widget ? item.widget->style() : QApplication::style();
    const int side = style->pixelMetric(QStyle::PM_IndicatorWidth, &item, item.widget);
    QStyleOptionViewItem mark = item;
    const auto mirrored = [&item](const QRect &rect) {
        return QStyle::visualRect(item.direction, item.rect, rect);
    };
    mark.rect = mirrored(
            QRect(item.rect.left(), item.rect.top() + (item.rect.height() - side) / 2, side, side));
    const bool isOn = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    mark.state |= isOn ? QStyle::State_On : QStyle::State_Off;
    style->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &mark, painter, item.widget);
    return mirrored(item.rect.adjusted(side + gap, 0, -2, 0));
}

void paintStatus(QPainter *painter, const QStyleOptionViewItem &item, const QModelIndex &index)
{
    const bool isFailed = index.data(RegionTree::FailedRole).toBool();
    painter->setFont(smallFont(item.font));
    painter->setPen(isFailed ? statusColor(item.palette, StatusColor::Bad)
                             : dimColor(item.palette));
    painter->drawText(
            QStyle::visualRect(item.direction, item.rect, item.rect.adjusted(0, 0, -gutter, 0)),
            Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine,
            isolated(isFailed ? u"! " + item.text : item.text));
}

} // namespace

void RegionDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const bool isRegion =
            index.siblingAtColumn(RegionTree::NameColumn).data(RegionTree::RegionIdRole).isValid();

    painter->save();
    if (index.column() == RegionTree::StatusColumn) {
        paintStatus(painter, item, index);
    } else if (isRegion) {
        const QRect rect = paintCheck(painter, item, index);
        const auto *tree = qobject_cast<const RegionTree *>(item.widget);
        const int statusWidth = tree ? tree->columnWidth(RegionTree::StatusColumn) : 0;
        paintName(painter, item, index, rect, freeBeside(item, index, statusWidth), m_texts);
        paintBar(painter, item, index, rect, tree ? tree->largestTotal() : 0);
    } else {
        // A heading is there to be passed over.
        painter->setPen(dimColor(item.palette));
        m_texts.draw(*painter, item.text, item.font,
                     QStyle::visualRect(item.direction, item.rect,
                                        item.rect.adjusted(headingStep, 0, 0, 0)));
    }
    painter->restore();
}

QSize RegionDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize hint = QStyledItemDelegate::sizeHint(option, index);
    const int extra = index.column() == RegionTree::StatusColumn ? gutter : 0;
    return {hint.width() + extra, lineHeightFor(option.font, usualRowHeight)};
}

bool RegionDelegate::editorEvent(QEvent *event, QAbstractItemModel *model,
                                 const QStyleOptionViewItem &option, const QModelIndex &index)
{
    return event->type() == QEvent::KeyPress &&
           QStyledItemDelegate::editorEvent(event, model, option, index);
}
