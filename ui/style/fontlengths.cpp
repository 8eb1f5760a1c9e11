// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/style/fontlengths.h"

#include <QFontInfo>
#include <QFontMetrics>
#include <QScreen>
#include <QWidget>

#include <algorithm>

namespace {

constexpr double usualPixels = 13;

} // namespace

int lengthFor(const QFont &font, int usual)
{
    return qRound(usual * QFontInfo(font).pixelSize() / usualPixels);
}

int lineHeightFor(const QFont &font, int usual)
{
    return std::max(lengthFor(font, usual), QFontMetrics(font).height() + 2);
}

QSize windowSizeFor(const QWidget &window, const QSize &usual)
{
    constexpr double largestShare = 0.9; // the frame needs some, too
    const QSize size(lengthFor(window.font(), usual.width()),
                     lengthFor(window.font(), usual.height()));
    return size.boundedTo(window.screen()->availableSize() * largestShare);
}
