// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "imagedelegate.h"

#include "catalog/imagecolumns.h"
#include "catalog/imagetablemodel.h"
#include "icons.h"
#include "imagestate.h"
#include "platformmark.h"
#include "theme.h"

#include <QApplication>
#include <QFontDatabase>
#include <QPainter>

namespace {

constexpr int margin = 8;
constexpr int markSize = 16;
constexpr int iconSize = 14;
constexpr int gap = 6;
constexpr int chipMargin = 6;

bool isDim(ImageColumn column)
{
    switch (column) {
    case ImageColumn::Created:
    case ImageColumn::Source:
    case ImageColumn::Creator:
    case ImageColumn::License:
    case ImageColumn::Family:
    case ImageColumn::Description:
        return true;
    default:
        return false;
    }
}

/// Grounds behind the places that the find box found, as far as they are in sight.
void paintSpans(QPainter *painter, const QStyleOptionViewItem &item, const QRect &rect,
                const QList<FindSpan> &spans)
{
    const QFontMetrics metrics(item.font);
    const int textWidth = metrics.horizontalAdvance(item.text);
    const bool isRight = item.displayAlignment.testFlag(Qt::AlignRight);
    const int left = isRight ? std::max(rect.left(), rect.right() - textWidth) : rect.left();
    const QColor ground = tint(item.palette, statusColor(item.palette, StatusColor::Warning), 0.35);
    for (const FindSpan &span : spans) {
        const int from = metrics.horizontalAdvance(item.text.left(span.start));
        const int to = metrics.horizontalAdvance(item.text.left(span.start + span.length));
        const QRect place(left + from, rect.center().y() - metrics.height() / 2, to - from,
                          metrics.height() + 1);
        painter->fillRect(place.intersected(rect), ground);
    }
}

void paintText(QPainter *painter, const QStyleOptionViewItem &item, const QRect &rect,
               const QList<FindSpan> &spans = {})
{
    paintSpans(painter, item, rect, spans);
    painter->setFont(item.font);
    painter->setPen(item.palette.color(QPalette::Text));
    const QString text =
            QFontMetrics(item.font).elidedText(item.text, Qt::ElideRight, rect.width());
    painter->drawText(rect, int(item.displayAlignment) | int(Qt::TextSingleLine), text);
}

void paintChip(QPainter *painter, const QStyleOptionViewItem &item, const QRect &rect,
               const QColor &color, const QList<FindSpan> &spans)
{
    const QFontMetrics metrics(item.font);
    const int width = std::min(metrics.horizontalAdvance(item.text) + 2 * chipMargin, rect.width());
    const QRect chip(rect.left(), rect.center().y() - 8, width, 18);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(tint(item.palette, color, 0.13));
    painter->drawRoundedRect(chip, 4, 4);
    painter->restore();
    const QRect inner = chip.adjusted(chipMargin, 0, -chipMargin, 0);
    paintSpans(painter, item, inner, spans);
    painter->setFont(item.font);
    painter->setPen(color);
    // Widths are rounded, so a text may be a pixel wider than its own.
    painter->drawText(inner.adjusted(0, 0, 1, 0), Qt::AlignVCenter | Qt::TextSingleLine,
                      metrics.elidedText(item.text, Qt::ElideRight, inner.width() + 1));
}

void paintState(QPainter *painter, const QStyleOptionViewItem &item, const QRect &rect,
                const Image &image, const QList<FindSpan> &spans)
{
    const StateMark mark = stateMark(image);
    if (!mark.iconName.isEmpty()) {
        const QPixmap icon = iconPixmap(mark.iconName, stateColor(item.palette, mark), iconSize,
                                        painter->device()->devicePixelRatioF());
        painter->drawPixmap(rect.left(), rect.center().y() - iconSize / 2 + 1, icon);
    }
    paintText(painter, item, rect.adjusted(iconSize + gap, 0, 0, 0), spans);
}

} // namespace

void ImageDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const auto column = ImageColumn(index.column());
    if (column == ImageColumn::ImageId) {
        QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
        fixed.setPointSizeF(option->font.pointSizeF());
        option->font = fixed;
    }
    if (isDim(column)) {
        for (const QPalette::ColorRole role : {QPalette::Text, QPalette::HighlightedText})
            option->palette.setColor(role, dimColor(option->palette));
    }
}

void ImageDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    QStyleOptionViewItem ground = item;
    ground.text.clear();
    const QStyle *style = item.widget ? item.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &ground, painter, item.widget);

    const auto image = index.data(ImageTableModel::ImageRole).value<Image>();
    const auto spans = index.data(ImageTableModel::FindSpansRole).value<QList<FindSpan>>();
    const QRect rect = item.rect.adjusted(margin, 0, -margin, 0);
    painter->save();
    switch (ImageColumn(index.column())) {
    case ImageColumn::Os:
        paintPlatformMark(
                *painter,
                QRectF(rect.left(), rect.center().y() - markSize / 2 + 1, markSize, markSize),
                image.platform);
        paintText(painter, item, rect.adjusted(markSize + gap, 0, 0, 0), spans);
        break;
    case ImageColumn::Type:
        if (!item.text.isEmpty()) {
            const bool isOwn = image.imageType != QLatin1StringView("PUBLIC_IMAGE");
            paintChip(painter, item, rect,
                      item.palette.color(isOwn ? QPalette::Link : QPalette::Text), spans);
        }
        break;
    case ImageColumn::State:
        paintState(painter, item, rect, image, spans);
        break;
    default:
        paintText(painter, item, rect, spans);
        break;
    }
    painter->restore();
}
