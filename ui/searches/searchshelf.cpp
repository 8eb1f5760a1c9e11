// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/searches/searchshelf.h"

#include "searches/savedsearchfile.h"
#include "searches/savedsearchlist.h"

SearchShelf::SearchShelf(const QString &path, QObject *parent) : QObject(parent), m_path(path) { }

void SearchShelf::load()
{
    change([](const QList<SavedSearch> &searches) { return searches; });
}

void SearchShelf::put(const SavedSearch &search)
{
    change([&search](const QList<SavedSearch> &searches) { return withSearch(searches, search); });
}

void SearchShelf::remove(const QString &name)
{
    change([&name](QList<SavedSearch> searches) {
        searches.removeIf([&name](const SavedSearch &search) { return search.name == name; });
        return searches;
    });
}

void SearchShelf::setOpensAtStart(const QString &name, bool opens)
{
    change([&name, opens](const QList<SavedSearch> &searches) {
        auto search = searchNamed(searches, name);
        if (!search)
            return searches;
        search->opensAtStart = opens;
        return withSearch(searches, *search);
    });
}

void SearchShelf::importFrom(const QString &path)
{
    const Result<QList<SavedSearch>> others = readSearchFile(path);
    if (!others)
        return emit failed(others.error());
    change([&others](const QList<SavedSearch> &searches) {
        return mergedSearches(searches, *others);
    });
}

void SearchShelf::exportTo(const QString &path)
{
    if (const Result<void> written = writeSearchFile(path, m_searches); !written)
        emit failed(written.error());
}

Result<QList<SavedSearch>> SearchShelf::newest() const
{
    if (m_path.isEmpty())
        return m_searches;
    return SavedSearchStore(m_path).load();
}

void SearchShelf::change(const Change &apply)
{
    const Result<QList<SavedSearch>> before = newest();
    if (!before)
        return emit failed(before.error());
    const QList<SavedSearch> after = apply(*before);
    if (!m_path.isEmpty() && after != *before) {
        if (const Result<void> saved = SavedSearchStore(m_path).save(after); !saved)
            return emit failed(saved.error());
    }
    m_searches = after;
    emit changed();
}
