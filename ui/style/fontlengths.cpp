// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/style/fontlengths.h"

#include <QFontInfo>
#include <QFontMetrics>

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
