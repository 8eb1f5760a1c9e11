// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "searches/savedsearchstore.h"

#include "searches/savedsearchfile.h"
#include "searches/savedsearchlist.h"

#include <QDir>
#include <QFileInfo>

SavedSearchStore::SavedSearchStore(const QString &path) : m_path(path) { }

Result<QList<SavedSearch>> SavedSearchStore::load() const
{
    return QFileInfo::exists(m_path) ? readSearchFile(m_path) : QList<SavedSearch>();
}

Result<void> SavedSearchStore::save(const QList<SavedSearch> &searches) const
{
    // Where this fails, so does the writing, with the reason.
    QDir().mkpath(QFileInfo(m_path).path());
    return rewriteSearchFile(m_path, searches);
}

Result<QList<SavedSearch>> SavedSearchStore::importFrom(const QString &path) const
{
    const Result<QList<SavedSearch>> imported = readSearchFile(path);
    if (!imported)
        return imported;
    return load().and_then([&](const QList<SavedSearch> &searches) -> Result<QList<SavedSearch>> {
        const QList<SavedSearch> merged = mergedSearches(searches, *imported);
        return save(merged).map([&merged] { return merged; });
    });
}
