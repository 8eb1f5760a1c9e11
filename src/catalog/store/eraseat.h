// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <utility>
#include <vector>

/// Erases the elements at these positions, ascending and each once, in one pass.
template<typename Container>
void eraseAt(Container &container, const std::vector<int> &positions)
{
    auto gone = positions.begin();
    auto kept = container.begin();
    int position = 0;
    for (auto element = container.begin(); element != container.end(); ++element, ++position) {
        if (gone != positions.end() && *gone == position) {
            ++gone;
            continue;
        }
        if (kept != element)
            *kept = std::move(*element);
        ++kept;
    }
    container.erase(kept, container.end());
}
