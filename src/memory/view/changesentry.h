// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "memory/changeaspect.h"
#include "memory/changesreport.h"

#include <QList>

/// What happened to an image: once where it happened in several places alike, as a public image is
/// deprecated in all of them.
struct ChangesEntry
{
    PlaceChange change = {}; ///< As it is in the first place.
    QList<ChangeAspect> aspects = {};
    QList<Place> places = {}; ///< As in the report, in its order.
    QList<Image> images = {}; ///< One of each place.

    bool operator==(const ChangesEntry &) const = default;
};

/// All of them: what asks most for somebody's eyes first, then by name and id.
[[nodiscard]] QList<ChangesEntry> changesEntries(const ChangesReport &report);

/// The report with no changes but those of these entries.
[[nodiscard]] ChangesReport withOnly(const ChangesReport &report,
                                     const QList<ChangesEntry> &entries);
