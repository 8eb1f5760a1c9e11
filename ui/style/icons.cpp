// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/style/icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace {

class ThemedIconEngine final : public QIconEngine
{
public:
    explicit ThemedIconEngine(const QString &name) : m_name(name) { }

    [[nodiscard]] QIconEngine *clone() const override { return new ThemedIconEngine(m_name); }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const double ratio = painter->device()->devicePixelRatioF();
        painter->drawPixmap(rect, m_pixmaps.pixmap(m_name, color(mode), rect.width(), ratio));
    }

    [[nodiscard]] QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        // The size is in pixels of the device here.
        return m_pixmaps.pixmap(m_name, color(mode), std::min(size.width(), size.height()), 1.0);
    }

private:
    [[nodiscard]] static QColor color(QIcon::Mode mode)
    {
        const auto group = mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active;
        return QGuiApplication::palette().color(group, QPalette::ButtonText);
    }

    QString m_name;
    IconPixmaps m_pixmaps;
};

/// Whether it shows where one reads on, which is to the left in some languages.
bool pointsOnwards(const QString &name)
{
    return name == "folded"_L1;
}

QByteArray readSvg(const QString &name)
{
    QFile file(u":/icons/"_s + name + u".svg"_s);
    const bool isOpen = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isOpen);
    return file.readAll();
}

} // namespace

QIcon applicationIcon()
{
    QIcon icon;
    const QIcon small(u":/app-icon-small.svg"_s);
    for (const int size : {16, 22, 24})
        icon.addPixmap(small.pixmap(size));
    const QIcon large(u":/app-icon.svg"_s);
    for (const int size : {32, 48, 64, 128})
        icon.addPixmap(large.pixmap(size));
    return icon;
}

QIcon themedIcon(const QString &name)
{
    return QIcon(new ThemedIconEngine(name));
}

QPixmap iconPixmap(const QString &name, const QColor &color, int size, double devicePixelRatio)
{
    const int pixels = int(size * devicePixelRatio);
    QPixmap pixmap(pixels, pixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    if (pointsOnwards(name) && QGuiApplication::isRightToLeft()) {
        painter.translate(pixels, 0);
        painter.scale(-1, 1);
    }
    QSvgRenderer renderer(readSvg(name).replace("currentColor", color.name().toLatin1()));
    renderer.render(&painter);
    painter.end();
    pixmap.setDevicePixelRatio(devicePixelRatio);
    return pixmap;
}

QPixmap IconPixmaps::pixmap(const QString &name, const QColor &color, int size,
                            double devicePixelRatio)
{
    QPixmap &known =
            m_pixmaps[u"%1 %2 %3 %4"_s.arg(name, color.name()).arg(size).arg(devicePixelRatio)];
    if (known.isNull())
        known = iconPixmap(name, color, size, devicePixelRatio);
    return known;
}
