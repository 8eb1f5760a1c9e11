// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/result.h"
#include "searches/savedsearch.h"

/// Files of saved searches, as people export and import them.
/// Errors: File, with the path and the reason.

/// Reads a file that must exist: a plain one, for a pipe or a device may never come to an end, of
/// at most `largestSearchFile` bytes.
[[nodiscard]] Result<QList<SavedSearch>> readSearchFile(const QString &path);
inline constexpr qint64 largestSearchFile = 16 * 1024 * 1024;

/// Writes a file that takes its place only when it is whole. Its folder must exist.
[[nodiscard]] Result<void> writeSearchFile(const QString &path, const QList<SavedSearch> &searches);

/// The same in the place of a file of searches, of which the outermost fields that are not known
/// stay.
[[nodiscard]] Result<void> rewriteSearchFile(const QString &path,
                                             const QList<SavedSearch> &searches);
