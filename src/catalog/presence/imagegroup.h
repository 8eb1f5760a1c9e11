// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/image.h"
#include "core/result.h"

#include <QHashFunctions>
#include <QLatin1StringView>
#include <QString>

/// What makes images of several places one.
enum class Grouping {
    Usual,  ///< By id those that the cloud or its marketplace offers, by name all others.
    Id,     ///< The same id.
    Name,   ///< The same name and architecture.
    Series, ///< The same series (see seriesOf()) and architecture.
};

/// What the images of a group have in common.
struct GroupKey
{
    enum class Kind { Id, Name, Series, Family };

    Kind kind = Kind::Id;
    bool isOffered = false;    ///< By the cloud or its marketplace; else one's own, or shared.
    QString text = {};         ///< The id, the name, the opened name or the family.
    QString architecture = {}; ///< Null with Kind::Id.

    bool operator==(const GroupKey &) const = default;
};

[[nodiscard]] inline size_t qHash(const GroupKey &key, size_t seed = 0)
{
    return qHashMulti(seed, int(key.kind), key.isOffered, key.text, key.architecture);
}

/// Names that are not the same to the letter are two groups. Images without a name are grouped by
/// id.
[[nodiscard]] GroupKey groupKeyOf(const Image &image, Grouping grouping);

/// The same for groups that a person may take for each other: their names differ in case, in space
/// or in how letters are encoded. Null for groups by id.
[[nodiscard]] QString lookAlikeText(const GroupKey &key);

/// Whether the cloud or its marketplace offers an image of this type to everybody.
[[nodiscard]] bool isOfferedType(const QString &imageType);

/// On the command line and in settings: "id", "name", "series"; "usual".
[[nodiscard]] QLatin1StringView groupingWord(Grouping grouping);
/// Error: Usage, field "group".
[[nodiscard]] Result<Grouping> parseGrouping(const QString &word);
