// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/place.h"
#include "memory/placecomparison.h"

#include <QDateTime>
#include <QList>
#include <QString>

/// A place that was compared.
struct ComparedPlace
{
    Place place = {}; ///< With its profile, also where there is but one.
    QList<PlaceChange> changes = {};

    bool operator==(const ComparedPlace &) const = default;
};

/// A place about which nothing can be said.
struct NotCompared
{
    Place place = {};     ///< With its profile.
    QString reason = {};  ///< In no language: an errorCode(), or a word such as "NothingKept".
    QString words = {};   ///< The reason as a sentence for people, where there is one.
    bool isFirst = false; ///< Nothing of it was kept before: this is no failure.

    bool operator==(const NotCompared &) const = default;
};

/// What changed between two times, place by place, in the order of profile and region.
struct ChangesReport
{
    QDateTime since =
            {}; ///< UTC: the earliest of the times compared with; invalid where there is none.
    QDateTime until = {}; ///< UTC.
    QList<ComparedPlace> compared = {};
    QList<NotCompared> notCompared = {};
    bool showsProfiles = false; ///< Whether there are several accounts.
    /// Whether for some that were compared it is not known if both times it was the same account.
    bool isAccountUnsure = false;

    bool operator==(const ChangesReport &) const = default;
};

/// A place of which everything that was kept was read as another account, with that number.
[[nodiscard]] NotCompared ofAnotherAccount(const Place &place, const QString &uin);

/// That it is not known whether it was the same account, as a sentence.
[[nodiscard]] QString unsureAccountText();

/// Puts the places in their order.
void sortPlaces(ChangesReport &report);

[[nodiscard]] qsizetype changeCount(const ChangesReport &report);

/// Whether some place could not be compared, but for those looked at for the first time.
[[nodiscard]] bool hasFailures(const ChangesReport &report);

/// "3 new, 1 gone, 2 rebuilt in 17 regions since 2026-11-26 10:21 UTC; ap-tokyo not compared."
[[nodiscard]] QString summaryText(const ChangesReport &report);

/// "new", "gone", "rebuilt", "changed": a word for files, in no language.
[[nodiscard]] QString changeWord(PlaceChange::Kind kind);
