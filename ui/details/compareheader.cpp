// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/details/compareheader.h"

#include <QStyleOptionHeader>

CompareHeader::CompareHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent)
{
    setHighlightSections(false);
}

QString CompareHeader::shownText(int section) const
{
    QStringList lines =
            model()->headerData(section, orientation()).toString().split(QLatin1Char('\n'));
    const int room = sectionSize(section) - widthFor({});
    if (lines.size() > 1)
        lines.first() = fontMetrics().elidedText(lines.constFirst(), Qt::ElideMiddle, room);
    return lines.join(QLatin1Char('\n'));
}

int CompareHeader::widthFor(const QString &text) const
{
    // As the style has it: a margin at both ends, and one behind the mark.
    const int margin = style()->pixelMetric(QStyle::PM_HeaderMargin, nullptr, this);
    const int mark = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
    return 3 * margin + mark + fontMetrics().horizontalAdvance(text);
}

void CompareHeader::initStyleOptionForIndex(QStyleOptionHeader *option, int logicalIndex) const
{
    QHeaderView::initStyleOptionForIndex(option, logicalIndex);
    option->text = shownText(logicalIndex);
}

QSize CompareHeader::sectionSizeFromContents(int logicalIndex) const
{
    const QSize oneLine = QHeaderView::sectionSizeFromContents(logicalIndex);
    return {oneLine.width(), oneLine.height() + fontMetrics().lineSpacing()};
}
