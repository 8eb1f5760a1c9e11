// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/table/imagedelegate.h"

#include "catalog/columns/imagecolumns.h"
#include "catalog/table/imagetablemodel.h"
#include "core/bidicontrols.h"
#include "ui/style/fontlengths.h"
#include "ui/style/platformmark.h"
#include "ui/style/statemark.h"
#include "ui/style/theme.h"

#include <QApplication>
#include <QFontDatabase>
#include <QPainter>

namespace {

constexpr int margin = 8;
constexpr int usualMarkSize = 16;
constexpr int usualIconSize = 14;
constexpr int usualChipHeight = 18;
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
    if (spans.isEmpty())
        return;
    const QFontMetrics metrics(item.font);
    const int textWidth = metrics.horizontalAdvance(item.text);
    const int left =
            std::max(rect.left(), QStyle::alignedRect(item.direction, item.displayAlignment,
                                                      QSize(textWidth, 1), rect)
                                          .left());
    const QColor ground = tint(item.palette, statusColor(item.palette, StatusColor::Warning), 0.35);
    for (const FindSpan &span : spans) {
        const int from = metrics.horizontalAdvance(item.text.left(span.start));
        const int to = metrics.horizontalAdvance(item.text.left(span.start + span.length));
        const QRect place(left + from, rect.center().y() - metrics.height() / 2, to - from,
                          metrics.height() + 1);
        painter->fillRect(place.intersected(rect), ground);
    }
}

/// A cell on its way to the screen.
struct Cell
{
    QPainter &painter;
    const QStyleOptionViewItem &item;
    const Image &image;
    bool isKept;
    QList<FindSpan> spans;
    CellTexts &texts;
    IconPixmaps &icons;
};

void paintText(const Cell &cell, const QRect &rect, const QColor &color, Qt::Alignment alignment)
{
    paintSpans(&cell.painter, cell.item, rect, cell.spans);
    cell.painter.setPen(color);
    cell.texts.draw(cell.painter, cell.item.text, cell.item.font, rect, alignment);
}

bool isSelected(const Cell &cell)
{
    return cell.item.state.testFlag(QStyle::State_Selected);
}

void paintText(const Cell &cell, const QRect &rect)
{
    const QPalette &palette = cell.item.palette;
    const bool isDimmed = cell.isKept || isDim(ImageColumn(cell.item.index.column()));
    paintText(cell, rect,
              isDimmed ? dimColor(palette, isSelected(cell)) : textColor(palette, isSelected(cell)),
              cell.item.displayAlignment);
}

/// A part of a cell, where rows begin on the other side.
QRect mirrored(const Cell &cell, const QRect &rect, const QRect &part)
{
    return QStyle::visualRect(cell.item.direction, rect, part);
}

void paintChip(const Cell &cell, const QRect &rect)
{
    const bool isOwn = cell.image.imageType != QLatin1StringView("PUBLIC_IMAGE") && !cell.isKept;
    const QPalette &palette = cell.item.palette;
    const QColor color = palette.color(isOwn ? QPalette::Link : QPalette::Text);
    const int textWidth = QFontMetrics(cell.item.font).horizontalAdvance(cell.item.text);
    const int width = std::min(textWidth + 2 * chipMargin, rect.width());
    const int height = lineHeightFor(cell.item.font, usualChipHeight);
    const QRect chip = mirrored(
            cell, rect, QRect(rect.left(), rect.center().y() + 1 - height / 2, width, height));
    cell.painter.save();
    cell.painter.setRenderHint(QPainter::Antialiasing);
    cell.painter.setPen(Qt::NoPen);
    const QColor ground = tint(palette, color, 0.13);
    cell.painter.setBrush(ground);
    cell.painter.drawRoundedRect(chip, 4, 4);
    cell.painter.restore();
    // Widths are rounded, so a text may be a pixel wider than its own.
    paintText(cell, mirrored(cell, chip, chip.adjusted(chipMargin, 0, 1 - chipMargin, 0)),
              legible(palette, color, ground), Qt::AlignVCenter);
}

