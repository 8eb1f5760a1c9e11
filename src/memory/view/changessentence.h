// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "memory/changeaspect.h"
#include "memory/view/changesentry.h"

#include <QString>

#include <map>
#include <optional>

/// What changed, in words for people: first what there is, then where and since when, then about
/// what nothing can be said.
struct ChangesSentence
{
    QString counts = {};      ///< "3 new, 1 gone, 2 rebuilt"; "Nothing changed".
    QString where = {};       ///< "in 17 regions since 10:21 yesterday".
    QString notCompared = {}; ///< "Shenzhen Finance not compared"; empty where all was for certain.
    QString reasons = {};     ///< A line for each of those, with the reason.

    /// The three of them as one sentence.
    [[nodiscard]] QString whole() const;

    bool operator==(const ChangesSentence &) const = default;
};

/// How many of the entries are about each aspect, an entry counting for the first that it has.
[[nodiscard]] std::map<ChangeAspect, int> aspectCounts(const QList<ChangesEntry> &entries);

/// Of a report and its entries; `since` is momentText(). Without a report, that nothing was
/// compared so far.
[[nodiscard]] ChangesSentence changesSentence(const std::optional<ChangesReport> &report,
                                              const QList<ChangesEntry> &entries,
                                              const QString &since);
