// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>

/// What a later start of the program tells the first one. Its environment, where keys may be, is no
/// part of it.
struct OtherStart
{
    QStringList arguments = {}; ///< With the program's name as the first.
    QString folder = {};        ///< The one that relative paths in them are meant from.
    QByteArray token = {}; ///< By which the desktop lets a window come to the front; may be empty.

    bool operator==(const OtherStart &) const = default;
};

/// How much a start may say, in bytes, the end of its line included.
inline constexpr qint64 longestStart = 4 << 20;

/// One line with its end.
[[nodiscard]] QByteArray lineOf(const OtherStart &start);
/// Reads what lineOf() writes; unset for anything else.
[[nodiscard]] std::optional<OtherStart> startOf(const QByteArray &line);
