// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/window/windowsides.h"

#include "ui/style/fontlengths.h"
#include "ui/table/imagetableview.h"
#include "ui/window/sideroom.h"
#include "ui/window/usualroom.h"
#include "ui/window/windowstate.h"

#include <QAction>
#include <QSplitter>

#include <algorithm>

namespace {

constexpr int leastHeightForFacets = 720; // px
constexpr int leastHeightInFont = 560;    // by lengthFor(): more only in a larger font

/// As wide as they need to be at least in the font.
void setLeastSides(QSplitter &splitter)
{
    const QFont font = splitter.font();
    // Not all of the filters is text.
    splitter.widget(0)->setMinimumWidth(
            std::max({272, lengthFor(font, 272), splitter.widget(0)->minimumSizeHint().width()}));
    splitter.widget(2)->setMinimumWidth(lengthFor(font, 200));
}

} // namespace

void arrangeWindow(WindowState &state, QSplitter &splitter, ImageTableView &table,
                   const WindowSides &sides)
{
    state.keepChecked({&sides.showFilters, &sides.showDetails, &sides.showFacets});
    const bool isArranged = state.restore();
    setLeastSides(splitter);
    const QSize size = state.sizeWhenShown();
    const QList<int> widths = sidesAtFirst(splitter, size.width());
    table.setUsualWidth(widths.at(1));
    state.restoreColumns();
    new UsualRoom(splitter, table);
    new SideRoom(splitter, sides.showFilters, sides.showDetails, state);
    if (isArranged)
        return;
    splitter.setSizes(widths);
    sides.showFacets.setChecked(size.height() >= std::max(leastHeightForFacets,
                                                    lengthFor(splitter.font(), leastHeightInFont)));
}

QList<int> sidesAtFirst(const QSplitter &splitter, int width)
{
    // The table needs most of the room; on a small screen the sides give more of theirs.
    const int leastFilters = splitter.widget(0)->minimumWidth();
    const int leastDetails = splitter.widget(2)->minimumWidth();
    const int filters = qBound(leastFilters, width / 5, leastFilters + 8);
    if (width < leastWidthOf(splitter, 3))
        return {leastFilters, width - leastFilters - splitter.handleWidth(), 0};
    const int details = qBound(leastDetails, width * 2 / 9, lengthFor(splitter.font(), 320));
    const int handles = 2 * splitter.handleWidth();
    return {filters, width - filters - details - handles, details};
}
