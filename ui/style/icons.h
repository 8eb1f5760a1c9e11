// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QColor>
#include <QHash>
#include <QIcon>
#include <QPixmap>
#include <QString>

/// The icon of the program, which has a drawing of its own for small sizes.
[[nodiscard]] QIcon applicationIcon();

/// The program's own icons, resources/icons/NAME.svg: drawn in one color on a grid of 16 pixels.

/// An icon in the color of the palette's text, also after the palette has changed.
[[nodiscard]] QIcon themedIcon(const QString &name);

/// An icon as a picture in a color. `size` is in device-independent pixels.
[[nodiscard]] QPixmap iconPixmap(const QString &name, const QColor &color, int size,
                                 double devicePixelRatio);

/// The pictures of icons that are painted again and again, each drawn once.
///
/// QPixmapCache would do, but wakes an idle program up to see what is still used.
class IconPixmaps final
{
public:
    /// As iconPixmap().
    [[nodiscard]] QPixmap pixmap(const QString &name, const QColor &color, int size,
                                 double devicePixelRatio);

private:
    QHash<QString, QPixmap> m_pixmaps; // a few sizes and colors of a few icons
};
