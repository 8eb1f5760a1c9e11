// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "fuzztargets.h"
#include "searches/savedsearchjson.h"

#include <QSet>

using namespace Qt::StringLiterals;

QString searchesFault(const QByteArray &json)
{
    const Result<QList<SavedSearch>> searches = savedSearchesFromJson(json);
    if (!searches) {
        const bool isSaid = searches.error().kind == ApiError::Kind::File &&
                            !searches.error().message.isEmpty();
        return isSaid ? QString() : u"what is wrong with the file is not said"_s;
    }

    QSet<QString> names;
    int atStart = 0;
    for (const SavedSearch &search : *searches) {
        if (search.name.isEmpty() || names.contains(search.name))
            return u"a search has no name, or that of another"_s;
        names.insert(search.name);
        atStart += search.opensAtStart ? 1 : 0;
    }
    if (atStart > 1)
        return u"two searches open at the start"_s;
    if (savedSearchesFromJson(savedSearchesToJson(*searches)) != *searches)
        return u"the searches are not read as the same again"_s;
    return {};
}
