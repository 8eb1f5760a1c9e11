// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "memory/imagememory.h"

#include <QStringList>

/// Places that are read together, as a run of the memory.
struct KeepingRound
{
    QDateTime started = {}; ///< When the first was asked, UTC.
    Retention retention = {};
    qint64 run = 0;               ///< 0 until the first is kept.
    QList<KeptPlace> places = {}; ///< Those that are kept in that run.
    qint64 earlierRun = 0;        ///< Of places of which a part was read before it; 0 for none.
    QList<KeptPlace> earlierPlaces = {};
};

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

/// Keeps what a place has, in the run of its round; in an earlier one, where a part of it was read
/// before the round; and in one of its own, where that has it already. The number of the run.
[[nodiscard]] Result<qint64> keepInRound(ImageMemory &memory, KeepingRound &round,
                                         const KeptPlace &place, const QList<Image> &images,
                                         const QDateTime &oldest);