void paintState(const Cell &cell, const QRect &rect)
{
    const StateMark mark = stateMark(stateCode(cell.image));
    const int iconSize = lengthFor(cell.item.font, usualIconSize);
    if (!mark.iconName.isEmpty()) {
        const QPalette &palette = cell.item.palette;
        QColor color = stateColor(palette, mark);
        if (isSelected(cell))
            color = legible(palette, color, palette.color(QPalette::Highlight));
        const QPixmap icon = cell.icons.pixmap(mark.iconName, color, iconSize,
                                               cell.painter.device()->devicePixelRatioF());
        const QRect place(rect.left(), rect.center().y() - iconSize / 2 + 1, iconSize, iconSize);
        cell.painter.drawPixmap(mirrored(cell, rect, place).topLeft(), icon);
    }
    paintText(cell, mirrored(cell, rect, rect.adjusted(iconSize + gap, 0, 0, 0)));
}

/// A mark of the row, which its tool tip has in words.
void paintSign(const Cell &cell, const QRect &rect, const QString &sign)
{
    const QPalette &palette = cell.item.palette;
    QColor color = palette.color(QPalette::Link);
    if (isSelected(cell))
        color = legible(palette, color, palette.color(QPalette::Highlight));
    const int size = lengthFor(cell.item.font, usualIconSize);
    const QRect place(rect.left(), rect.center().y() - size / 2 + 1, size, size);
    cell.painter.drawPixmap(
            mirrored(cell, rect, place).topLeft(),
            cell.icons.pixmap(sign, color, size, cell.painter.device()->devicePixelRatioF()));
}

void paintOs(const Cell &cell, const QRect &rect)
{
    const int markSize = lengthFor(cell.item.font, usualMarkSize);
    QRectF mark(rect.left(), rect.center().y() - markSize / 2.0 + 1, markSize, markSize);
    if (cell.item.direction == Qt::RightToLeft)
        mark.moveRight(rect.right() + 1);
    paintPlatformMark(cell.painter, mark, cell.image.platform);
    paintText(cell, mirrored(cell, rect, rect.adjusted(markSize + gap, 0, 0, 0)));
}

} // namespace

QFont ImageDelegate::fixedFont(const QFont &font) const
{
    if (m_fixedSize != font.pointSizeF()) {
        m_fixedSize = font.pointSizeF();
        m_fixedFont = QFontDatabase::systemFont(QFontDatabase::FixedFont);
        m_fixedFont.setPointSizeF(m_fixedSize);
    }
    return m_fixedFont;
}

void ImageDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->text = withVisibleControls(option->text); // as long as before: the spans stay right
    if (ImageColumn(index.column()) == ImageColumn::ImageId)
        option->font = fixedFont(option->font);
    // Where nothing is dimmed.
    if (isHighContrast(option->palette) && index.data(ImageTableModel::KeptRole).toBool())
        option->font.setItalic(true);
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

    const auto *model = qobject_cast<const ImageTableModel *>(index.model());
    Q_ASSERT(model);
    const auto column = ImageColumn(index.column());
    const Image image = model->imageAt(index.row());
    const QRect rect = item.rect.adjusted(margin, 0, -margin, 0);
    const RowMark mark = column == ImageColumn::Name ? model->markOf(image) : RowMark();
    const int iconSize = lengthFor(item.font, usualIconSize);
    const QRect textRect = mark.sign.isEmpty() ? rect
                           : item.direction == Qt::RightToLeft
                                   ? rect.adjusted(0, 0, -iconSize - gap, 0)
                                   : rect.adjusted(iconSize + gap, 0, 0, 0);
    // Long names mostly differ at their end, such as in the date, and those of profiles begin with
    // where they are from; and what is found is marked in what is shown.
    if (column == ImageColumn::Name || column == ImageColumn::Profile) {
        item.text = QFontMetrics(item.font).elidedText(item.text, Qt::ElideMiddle,
                                                       textRect.width() - 1);
    }
    const Cell cell = {*painter,
                       item,
                       image,
                       model->isKept(index.row()),
                       model->narrowing().find().spans(column, item.text),
                       m_texts,
                       m_icons};
    painter->save();
    if (column == ImageColumn::Os)
        paintOs(cell, rect);
    else if (column == ImageColumn::State)
        paintState(cell, rect);
    else if (column == ImageColumn::Type && !item.text.isEmpty())
        paintChip(cell, rect);
    else if (!item.text.isEmpty())
        paintText(cell, textRect);
    if (!mark.sign.isEmpty())
        paintSign(cell, rect, mark.sign);
    painter->restore();
}
