// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/style/menuentry.h"

#include "ui/style/fontlengths.h"
#include "ui/style/stylecontrols.h"
#include "ui/style/stylepopups.h"
#include "ui/style/theme.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStyle>
#include <QStyleOption>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {

constexpr int gutter = 6; // on both sides of the check box: so far in are other entries, too
constexpr int gapAtEnd = 8;
constexpr int usualMark = 16;
constexpr int gapToEnd = 24;
constexpr int margin = 4; // above and below
constexpr int flags = Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextShowMnemonic;

QFont detailFont(const QFont &font)
{
    QFont smaller = font;
    smaller.setPointSizeF(font.pointSizeF() * 0.9);
    return smaller;
}

QString titleOf(const QStyleOptionMenuItem &option)
{
    return option.text.section(u'\t', 0, 0).section(u'\n', 0, 0);
}

QString detailOf(const QStyleOptionMenuItem &option)
{
    return option.text.section(u'\t', 0, 0).section(u'\n', 1);
}

int widthOf(const QString &text, const QFont &font)
{
    return QFontMetrics(font).size(Qt::TextSingleLine | Qt::TextShowMnemonic, text).width();
}

int checkWidth(const QFont &font)
{
    return lengthFor(font, usualMark) + 2 * gutter;
}

} // namespace

QString menuEntryText(const QString &title, const QString &detail, const QString &end)
{
    return title + u'\n' + detail + u'\t' + end;
}

bool hasDetail(const QStyleOptionMenuItem &option)
{
    return option.text.contains(u'\n');
}

int forgottenMenuWidth(const QStyleOptionMenuItem &option, int height)
{
    constexpr int countedMark = 20; // at 96 dpi, by Fusion
    const int counted = std::max(option.maxIconWidth, countedMark);
    const int mark = std::max(0, int(std::ceil(height * 0.79)) - counted);
    if (!option.text.contains("(&"_L1))
        return mark;
    return mark + QFontMetrics(option.font).horizontalAdvance(u'&') + 1; // and what is rounded
}

QSize menuEntrySize(const QStyleOptionMenuItem &option)
{
    const QFont small = detailFont(option.font);
    const int text =
            std::max(widthOf(titleOf(option), option.font), widthOf(detailOf(option), small));
    const int height = QFontMetrics(option.font).height() + QFontMetrics(small).height();
    return {checkWidth(option.font) + text + gapToEnd + gapAtEnd, height + 2 * margin};
}

QRect menuEntryCheckRect(const QRect &entry, const QFont &font, Qt::LayoutDirection direction)
{
    const QRect rect(entry.topLeft(), QSize(checkWidth(font), entry.height()));
    return QStyle::visualRect(direction, entry, rect);
}

void paintMenuEntry(QPainter &painter, const QStyleOptionMenuItem &option)
{
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    if (isSelected)
        paintMenuEntryGround(painter, option);
    const QRect check = menuEntryCheckRect(option.rect, option.font, option.direction);
    if (option.checkType != QStyleOptionMenuItem::NotCheckable) {
        QStyleOption mark = option;
        mark.rect = check.adjusted(gutter, 0, -gutter, 0);
        mark.state.setFlag(QStyle::State_On, option.checked);
        mark.state.setFlag(QStyle::State_MouseOver, isSelected);
        paintCheckMark(painter, mark);
    }

    painter.save();
    const auto draw = [&](const QRect &rect, const QString &text, Qt::Alignment side) {
        const Qt::Alignment alignment = QStyle::visualAlignment(option.direction, side);
        painter.drawText(QStyle::visualRect(option.direction, option.rect, rect),
                         flags | int(alignment), text);
    };
    const QFont small = detailFont(option.font);
    const int title = QFontMetrics(option.font).height();
    QRect rect = option.rect.adjusted(check.width(), margin, -gapAtEnd, -margin);
    painter.setFont(option.font);
    painter.setPen(dimColor(option.palette, isSelected));
    draw(rect, option.text.section(u'\t', 1), Qt::AlignRight);
    painter.setFont(small);
    draw(rect.adjusted(0, title, 0, 0), detailOf(option), Qt::AlignLeft);
    painter.setFont(option.font);
    painter.setPen(textColor(option.palette, isSelected));
    rect.setHeight(title);
    draw(rect, titleOf(option), Qt::AlignLeft);
    painter.restore();
}
