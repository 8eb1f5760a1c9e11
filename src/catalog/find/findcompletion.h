// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/find/findkeys.h"

#include <QHash>
#include <QList>
#include <QString>

#include <functional>

/// What could come next in the find box.
struct FindCompletion
{
    QString text = {};   ///< A key with its colon, or a value with the quotes it needs.
    qsizetype start = 0; ///< The piece of the find box's text in whose place it goes.
    qsizetype length = 0;

    bool operator==(const FindCompletion &) const = default;
};

inline constexpr int maxFindCompletions = 12;

/// How often each value of a key occurs, as in findValues().
using CountFindValues = std::function<QHash<QString, int>(const FindKey &key)>;

/// At the cursor: the keys that begin with what stands before it (that of profiles only where an
/// image has one), or, after a key's colon or comma,
/// the values of that key that are counted, the most frequent first. Values that hold the
/// typed text anywhere come after those that begin with it. At most maxFindCompletions; none for
/// phrases in quotes, for numbers and dates, and when the only one stands there already.
[[nodiscard]] QList<FindCompletion> findCompletions(const QString &text, qsizetype cursor,
                                                    const CountFindValues &countValues);
