// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "support/picturecontrast.h"

#include "ui/style/theme.h"

#include <QHash>

#include <algorithm>

namespace {

QColor groundOf(const QImage &picture)
{
    QHash<QRgb, int> counts;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x)
            ++counts[picture.pixel(x, y)];
    }
    return QColor(std::max_element(counts.begin(), counts.end()).key());
}

} // namespace

double contrastIn(const QImage &picture)
{
    if (picture.isNull())
        return 1;
    const QColor ground = groundOf(picture);
    double best = 1;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x)
            best = std::max(best, contrast(picture.pixelColor(x, y), ground));
    }
    return best;
}
