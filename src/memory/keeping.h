// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "memory/imagememory.h"

#include <QStringList>

#include <memory>

/// Places that are read together, as a run of the memory.
struct KeepingRound
{
    QDateTime started = {}; ///< When the first was asked, UTC.
    Retention retention = {};
    qint64 run = 0;               ///< 0 until the first is kept.
    QList<KeptPlace> places = {}; ///< Those that are kept in that run.
    qint64 earlierRun = 0;        ///< Of places of which a part was read before any; 0 for none.
    QList<KeptPlace> earlierPlaces = {};
};

/// Those of a query, the newest first; there is at least one. A place of which a part was read in
/// an earlier one belongs to that.
using KeepingRounds = QList<std::shared_ptr<KeepingRound>>;

/// These and a newer one. The oldest of many is left out, as a region that always fails would make
/// them more and more.
[[nodiscard]] KeepingRounds withRound(const KeepingRounds &rounds, const KeepingRound &newer);

/// What they have kept is there no more.
void forget(const KeepingRounds &rounds);

/// What was kept of a place last, where that has images that are not among those that came now.
struct LackingImages
{
    QList<Image> before = {};
    QStringList ids = {}; ///< Empty where there are none.
};

[[nodiscard]] Result<LackingImages> findLacking(const ImageMemory &memory, const KeptPlace &place,
                                                const QList<Image> &images);

/// What is to be kept: the images that came, and those that did not but were found by their ids;
/// all comparable(). `isConditional` says whether an image that is there need not be among what the
/// query finds: then one that is another now is left out, as it may be so that it is not asked for
/// any more.
[[nodiscard]] QList<Image> withFound(QList<Image> images, const QList<Image> &found,
                                     const QList<Image> &before, bool isConditional);

/// Whether a query asks only for some of what there is.
[[nodiscard]] bool isConditional(const ImageQuery &query);

/// Keeps what a place has, in the run of the newest round; in that of an earlier one, where a part
/// of it was read in that, or in a run before them, where that was before any; and in one of its
/// own, where the run has it already. The number of the run.
[[nodiscard]] Result<qint64> keepInRounds(ImageMemory &memory, const KeepingRounds &rounds,
                                          const KeptPlace &place, const QList<Image> &images,
                                          const QDateTime &oldest);
