// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "searchshelf.h"

#include "searches/savedsearchfile.h"
#include "searches/savedsearchlist.h"

SearchShelf::SearchShelf(const QString &path, QObject *parent) : QObject(parent), m_path(path) { }

void SearchShelf::load()
{
    if (m_path.isEmpty())
        return;
    const Result<QList<SavedSearch>> searches = SavedSearchStore(m_path).load();
    if (!searches)
        return emit failed(searches.error());
    m_searches = *searches;
    emit changed();
}

void SearchShelf::put(const SavedSearch &search)
{
    keep(withSearch(m_searches, search));
}

void SearchShelf::remove(const QString &name)
{
    QList<SavedSearch> searches = m_searches;
    searches.removeIf([&name](const SavedSearch &search) { return search.name == name; });
    keep(searches);
}

void SearchShelf::setOpensAtStart(const QString &name, bool opens)
{
    if (auto search = searchNamed(m_searches, name)) {
        search->opensAtStart = opens;
        put(*search);
    }
}

void SearchShelf::importFrom(const QString &path)
{
    const Result<QList<SavedSearch>> others = readSearchFile(path);
    if (!others)
        return emit failed(others.error());
    keep(mergedSearches(m_searches, *others));
}

void SearchShelf::exportTo(const QString &path)
{
    if (const Result<void> written = writeSearchFile(path, m_searches); !written)
        emit failed(written.error());
}

void SearchShelf::keep(const QList<SavedSearch> &searches)
{
    if (!m_path.isEmpty()) {
        if (const Result<void> saved = SavedSearchStore(m_path).save(searches); !saved)
            return emit failed(saved.error());
    }
    m_searches = searches;
    emit changed();
}
