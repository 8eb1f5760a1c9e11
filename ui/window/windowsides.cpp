// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/window/windowsides.h"

#include "ui/style/fontlengths.h"

#include <QSplitter>

#include <algorithm>

void setLeastSides(QSplitter &splitter)
{
    const QFont font = splitter.font();
    // Not all of the filters is text.
    splitter.widget(0)->setMinimumWidth(
            std::max({272, lengthFor(font, 272), splitter.widget(0)->minimumSizeHint().width()}));
    splitter.widget(2)->setMinimumWidth(lengthFor(font, 200));
}

void divideAtFirst(QSplitter &splitter, int width)
{
    // The table needs most of the room; on a small screen the sides give more of theirs.
    const int leastFilters = splitter.widget(0)->minimumWidth();
    const int leastDetails = splitter.widget(2)->minimumWidth();
    const int filters = qBound(leastFilters, width / 5, leastFilters + 8);
    const int details = qBound(leastDetails, width / 4, lengthFor(splitter.font(), 320));
    splitter.setSizes({filters, width - filters - details, details});
}
