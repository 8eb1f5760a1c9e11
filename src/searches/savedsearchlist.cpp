// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "searches/savedsearchlist.h"

#include <QCoreApplication>

#include <QHash>
#include <QSet>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

/// The names that are taken. Thousands of searches may come with one and the same.
class UniqueNames final
{
public:
    explicit UniqueNames(const QList<SavedSearch> &searches)
    {
        for (const SavedSearch &search : searches)
            m_taken.insert(search.name);
    }

    /// The name, or the first that is free with a number after it; it is taken then.
    [[nodiscard]] QString take(const QString &name)
    {
        QString unique = name;
        int &number = m_numbers[name];
        while (m_taken.contains(unique))
            unique = name + u" (%1)"_s.arg(number++ + 2);
        m_taken.insert(unique);
        return unique;
    }

private:
    QSet<QString> m_taken;
    QHash<QString, int> m_numbers; ///< How many were tried for a name.
};

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
    if (old == searches.end()) {
        searches.append(search);
        return searches;
    }
    const SavedSearch before = std::exchange(*old, search);
    if (search.others.isEmpty())
        old->others = before.others;
    if (search.find.others.isEmpty())
        old->find.others = before.find.others;
    return searches;
}

QList<SavedSearch> mergedSearches(QList<SavedSearch> searches, const QList<SavedSearch> &others)
{
    UniqueNames names(searches);
    bool hasStart = std::ranges::any_of(searches, &SavedSearch::opensAtStart);
    for (SavedSearch other : others) {
        const QString name = other.name.simplified();
        other.name = names.take(
                name.isEmpty() ? QCoreApplication::translate("SavedSearch", "Search") : name);
        other.opensAtStart = other.opensAtStart && !hasStart;
        hasStart |= other.opensAtStart;
        searches.append(other);
    }
    return searches;
}

QString uniqueSearchName(const QList<SavedSearch> &searches, const QString &name)
{
    return UniqueNames(searches).take(name);
}
