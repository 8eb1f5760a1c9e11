// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "memory/view/changesnarrowing.h"

#include "memory/changegroups.h"

#include <algorithm>

bool isWanted(const ChangesEntry &entry, const ChangesNarrowing &narrowing)
{
    const bool isOfAspect = narrowing.aspects.isEmpty() ||
                            std::ranges::any_of(entry.aspects, [&](ChangeAspect aspect) {
                                return narrowing.aspects.contains(aspect);
                            });
    return isOfAspect && std::ranges::any_of(entry.images, [&](const Image &image) {
               return narrowing.find.matches(image) && narrowing.facets.matches(image);
           });
}

ChangesReport narrowedTo(const ChangesNarrowing &narrowing, const ChangesReport &report)
{
    QList<ChangesEntry> entries = changesEntries(report);
    entries.removeIf([&](const ChangesEntry &entry) { return !isWanted(entry, narrowing); });
    ChangesReport narrowed = withOnly(report, entries);
    narrowed.notShown = int(changeCount(report) - changeCount(narrowed));
    narrowed.notShownTogether = int(groupsOfAlike(report).size() - groupsOfAlike(narrowed).size());
    return narrowed;
}
