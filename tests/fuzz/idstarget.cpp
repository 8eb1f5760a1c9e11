// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "core/queryrules.h"
#include "fuzztargets.h"

#include <algorithm>

using namespace Qt::StringLiterals;

QString idsFault(const QByteArray &text)
{
    const QStringList ids = parseImageIds(QString::fromUtf8(text));
    for (const QString &id : ids) {
        if (id.isEmpty() || ids.count(id) != 1)
            return u"an id is empty, or there twice"_s;
    }
    if (parseImageIds(ids.join(u' ')) != ids || parseImageIds(ids.join(u',')) != ids)
        return u"the ids are not read as the same again"_s;

    const ImageQuery query = {.places = placesIn({u"ap-seoul"_s}), .imageIds = ids};
    if (validateQuery(query).has_value() != std::ranges::all_of(ids, &isImageId))
        return u"a word that is no id is not refused"_s;

    QStringList asked;
    for (const ImageRequest &request : firstRequests(query, query.places.constFirst())) {
        if (request.imageIds.size() > ImageRequest::maxLimit)
            return u"too many ids for a request"_s;
        asked += request.imageIds;
    }
    if (asked != ids)
        return u"not all the ids are asked for"_s;
    return {};
}
