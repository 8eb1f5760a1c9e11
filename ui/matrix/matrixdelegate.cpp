// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/matrix/matrixdelegate.h"

#include "catalog/matrix/matrixmodel.h"
#include "catalog/matrix/offerrow.h"
#include "core/bidicontrols.h"
#include "ui/matrix/matrixmarks.h"
#include "ui/style/theme.h"

#include <QApplication>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int margin = 8;
constexpr int markMargin = 2;

/// What the row has behind its cells.
QColor groundOf(const QStyleOptionViewItem &item)
{
    if (item.state.testFlag(QStyle::State_Selected))
        return item.palette.color(QPalette::Highlight);
    const bool isOther = item.features.testFlag(QStyleOptionViewItem::Alternate);
    return item.palette.color(isOther ? QPalette::AlternateBase : QPalette::Base);
}

} // namespace

void MatrixDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    if (!index.flags().testFlag(Qt::ItemIsEnabled))
        return; // a heading, which the view paints
    initStyleOption(&item, index);
    // Where nothing is dimmed.
    if (isHighContrast(item.palette) && index.data(MatrixModel::KeptRole).toBool())
        item.font.setItalic(true);
    QStyleOptionViewItem ground = item;
    ground.text.clear();
    const QStyle *style = item.widget ? item.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &ground, painter, item.widget);
    if (index.column() < MatrixModel::FirstPlaceColumn)
        return paintText(*painter, item, index);
    const QRect mark = item.rect.adjusted(markMargin, markMargin + 1, -markMargin, -markMargin);
    if (const QVariant offer = index.data(MatrixModel::OfferRole); offer.isValid()) {
        return paintOfferMark(*painter, mark, offer.value<OfferCell>(), item.palette, item.font,
                              groundOf(item));
    }
    paintCellMark(*painter, mark, index.data(MatrixModel::CellRole).value<GroupCell>(),
                  item.palette, item.font, groundOf(item));
}

/// "12/17", of which the first is what matters.
void MatrixDelegate::paintCount(QPainter &painter, const QStyleOptionViewItem &item,
                                const QRect &rect) const
{
    const bool isSelected = item.state.testFlag(QStyle::State_Selected);
    const qsizetype slash = std::max<qsizetype>(0, item.text.indexOf(u'/'));
    const QString all = item.text.sliced(slash);
    const QRect first = rect.adjusted(0, 0, -item.fontMetrics.horizontalAdvance(all), 0);
    painter.save();
    painter.setPen(textColor(item.palette, isSelected));
    m_texts.draw(painter, item.text.first(slash), item.font, first, item.displayAlignment);
    painter.setPen(dimColor(item.palette, isSelected));
    m_texts.draw(painter, all, item.font, rect, item.displayAlignment);
    painter.restore();
}

void MatrixDelegate::paintText(QPainter &painter, const QStyleOptionViewItem &item,
                               const QModelIndex &index) const
{
    const bool isSelected = item.state.testFlag(QStyle::State_Selected);
    const bool isDim = index.column() == MatrixModel::ArchitectureColumn ||
                       index.column() == MatrixModel::NewestColumn ||
                       index.data(MatrixModel::KeptRole).toBool();
    QRect rect = item.rect.adjusted(margin, 0, -margin, 0);
    if (index.column() == MatrixModel::ThereColumn && item.direction == Qt::LeftToRight)
        return paintCount(painter, item, rect);
    painter.save();
    painter.setPen(isDim ? dimColor(item.palette, isSelected)
                         : textColor(item.palette, isSelected));
    if (index.data(MatrixModel::IsLookAlikeRole).toBool()) {
        const QString sign = u"≈"_s;
        const int width = item.fontMetrics.horizontalAdvance(sign) + margin;
        const bool isReversed = item.direction == Qt::RightToLeft;
        const QRect place(isReversed ? rect.left() : rect.right() + 1 - width, rect.top(), width,
                          rect.height());
        rect.adjust(isReversed ? width : 0, 0, isReversed ? 0 : -width, 0);
        painter.save();
        painter.setPen(legible(item.palette, statusColor(item.palette, StatusColor::Warning),
                               groundOf(item)));
        painter.setFont(item.font);
        painter.drawText(place, Qt::AlignVCenter | Qt::AlignRight, sign);
        painter.restore();
    }
    // Long names mostly differ at their end, such as in the date.
    const QString text = item.fontMetrics.elidedText(withVisibleControls(item.text),
                                                     Qt::ElideMiddle, rect.width() - 1);
    m_texts.draw(painter, text, item.font, rect, item.displayAlignment);
    painter.restore();
}
