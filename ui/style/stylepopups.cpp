// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/style/stylepopups.h"

#include "ui/style/theme.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>

namespace {

constexpr double radius = 6;
constexpr double entryRadius = 4;

} // namespace

void paintPopup(QPainter &painter, const QStyleOption &option, QPalette::ColorRole ground)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(option.rect, lineColor(option.palette));
    painter.setPen(lineColor(option.palette));
    painter.setBrush(option.palette.color(ground));
    painter.drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    painter.restore();
}

QRegion popupShape(const QRect &rect)
{
    QPainterPath path;
    path.addRoundedRect(QRectF(rect), radius, radius);
    return QRegion(path.toFillPolygon().toPolygon());
}

void paintShadow(QPainter &painter, const QRect &popup)
{
    constexpr int faintest = 6; // of 255; the rings add up towards the popup
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0, 0, 0, faintest));
    for (int ring = shadowWidth; ring > 0; --ring) {
        const QRectF rect = QRectF(popup).adjusted(-ring, -ring, ring, ring);
        painter.drawRoundedRect(rect, radius + ring, radius + ring);
    }
    painter.restore();
}

void paintMenuEntryGround(QPainter &painter, const QStyleOption &option)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(option.palette.color(QPalette::Highlight));
    painter.drawRoundedRect(option.rect, entryRadius, entryRadius);
    painter.restore();
}
