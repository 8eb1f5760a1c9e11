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
    /// The one before of the same query: a place of which a part was read then belongs to it.
    std::shared_ptr<KeepingRound> before = {};
    qint64 earlierRun = 0; ///< Of places of which a part was read before any; 0 for none.
    QList<KeptPlace> earlierPlaces = {};
};

/// What the round and those before it have kept is there no more.
void forget(KeepingRound &round);

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

/// Keeps what a place has, in the run of its round; in that of the round before, where a part of it
/// was read in that, or in an earlier one, where that was before any; and in one of its own, where
/// the run has it already. The number of the run.
[[nodiscard]] Result<qint64> keepInRound(ImageMemory &memory, KeepingRound &round,
                                         const KeptPlace &place, const QList<Image> &images,
                                         const QDateTime &oldest);
