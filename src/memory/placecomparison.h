// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "memory/imagedifference.h"

#include <QList>
#include <QString>
#include <QStringList>

/// What happened to an image between two looks at its place.
struct PlaceChange
{
    enum class Kind {
        New,
        Gone,    ///< Deleted; or no longer shared, which cannot be told apart.
        Rebuilt, ///< Another image has its name and architecture now.
        Changed,
    };

    Kind kind = Kind::New;
    Image image = {};               ///< As it is now; of one that is gone, as it was.
    QString wasId = {};             ///< Of one that was rebuilt, the id of the one that is gone.
    QList<FieldChange> fields = {}; ///< What differs, but for ids: of Rebuilt and Changed.

    bool operator==(const PlaceChange &) const = default;
};

/// What somebody does not want to hear of.
struct MutedChanges
{
    QStringList fields = {};       ///< Names of the API.
    QStringList namePatterns = {}; ///< Globs on the image's name, such as "tmp-*".

    bool operator==(const MutedChanges &) const = default;
};

/// Compares two looks at one place, both of which are read whole, of comparable() images; `after`
/// has those that were asked for by their ids once more, too. In the order of name and id.
///
/// An image that is new takes the place of one that is gone, as Rebuilt, where both have the same
/// name and architecture; of several, the oldest that of the oldest. Images without a name do not.
[[nodiscard]] QList<PlaceChange> placeChanges(const QList<Image> &before, const QList<Image> &after,
                                              const MutedChanges &muted = {});

/// The ids of those of `before` that `after` lacks, in the order of `before`.
[[nodiscard]] QStringList lackingIds(const QList<Image> &before, const QList<Image> &after);
