// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/place.h"
#include "memory/placecomparison.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

/// A place that was compared.
struct ComparedPlace
{
    Place place = {}; ///< With its profile, also where there is but one.
    QList<PlaceChange> changes = {};
    /// Whether it is not known if both times it was the same account.
    bool isAccountUnsure = false;

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
    /// The number of the newest run that was compared with; 0 where there is none.
    qint64 sinceRun = 0;
    QList<ComparedPlace> compared = {};
    QList<NotCompared> notCompared = {};
    bool showsProfiles = false; ///< Whether there are several accounts.
    bool isOfThePast = false;   ///< Until is when a result was kept, and nobody was asked.
    int notShown = 0;           ///< Changes that were narrowed away.
    int notShownTogether = 0;   ///< The same, with what is alike in several regions once.

    bool operator==(const ChangesReport &) const = default;
};

/// A place of which everything that was kept was read as another account, with that number.
[[nodiscard]] NotCompared ofAnotherAccount(const Place &place, const QString &uin);

/// A place of which nothing was kept at a time that somebody named, or before it; at others there
/// was.
[[nodiscard]] NotCompared nothingKept(const Place &place);

/// A place of which it is not known which of several accounts it is now.
[[nodiscard]] NotCompared ofUnknownAccount(const Place &place);

/// A place that was read while its profile became another account.
[[nodiscard]] NotCompared accountChanged(const Place &place);

/// That it is not known whether it was the same account, as a sentence.
[[nodiscard]] QString unsureAccountText();

/// Whether that holds for some of the places that were compared.
[[nodiscard]] bool isAccountUnsure(const ChangesReport &report);

/// A change with where it is.
struct PlacedChange
{
    const ComparedPlace *place = nullptr;
    const PlaceChange *change = nullptr;
};

/// All changes of a report, which must outlive them, in the order of region, name and id.
[[nodiscard]] QList<PlacedChange> changesInOrder(const ChangesReport &report);

/// What is to be known of a change besides, in no language: "UnsharedOrDeleted", of an image of
/// another account that is not shared any more or is deleted, which cannot be told apart;
/// "AccountUnknown", where the place may have been another account's the last time.
[[nodiscard]] QStringList changeNotes(const PlacedChange &change);
/// The same for people.
[[nodiscard]] QStringList changeNoteTexts(const PlacedChange &change);

/// What a place of the report is called in no language: its region, and with several accounts its
/// placeWord().
[[nodiscard]] QString wordOf(const ChangesReport &report, const Place &place);

/// Puts the places in their order.
void sortPlaces(ChangesReport &report);

[[nodiscard]] qsizetype changeCount(const ChangesReport &report);

/// Whether some place could not be compared, but for those looked at for the first time.
[[nodiscard]] bool hasFailures(const ChangesReport &report);

/// That so many were narrowed away, as a sentence; empty for none.
[[nodiscard]] QString notShownText(int count);

/// "3 new, 1 gone, 2 rebuilt in 17 regions since 2026-11-26 10:21 UTC; ap-tokyo not compared." What
/// is alike in several regions counts once.
[[nodiscard]] QString summaryText(const ChangesReport &report);

/// "new", "gone", "rebuilt", "changed": a word for files, in no language.
[[nodiscard]] QString changeWord(PlaceChange::Kind kind);
