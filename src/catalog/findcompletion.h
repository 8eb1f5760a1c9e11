// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/image.h"

#include <QList>
#include <QString>

#include <deque>

/// What could come next in the find box.
struct FindCompletion
{
    QString text = {};   ///< A key with its colon, or a value with the quotes it needs.
    qsizetype start = 0; ///< The piece of the find box's text in whose place it goes.
    qsizetype length = 0;

    bool operator==(const FindCompletion &) const = default;
};

inline constexpr int maxFindCompletions = 12;

/// At the cursor: the keys that begin with what stands before it, or, after a key's colon or comma,
/// the values of that key that occur in the images, the most frequent first. Values that hold the
/// typed text anywhere come after those that begin with it. At most maxFindCompletions; none for
/// phrases in quotes, for numbers and dates, and when the only one stands there already.
[[nodiscard]] QList<FindCompletion> findCompletions(const QString &text, qsizetype cursor,
                                                    const std::deque<Image> &images);
