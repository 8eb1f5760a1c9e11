// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/query/regiondelegate.h"

#include "ui/query/regiontree.h"
#include "ui/style/fontlengths.h"
#include "ui/style/theme.h"

#include <QApplication>
#include <QPainter>

namespace {

constexpr int usualRowHeight = 24;
constexpr int gap = 6;
constexpr int barHeight = 2;

QFont smallFont(QFont font)
{
    font.setPointSizeF(font.pointSizeF() * 0.88);
    return font;
}

/// How much of the next cell, in which the state stands at the far end, is free for the id. Where
/// that cell has a ground of its own, nothing is.
int freeBeside(const QStyleOptionViewItem &option, const QModelIndex &index, int statusWidth)
{
    if (option.state & (QStyle::State_Selected | QStyle::State_MouseOver))
        return 0;
    const QString status =
            index.siblingAtColumn(RegionTree::StatusColumn).data(Qt::DisplayRole).toString();
    const QFontMetrics metrics(smallFont(option.font));
    return std::max(0, statusWidth - metrics.horizontalAdvance(u"! " + status) - 2 * gap);
}

void paintName(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
               const QRect &rect, int idSpace, CellTexts &texts)
{
    const QString name = index.data(RegionTree::NameRole).toString();
    const QString id = index.data(RegionTree::RegionIdRole).toString();
    painter->setPen(option.palette.color(QPalette::Text));
    const int end = texts.draw(*painter, name, option.font, rect).right() + 1;
    if (name == id)
        return;

    const QFont small = smallFont(option.font);
    painter->setPen(dimColor(option.palette));
    const QRect rest(QPoint(end + gap, rect.top()), QPoint(rect.right() + idSpace, rect.bottom()));
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
    const QRect bar(rect.left(), rect.bottom() - barHeight, length, barHeight);
    painter->fillRect(bar, option.palette.color(QPalette::Mid));
    painter->fillRect(bar.adjusted(0, 0, int((std::min(loaded, 1.0) - 1.0) * length), 0),
                      option.palette.color(QPalette::Link));
}

} // namespace

void RegionDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const QStyle *style = item.widget ? item.widget->style() : QApplication::style();
    const bool isRegion =
            index.siblingAtColumn(RegionTree::NameColumn).data(RegionTree::RegionIdRole).isValid();

    painter->save();
    painter->setFont(item.font);
    if (index.column() == RegionTree::StatusColumn) {
        const bool isFailed = index.data(RegionTree::FailedRole).toBool();
        const QString text = item.text;
        item.text.clear();
        style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);
        painter->setFont(isRegion ? smallFont(item.font) : item.font);
        painter->setPen(isFailed ? statusColor(item.palette, StatusColor::Bad)
                                 : dimColor(item.palette));
        painter->drawText(item.rect.adjusted(0, 0, -gap - 2, 0),
                          Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine,
                          isFailed ? u"! " + text : text);
    } else if (isRegion) {
        // The style draws background and check mark; the text is ours.
        const QRect rect = style->subElementRect(QStyle::SE_ItemViewItemText, &item, item.widget)
                                   .adjusted(2, 0, -2, 0);
        item.text.clear();
        style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);
        const auto *tree = qobject_cast<const RegionTree *>(item.widget);
        const int statusWidth = tree ? tree->columnWidth(RegionTree::StatusColumn) : 0;
        paintName(painter, item, index, rect, freeBeside(item, index, statusWidth), m_texts);
        paintBar(painter, item, index, rect, tree ? tree->largestTotal() : 0);
    } else {
        // A heading is there to be passed over.
        item.palette.setColor(QPalette::Text, dimColor(item.palette));
        style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);
    }
    painter->restore();
}

QSize RegionDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize hint = QStyledItemDelegate::sizeHint(option, index);
    const int extra = index.column() == RegionTree::StatusColumn ? gap : 0;
    return {hint.width() + extra,
            std::max(lineHeightFor(option.font, usualRowHeight), hint.height())};
}
