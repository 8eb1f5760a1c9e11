// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cli/searchoption.h"

#include "core/joinedtext.h"
#include "core/queryrules.h"
#include "searches/savedsearchlist.h"
#include "searches/searchview.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

Failure unknownSearch(const QString &name, const QList<SavedSearch> &searches)
{
    QStringList names;
    for (const SavedSearch &search : searches)
        names.append(u'"' + search.name + u'"');
    QString message = Words::tr("There is no saved search \"%1\".").arg(name);
    if (!names.isEmpty()) {
        //: %1 is a list of names.
        message = sentencesText({message, Words::tr("There are: %1.").arg(listText(names))});
    }
    return Failure(
            ApiError {.kind = ApiError::Kind::Usage, .message = message, .field = u"search"_s});
}

/// Asks as the profiles that the command line names, or else as those of the search. The demo has
/// accounts of its own.
void takeProfiles(CommandLine &line)
{
    const QStringList ofSearch = profilesOf(line.query.places);
    if (line.cloud.profiles.isEmpty() && !line.cloud.isDemo && !ofSearch.isEmpty()) {
        line.cloud.profiles = ofSearch;
        if (ofSearch.size() > 1)
            return; // its places are those of these profiles
    }
    line.query.places = placesOf(line.cloud, regionsOf(line.query.places));
}

} // namespace

Result<CommandLine> readCommandLine(const QStringList &arguments, const SavedSearchStore &store)
{
    const Result<CommandLine> line = parseCommandLine(arguments);
    if (!line || line->searchName.isEmpty())
        return line;
    return store.load().and_then([&line](const QList<SavedSearch> &searches) {
        return withSavedSearch(*line, searches);
    });
}

Result<CommandLine> withSavedSearch(const CommandLine &line, const QList<SavedSearch> &searches)
{
    const std::optional<SavedSearch> search = searchNamed(searches, line.searchName);
    if (!search)
        return unknownSearch(line.searchName, searches);
    CommandLine result = line;
    result.query = appliedTo(search->query, line.queryOptions);
    takeProfiles(result);
    if (!line.choosesSort)
        result.sort = sortOf(search->sort);
    if (!line.choosesColumns)
        result.exportOptions.columns = exportColumnsOf(search->columns);
    if (!line.choosesFind) {
        const Result<FindExpression> find =
                parseFindExpression(search->find.text, findOptionsOf(search->find));
        if (!find)
            return Failure(find.error());
        result.find = *find;
    }
    return validateQuery(result.query).map([&result] { return result; });
}

std::optional<SavedSearch> startSearch(const CommandLine &line, const QList<SavedSearch> &searches)
{
    if (!line.searchName.isEmpty()) {
        std::optional<SavedSearch> search = searchNamed(searches, line.searchName);
        if (search)
            search->query = line.query;
        return search;
    }
    if (line.queryOptions != QueryOptions {})
        return std::nullopt;
    for (const SavedSearch &search : searches) {
        if (search.opensAtStart)
            return search;
    }
    return std::nullopt;
}
