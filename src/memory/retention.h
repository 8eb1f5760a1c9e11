// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "memory/keptplace.h"

#include <QList>

/// How long results are kept: all of the last days, and of each earlier week the last one.
struct Retention
{
    static constexpr int fewestDays = 1;
    static constexpr int mostDays = 3650;

    int wholeDays = 14; ///< fewestDays to mostDays.

    bool operator==(const Retention &) const = default;
};

/// The numbers of the runs that are to be forgotten, of these, the newest first. Never the newest,
/// nor one from the future, which a clock that was wrong has made.
[[nodiscard]] QList<qint64> outlived(const QList<KeptRun> &runs, const Retention &retention,
                                     const QDateTime &now);
