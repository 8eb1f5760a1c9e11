// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

#include <cstddef>

/// Picks that look random and are the same in every run and on every machine: each depends on
/// the text of its key alone, so a new row in the catalogue does not change the others.

/// A number from 0 to `bound` - 1.
[[nodiscard]] int demoNumber(const QString &key, int bound);

/// An id such as "img-9qabwvbn": the prefix and eight letters or digits.
[[nodiscard]] QString demoId(const QString &prefix, const QString &key);

/// One of a table's rows.
template<typename T, std::size_t size>
[[nodiscard]] const T &demoPick(const T (&rows)[size], const QString &key)
{
    return rows[static_cast<std::size_t>(demoNumber(key, static_cast<int>(size)))];
}
