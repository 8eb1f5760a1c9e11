// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/style/platformmark.h"

#include <QPixmapCache>

using namespace Qt::StringLiterals;

namespace {

struct Mark
{
    QLatin1StringView platform;
    QRgb color;
};

// The letters on them are white; every color gives at least 4.5 to 1.
constexpr Mark marks[] = {
        {"ubuntu"_L1, 0xc7431a},      {"centos"_L1, 0x7a55b0}, {"windows"_L1, 0x0b7285},
        {"tencentos"_L1, 0x1d6fc4},   {"debian"_L1, 0xc1225c}, {"rocky"_L1, 0x1f7f4c},
        {"alma"_L1, 0x9c4f12},        {"red"_L1, 0xb3261e},    {"suse"_L1, 0x37761f},
        {"opensuse"_L1, 0x37761f},    {"fedora"_L1, 0x3060a8}, {"freebsd"_L1, 0xa02128},
        {"opencloudos"_L1, 0x3d5a80},
};
constexpr QRgb otherColor = 0x5f6b7a;

QColor colorOf(const QString &platform)
{
    for (const Mark &mark : marks) {
        if (platform.startsWith(mark.platform, Qt::CaseInsensitive))
            return QColor(mark.color);
    }
    return QColor(otherColor);
}

QPixmap makeMark(const QString &letter, const QColor &color, const QSize &size, double ratio,
                 QFont font)
{
    QPixmap mark(size * ratio);
    mark.setDevicePixelRatio(ratio);
    mark.fill(Qt::transparent);
    QPainter painter(&mark);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    const QRectF rect(QPointF(0, 0), size);
    const double radius = rect.width() / 5;
    painter.drawRoundedRect(rect, radius, radius);
    font.setPixelSize(int(rect.height() * 0.68));
    font.setWeight(QFont::Bold);
    painter.setFont(font);
    painter.setPen(Qt::white);
    painter.drawText(rect, Qt::AlignCenter, letter);
    return mark;
}

} // namespace

void paintPlatformMark(QPainter &painter, const QRectF &rect, const QString &platform)
{
    const double ratio = painter.device()->devicePixelRatioF();
    const QString letter = platform.isEmpty() ? u"?"_s : platform.left(1).toUpper();
    const QColor color = colorOf(platform);
    const QString key =
            u"cvm-mark/%1/%2/%3/%4"_s.arg(letter, color.name()).arg(rect.width()).arg(ratio);
    QPixmap mark;
    if (!QPixmapCache::find(key, &mark)) {
        mark = makeMark(letter, color, rect.size().toSize(), ratio, painter.font());
        QPixmapCache::insert(key, mark);
    }
    painter.drawPixmap(rect.topLeft(), mark);
}

QPixmap platformMark(const QString &platform, double ratio)
{
    const QSize size(platformMarkSize, platformMarkSize);
    QPixmap pixmap(size * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paintPlatformMark(painter, QRectF(QPointF(0, 0), size), platform);
    return pixmap;
}
