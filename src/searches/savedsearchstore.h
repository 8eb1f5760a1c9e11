// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/result.h"
#include "searches/savedsearch.h"

/// The user's saved searches, in a file of its own. It keeps nothing in memory and does not watch
/// the file: two windows see each other's changes when they load.
/// Errors: File, with the path and the reason.
class SavedSearchStore final
{
public:
    explicit SavedSearchStore(const QString &path);

    /// The searches; none where there is no file yet.
    [[nodiscard]] Result<QList<SavedSearch>> load() const;

    /// Replaces them all, and makes the folder where it is missing. A file that load() could not
    /// read is replaced, too: ask first.
    [[nodiscard]] Result<void> save(const QList<SavedSearch> &searches) const;

    /// Adds those of another file, as mergedSearches() does, saves, and returns all.
    [[nodiscard]] Result<QList<SavedSearch>> importFrom(const QString &path) const;

private:
    QString m_path;
};
