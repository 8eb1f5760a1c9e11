// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "memory/keptplace.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QTimeZone>

#include <optional>

/// Which of the earlier looks at a place is meant: the last, one by its number, or the last that
/// was no later than a moment.
struct Look
{
    std::optional<qint64> run = {};
    std::optional<QDateTime> moment = {}; ///< UTC.

    bool operator==(const Look &) const = default;
};

/// Reads "last", "7d" or "12h" before `now`, "2026-11-01", which is its first moment in UTC,
/// "2026-11-01T10:21Z", or the number of a run. Unset for anything else.
[[nodiscard]] std::optional<Look> parseLook(const QString &text, const QDateTime &now);

/// As parseLook() reads it.
[[nodiscard]] QString lookWord(const Look &look);

/// The run that is meant, of those of a place, the newest first. Where all are later than the
/// moment it is the first that there ever was; unset where there is none, or not that number.
[[nodiscard]] std::optional<KeptRun> chosenRun(const QList<KeptRun> &runs, const Look &look);
