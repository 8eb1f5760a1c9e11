// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/feed/placelimits.h"
#include "core/apierror.h"

#include <QDateTime>
#include <QtGlobal>

#include <optional>

/// How far the images of a place are read.
enum class PlaceState {
    Waiting,  ///< No answer so far.
    Loading,  ///< There were answers, and pages are under way.
    Partial,  ///< There are further pages; PlaceFeed::fetchMore() gets the next.
    Complete, ///< Everything is read, or as much as is read of a place at most.
    Failed,   ///< A page could not be read; retry() asks for it again.
    Stopped,  ///< Stopped while pages were under way; retry() and loadAll() go on.
};

/// How far one place is read.
struct PlaceStatus
{
    Place place = {};
    PlaceState state = PlaceState::Waiting;
    bool answered = false; ///< Whether a page of the place ever came.
    qint64 loaded = 0;     ///< Distinct images.
    /// All matches, as last told; unset until every chain knows. While nothing was told but there
    /// are kept images: as many as these.
    std::optional<qint64> total = {};
    int unreadable = 0; ///< Entries of the replies that are no image.
    qint64 missing = 0; ///< When Complete: images of the total that never came, though everything
                        ///< was read twice.
    qint64 surplus = 0; ///< When Complete: images beyond the total, read twice as well.
    std::optional<PlaceLimit> limit = {}; ///< When Complete: what it met before its end. Then
                                          ///< nothing counts as missing, as nobody has asked.
    std::optional<ApiError> error = {};   ///< When Failed, with its place filled in; else unset.
    /// While there are images of an earlier result that have not come again: when that was read,
    /// UTC. They say what was there, and nothing of what is. Else invalid.
    QDateTime asOf = {};
    bool isAccountUnsure = false; ///< With asOf: it may have been another account's.

    bool operator==(const PlaceStatus &) const = default;
};

/// Whether everything in the place is known: all pages were read, no limit was met, each entry was
/// an image, as many came as were told, and no other are left from an earlier time. Only then does
/// what is not there say that it is nowhere in the place; whoever concludes something from that
/// asks here first.
[[nodiscard]] bool isReadWhole(const PlaceStatus &status);
