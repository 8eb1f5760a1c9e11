// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/presence/presence.h"
#include "core/imagequery.h"
#include "core/imagetext.h"

#include <QDateTime>
#include <QHash>
#include <QStringList>

/// Where images are that somebody has asked for, and why not elsewhere, for people.

/// The groups that an id, or a name as it is, belongs to; blanks around it do not count. None where
/// no loaded image has it.
[[nodiscard]] std::vector<int> groupsNamed(const Presence &presence, const ImageStore &store,
                                           const QString &idOrName);

/// What is known of something in one place.
enum class Whereabouts {
    There,
    Missing, ///< For certain.
    Unknown,
    Kept, ///< It was there at an earlier time.
};

/// Of a group, by place; without one, of something that no loaded image is.
[[nodiscard]] std::vector<Whereabouts> whereaboutsOf(const Presence &presence,
                                                     std::optional<int> group);

/// Of an id that images of this group have: others of it may be elsewhere.
[[nodiscard]] std::vector<Whereabouts> whereaboutsOf(const Presence &presence, int group,
                                                     const QString &id);

/// Whether the group has an image with this id, and whether it has one with another.
[[nodiscard]] bool hasId(const Presence &presence, int group, const QString &id);
[[nodiscard]] bool hasOtherIds(const Presence &presence, int group, const QString &id);

/// A sentence for each part of the world that has asked regions: where it is, where it is not,
/// which was asked when, and where nobody knows, and why.
[[nodiscard]] QStringList whereSentences(const Presence &presence,
                                         const QHash<Place, QDateTime> &readTimes,
                                         const std::vector<Whereabouts> &whereabouts,
                                         TimeZone zone);

/// Said where a query asked for some images only, and so nobody knows where others are; empty where
/// it asked for all, or for this one.
[[nodiscard]] QString unaskedSentence(const ImageQuery &query, const QString &idOrName);

/// In two sentences: "In 14 of 17 regions. Of 1 regions nobody knows."
[[nodiscard]] QString whereSummary(const std::vector<Whereabouts> &whereabouts);
