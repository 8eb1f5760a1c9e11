// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/table/columnfit.h"

#include "catalog/columns/columnname.h"

#include <algorithm>

namespace {

constexpr int leastNameWidth = 144;
constexpr int leastSystemWidth = 112;
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

} // namespace

void fitColumns(ColumnLayout &layout, int room, double scale)
{
    ColumnState *name = stateOf(layout, ImageColumn::Name);
    ColumnState *system = stateOf(layout, ImageColumn::Os);
    if (!name || !system)
        return;
    const int nameSlack = std::max(0, name->width - int(leastNameWidth * scale));
    const int slack = nameSlack + std::max(0, system->width - int(leastSystemWidth * scale));
    const int lacking = std::clamp(widthUpTo(layout, ImageColumn::State) - room, 0, slack);
    if (lacking > 0) {
        const int ofName = lacking * nameSlack / slack;
        name->width -= ofName;
        system->width -= lacking - ofName;
        return;
    }
    const int spare = room - widthUpTo(layout, ImageColumn::ImageId);
    name->width += std::clamp(spare, 0, int(mostMoreForNames * scale));
}
