// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/style/stylebars.h"

#include "ui/style/theme.h"

#include <QAbstractScrollArea>
#include <QPainter>
#include <QStyleOption>

namespace {

constexpr int progressHeight = 6;

void paintPill(QPainter &painter, const QRectF &rect, const QColor &color)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    const double radius = std::min(rect.width(), rect.height()) / 2;
    painter.drawRoundedRect(rect, radius, radius);
    painter.restore();
}

/// Qt has a widget between a scroll bar and its area.
bool hasGround(const QWidget *bar)
{
    const QWidget *between = bar ? bar->parentWidget() : nullptr;
    const auto *area =
            between ? qobject_cast<const QAbstractScrollArea *>(between->parentWidget()) : nullptr;
    return !area || area->viewport()->autoFillBackground();
}

} // namespace

void paintPanel(QPainter &painter, const QStyleOption &option, Qt::Edge line)
{
    painter.fillRect(option.rect, option.palette.color(QPalette::Window));
    const int y = line == Qt::TopEdge ? option.rect.top() : option.rect.bottom();
    painter.fillRect(QRect(option.rect.left(), y, option.rect.width(), 1),
                     lineColor(option.palette));
}

void paintMenuBarItem(QPainter &painter, const QStyleOptionMenuItem &option)
{
    const bool isOpen = option.state.testFlag(QStyle::State_Selected);
    painter.fillRect(option.rect,
                     option.palette.color(isOpen ? QPalette::Highlight : QPalette::Window));
}

void paintHeaderSection(QPainter &painter, const QStyleOption &option)
{
    painter.fillRect(option.rect, panelColor(option.palette));
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                     lineColor(option.palette));
}

void paintTab(QPainter &painter, const QStyleOption &option)
{
    const QRect under(option.rect.left(), option.rect.bottom(), option.rect.width(), 1);
    painter.fillRect(under, lineColor(option.palette));
    if (option.state.testFlag(QStyle::State_Selected))
        painter.fillRect(under.adjusted(8, -1, -8, 0), option.palette.color(QPalette::Link));
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter.fillRect(under.adjusted(8, -1, -8, 0), option.palette.color(QPalette::Dark));
}

void paintTabBase(QPainter &painter, const QStyleOption &option)
{
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                     lineColor(option.palette));
}

void paintProgress(QPainter &painter, const QStyleOptionProgressBar &option)
{
    const QRectF groove(option.rect.left(), option.rect.center().y() - progressHeight / 2.0 + 0.5,
                        option.rect.width(), progressHeight);
    paintPill(painter, groove, lineColor(option.palette));
    const int range = option.maximum - option.minimum;
    // Without a range it is only known that something goes on; a still third says that, too.
    const double done = range > 0 ? double(option.progress - option.minimum) / range : 0.33;
    if (done <= 0)
        return;
    QRectF filled = groove;
    filled.setWidth(std::max(groove.width() * std::min(done, 1.0), double(progressHeight)));
    if (option.direction == Qt::RightToLeft)
        filled.moveRight(groove.right());
    paintPill(painter, filled, option.palette.color(QPalette::Link));
}

QRect scrollBarRect(const QStyleOptionSlider &option, QStyle::SubControl subControl,
                    int minimumSlider)
{
    const bool isHorizontal = option.orientation == Qt::Horizontal;
    const int length = isHorizontal ? option.rect.width() : option.rect.height();
    const int range = option.maximum - option.minimum;
    const int slider =
            range == 0
                    ? length
                    : std::clamp(int(qint64(length) * option.pageStep / (range + option.pageStep)),
                                 std::min(minimumSlider, length), length);
    const int start =
            QStyle::sliderPositionFromValue(option.minimum, option.maximum, option.sliderPosition,
                                            length - slider, option.upsideDown);
    const auto part = [&](int from, int size) {
        if (!isHorizontal) {
            return QRect(option.rect.left(), option.rect.top() + from, option.rect.width(), size);
        }
        const QRect rect(option.rect.left() + from, option.rect.top(), size, option.rect.height());
        return QStyle::visualRect(option.direction, option.rect, rect);
    };
    switch (subControl) {
    case QStyle::SC_ScrollBarGroove:
        return option.rect;
    case QStyle::SC_ScrollBarSlider:
        return part(start, slider);
    case QStyle::SC_ScrollBarSubPage:
        return part(0, start);
    case QStyle::SC_ScrollBarAddPage:
        return part(start + slider, length - start - slider);
    default:
        return {};
    }
}

void paintScrollBar(QPainter &painter, const QStyleOptionSlider &option, const QRect &slider,
                    const QWidget *bar)
{
    if (hasGround(bar))
        painter.fillRect(option.rect, option.palette.color(QPalette::Base));
    if (option.minimum == option.maximum)
        return;
    const bool isActive = option.state.testFlag(QStyle::State_MouseOver) ||
                          option.state.testFlag(QStyle::State_Sunken);
    const QColor color = option.palette.color(isActive ? QPalette::Shadow : QPalette::Dark);
    const int margin = isActive ? 2 : 3;
    paintPill(painter, QRectF(slider).adjusted(margin, margin, -margin, -margin), color);
}
