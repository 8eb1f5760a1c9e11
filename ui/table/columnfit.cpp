// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/table/columnfit.h"

#include "catalog/columns/columnname.h"

#include <algorithm>

namespace {

/// A column that gives way, and how far.
struct Giver
{
    ImageColumn column;
    int leastWidth;
};

constexpr Giver givers[] = {{ImageColumn::Name, 132}, {ImageColumn::Os, 84}};
constexpr int mostMoreForNames = 124;

int widthUpTo(const ColumnLayout &layout, ImageColumn last)
{
    int width = 0;
    for (const ColumnState &state : layout) {
        width += state.isVisible ? state.width : 0;
        if (state.name == columnName(last))
            break;
    }
    return width;
}

ColumnState *stateOf(ColumnLayout &layout, ImageColumn column)
{
    const auto state = std::ranges::find(layout, columnName(column), &ColumnState::name);
    return state == layout.end() ? nullptr : &*state;
}

/// Each gives of what it can spare in the same proportion.
void narrow(ColumnLayout &layout, int lacking, double scale)
{
    int slack = 0;
    const auto spareOf = [scale](const ColumnState *state, const Giver &giver) {
        return state && state->isVisible ? std::max(0, state->width - int(giver.leastWidth * scale))
                                         : 0;
    };
    for (const Giver &giver : givers)
        slack += spareOf(stateOf(layout, giver.column), giver);
    lacking = std::min(lacking, slack);
    for (const Giver &giver : givers) {
        ColumnState *state = stateOf(layout, giver.column);
        const int spare = spareOf(state, giver);
        if (spare == 0)
            continue;
        // Of what the others leave, so that nothing is lost by rounding.
        const int given = lacking * spare / slack;
        state->width -= given;
        lacking -= given;
        slack -= spare;
    }
}

} // namespace

void fitColumns(ColumnLayout &layout, int room, double scale)
{
    ColumnState *name = stateOf(layout, ImageColumn::Name);
    if (!name)
        return;
    const int lacking = widthUpTo(layout, ImageColumn::State) - room;
    if (lacking > 0) {
        narrow(layout, lacking, scale);
        return;
    }
    const int spare = room - widthUpTo(layout, ImageColumn::ImageId);
    name->width += std::clamp(spare, 0, int(mostMoreForNames * scale));
}
