// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "searches/savedsearchlist.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

bool hasStart(const QList<SavedSearch> &searches)
{
    return std::ranges::any_of(searches, &SavedSearch::opensAtStart);
}

} // namespace

std::optional<SavedSearch> searchNamed(const QList<SavedSearch> &searches, const QString &name)
{
    const auto found = std::ranges::find(searches, name, &SavedSearch::name);
    return found == searches.end() ? std::nullopt : std::optional(*found);
}

QList<SavedSearch> withSearch(QList<SavedSearch> searches, const SavedSearch &search)
{
    if (search.opensAtStart) {
        for (SavedSearch &other : searches)
            other.opensAtStart = false;
    }
    const auto old = std::ranges::find(searches, search.name, &SavedSearch::name);
    if (old == searches.end())
        searches.append(search);
    else
        *old = search;
    return searches;
}

QList<SavedSearch> mergedSearches(QList<SavedSearch> searches, const QList<SavedSearch> &others)
{
    for (SavedSearch other : others) {
        const QString name = other.name.simplified();
        other.name = uniqueSearchName(
                searches,
                name.isEmpty() ? QCoreApplication::translate("SavedSearch", "Search") : name);
        other.opensAtStart = other.opensAtStart && !hasStart(searches);
        searches.append(other);
    }
    return searches;
}

QString uniqueSearchName(const QList<SavedSearch> &searches, const QString &name)
{
    QString unique = name;
    for (int number = 2; searchNamed(searches, unique); ++number)
        unique = name + u" (%1)"_s.arg(number);
    return unique;
}
