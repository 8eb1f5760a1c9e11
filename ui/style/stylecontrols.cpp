// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/style/stylecontrols.h"

#include "ui/style/theme.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyle>
#include <QStyleOption>

namespace {

constexpr double radius = 6;
constexpr double markRadius = 4;

/// Half a pixel in, so that a line of one pixel is sharp.
QRectF lineRect(const QRect &rect)
{
    return QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5);
}

bool isEnabled(const QStyleOption &option)
{
    return option.state.testFlag(QStyle::State_Enabled);
}

bool isHovered(const QStyleOption &option)
{
    return isEnabled(option) && option.state.testFlag(QStyle::State_MouseOver);
}

QColor accent(const QStyleOption &option)
{
    return option.palette.color(QPalette::Link);
}

QColor borderColor(const QStyleOption &option)
{
    if (!isEnabled(option))
        return lineColor(option.palette);
    return isHovered(option) ? option.palette.color(QPalette::Shadow) : borderColor(option.palette);
}

/// The ground of what is held down or switched on.
QColor pressedColor(const QStyleOption &option)
{
    const QColor selection = option.palette.color(QPalette::Highlight);
    const QColor text = option.palette.color(QPalette::ButtonText);
    return contrast(text, selection) >= 4.5 ? selection : tint(option.palette, text, 0.2);
}

/// A ring inside of what has the keyboard, two pixels wide.
void paintRing(QPainter &painter, const QRectF &rect, double corner, const QColor &color)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(rect, corner, corner);
    painter.restore();
}

void paintBox(QPainter &painter, const QRectF &rect, double corner, const QColor &ground,
              const QColor &border)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(border);
    painter.setBrush(ground);
    painter.drawRoundedRect(rect, corner, corner);
    painter.restore();
}

QRectF centeredSquare(const QRect &rect)
{
    const int side = std::min(rect.width(), rect.height());
    const QPoint corner = rect.topLeft() + QPoint((rect.width() - side) / 2,
                                                  (rect.height() - side) / 2); // of whole pixels
    return QRectF(corner.x() + 0.5, corner.y() + 0.5, side - 1, side - 1);
}

} // namespace

void paintField(QPainter &painter, const QStyleOption &option, bool isInvalid)
{
    const bool hasFocus = isEnabled(option) && option.state.testFlag(QStyle::State_HasFocus);
    paintBox(painter, lineRect(option.rect), radius, option.palette.color(QPalette::Base),
             isInvalid  ? statusColor(option.palette, StatusColor::Bad)
             : hasFocus ? accent(option)
                        : borderColor(option));
}

void paintPushButton(QPainter &painter, const QStyleOption &option, bool isPrimary)
{
    const bool isPressed = option.state.testFlag(QStyle::State_Sunken);
    QColor ground = option.palette.color(QPalette::Base);
    QColor border = borderColor(option);
    if (isPrimary && isEnabled(option)) {
        const QColor color = accent(option);
        ground = isPressed ? color.darker(115) : isHovered(option) ? color.lighter(107) : color;
        border = ground;
    } else if (!isEnabled(option)) {
        ground = option.palette.color(QPalette::Window);
    } else if (isPressed) {
        ground = pressedColor(option);
    } else if (isHovered(option)) {
        ground = option.palette.color(QPalette::AlternateBase);
    }
    paintBox(painter, lineRect(option.rect), radius, ground, border);
    if (!option.state.testFlag(QStyle::State_HasFocus))
        return;
    const QRectF rect(option.rect);
    isPrimary ? paintRing(painter, rect.adjusted(3, 3, -3, -3), radius - 2,
                          option.palette.color(QPalette::BrightText))
              : paintRing(painter, rect.adjusted(1, 1, -1, -1), radius, accent(option));
}

void paintToolButton(QPainter &painter, const QStyleOption &option)
{
    const bool isDown = option.state & (QStyle::State_Sunken | QStyle::State_On);
    if (!isDown && !isHovered(option))
        return;
    const QColor ground = isDown ? pressedColor(option)
                                 : tint(option.palette, option.palette.color(QPalette::Text), 0.08);
    paintBox(painter, lineRect(option.rect), radius, ground, ground);
}

void paintCheckMark(QPainter &painter, const QStyleOption &option)
{
    const bool isOn = option.state.testFlag(QStyle::State_On);
    const bool isPartial = option.state.testFlag(QStyle::State_NoChange);
    const QRectF box = centeredSquare(option.rect);
    const QColor fill = isEnabled(option)
                                ? accent(option)
                                : option.palette.color(QPalette::Disabled, QPalette::WindowText);
    if (!isOn && !isPartial) {
        return paintBox(painter, box, markRadius, option.palette.color(QPalette::Base),
                        isHovered(option) ? accent(option) : borderColor(option));
    }
    paintBox(painter, box, markRadius, fill, fill);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(option.palette.color(QPalette::BrightText), 1.8, Qt::SolidLine,
                        Qt::RoundCap, Qt::RoundJoin));
    const auto at = [&box](double x, double y) {
        return QPointF(box.x() + x * box.width(), box.y() + y * box.height());
    };
    if (isPartial)
        painter.drawLine(at(0.28, 0.5), at(0.72, 0.5));
    else
        painter.drawPolyline(QPolygonF({at(0.25, 0.52), at(0.43, 0.7), at(0.77, 0.32)}));
    painter.restore();
}

void paintRadioMark(QPainter &painter, const QStyleOption &option)
{
    const QRectF box = centeredSquare(option.rect);
    const bool isOn = option.state.testFlag(QStyle::State_On);
    const QColor color = isEnabled(option) ? accent(option) : option.palette.color(QPalette::Mid);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(isOn ? color : borderColor(option));
    painter.setBrush(isOn ? color : option.palette.color(QPalette::Base));
    painter.drawEllipse(box);
    if (isOn) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(option.palette.color(QPalette::BrightText));
        painter.drawEllipse(box.center(), 2.6, 2.6);
    }
    painter.restore();
}

void paintBranch(QPainter &painter, const QStyleOption &option)
{
    if (!option.state.testFlag(QStyle::State_Children))
        return;
    const QPointF center = QRectF(option.rect).center();
    QPainterPath arrow;
    if (option.state.testFlag(QStyle::State_Open)) {
        arrow.moveTo(center + QPointF(-4, -2));
        arrow.lineTo(center + QPointF(0, 2));
        arrow.lineTo(center + QPointF(4, -2));
    } else {
        const double forward = option.direction == Qt::RightToLeft ? -2 : 2;
        arrow.moveTo(center + QPointF(-forward, -4));
        arrow.lineTo(center + QPointF(forward, 0));
        arrow.lineTo(center + QPointF(-forward, 4));
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(dimColor(option.palette), 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(arrow);
    painter.restore();
}

void paintFocus(QPainter &painter, const QStyleOption &option)
{
    paintBox(painter, lineRect(option.rect), markRadius, Qt::transparent, accent(option));
}
