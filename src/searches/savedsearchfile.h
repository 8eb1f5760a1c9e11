// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/result.h"
#include "searches/savedsearch.h"

/// Files of saved searches, as people export and import them.
/// Errors: File, with the path and the reason.

/// Reads a file that must exist.
[[nodiscard]] Result<QList<SavedSearch>> readSearchFile(const QString &path);

/// Writes a file that takes its place only when it is whole. Its folder must exist.
[[nodiscard]] Result<void> writeSearchFile(const QString &path, const QList<SavedSearch> &searches);
