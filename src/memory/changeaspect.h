// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "memory/placecomparison.h"

#include <QList>
#include <QString>

#include <optional>

/// What a change is about, for people; that of one image may be about several. What asks most for
/// somebody's eyes comes first.
enum class ChangeAspect {
    Gone,
    Rebuilt,
    Deprecated,
    State,
    Size,
    Snapshots,
    Renamed,
    Tags,
    Other,
    NoLongerDeprecated,
    New,
};

[[nodiscard]] inline size_t qHash(ChangeAspect aspect, size_t seed = 0)
{
    return ::qHash(int(aspect), seed);
}

/// In the order of the enum.
[[nodiscard]] QList<ChangeAspect> allChangeAspects();

/// "gone", "rebuilt", …: a word for command lines, in no language.
[[nodiscard]] QString aspectWord(ChangeAspect aspect);
/// The one with this word.
[[nodiscard]] std::optional<ChangeAspect> aspectOfWord(const QString &word);

/// At least one, in the order of the enum.
[[nodiscard]] QList<ChangeAspect> aspectsOf(const PlaceChange &change);

/// "Gone", "Rebuilt", …: what stands before a change.
[[nodiscard]] QString aspectName(ChangeAspect aspect);

/// "2 rebuilt", as a part of a sentence.
[[nodiscard]] QString aspectCount(ChangeAspect aspect, int count);
