// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "memory/changesreport.h"

/// What happened to an image alike in several regions, as when a public image is deprecated: people
/// read it once. Pointers are into the report, which must outlive it.
struct ChangeGroup
{
    PlacedChange first = {};
    QList<const ComparedPlace *> places = {}; ///< Of one account; that of the first, too.
};

/// Whether it is the same that happened to the same image, wherever that was.
[[nodiscard]] bool isAlike(const PlaceChange &one, const PlaceChange &other);

/// In the order of changesInOrder(); what is to be known of them besides is the same, too.
[[nodiscard]] QList<ChangeGroup> groupsOfAlike(const ChangesReport &report);

/// Each change by itself, in that order.
[[nodiscard]] QList<ChangeGroup> groupsOfOne(const ChangesReport &report);
