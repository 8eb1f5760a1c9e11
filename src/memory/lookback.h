// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/place.h"
#include "core/result.h"
#include "memory/changesreport.h"
#include "memory/imagememory.h"
#include "memory/looks.h"

#include <QDateTime>
#include <QList>
#include <QStringList>

#include <optional>

/// A place as it is now; it was read whole.
struct PlaceNow
{
    Place place = {};
    KeptPlace kept = {};
    QList<Image> images = {}; ///< comparable(), each with its place.
    /// Whether the query asks only for some of what there is; see withFound().
    bool isConditional = false;
};

/// Which earlier look is meant, by somebody who goes on looking: what is compared is kept, too.
struct EarlierLook
{
    Look look = {};
    QDateTime began = {}; ///< UTC: when what is compared was asked. Further runs from then on are
                          ///< none that came before.
    /// The number of the newest run before somebody began to look: "last" is the last of these, so
    /// that further looks do not make the news old. Where a place has none of them, it is the first
    /// that it has.
    qint64 lastRun = 0;

    bool operator==(const EarlierLook &) const = default;
};

/// The runs of a place that may be compared with what its account has: those of ImageMemory's
/// runsOf(). Where it is not known which account that is, and there were several, only those of
/// which that is not known either: what one of the others had is not gone.
[[nodiscard]] Result<QList<KeptRun>> comparableRuns(const ImageMemory &memory,
                                                    const KeptPlace &place);

/// What a place had in one of its runs, each image with `place`, by which it is found, too.
[[nodiscard]] Result<QList<Image>> imagesAt(const ImageMemory &memory, const KeptPlace &kept,
                                            qint64 run, const Place &place);

/// Of the runs of a place, the newest first; unset for none.
[[nodiscard]] std::optional<KeptRun> earlierRun(const QList<KeptRun> &runs,
                                                const EarlierLook &look);

/// What was in a place, and what is not among what is there now.
struct PlaceLook
{
    PlaceNow now = {};
    KeptRun since = {};
    QList<Image> before = {};
    /// What came later than that and was there the last time, and is not among what is there now.
    QList<Image> lately = {};
    QStringList lacking = {}; ///< Ids of both: to be asked for once more.
};

/// Unset where nothing was kept before. Error: File.
[[nodiscard]] Result<std::optional<PlaceLook>>
lookBack(const ImageMemory &memory, const PlaceNow &now, const EarlierLook &look);

/// What changed; `found` are those of the lacking that are there all the same.
[[nodiscard]] QList<PlaceChange> changesSince(const PlaceLook &look, const QList<Image> &found,
                                              const MutedChanges &muted);
