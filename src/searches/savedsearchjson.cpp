// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "searches/savedsearchjson.h"

#include "core/filterjson.h"
#include "core/jsonlist.h"
#include "core/region.h"
#include "searches/savedsearchlist.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SavedSearch)
};

JsonListFile file()
{
    return {.member = u"searches"_s, .noneError = Words::tr("It contains no saved searches.")};
}

QJsonObject findToJson(const SavedFind &find)
{
    const QJsonObject known = {{u"text"_s, find.text},
                               {u"column"_s, find.column},
                               {u"matchCase"_s, find.matchCase},
                               {u"wholeWord"_s, find.wholeWord},
                               {u"regularExpression"_s, find.regularExpression},
                               {u"zone"_s, find.zone}};
    return withOthers(known, find.others);
}

QJsonArray columnsToJson(const QList<SavedColumn> &columns)
{
    QJsonArray array;
    for (const SavedColumn &column : columns)
        array.append(QJsonObject {{u"name"_s, column.name}, {u"width"_s, column.width}});
    return array;
}

QJsonArray sortToJson(const QList<SavedSortColumn> &sort)
{
    QJsonArray array;
    for (const SavedSortColumn &column : sort) {
        array.append(
                QJsonObject {{u"name"_s, column.name}, {u"descending"_s, column.isDescending}});
    }
    return array;
}

QJsonArray regionsToJson(const QStringList &regions)
{
    return QJsonArray::fromStringList(regions == knownRegionIds() ? QStringList {u"all"_s}
                                                                  : regions);
}

/// Of places that name a profile: the regions of each, in the order of the places.
QJsonArray placesToJson(const QList<Place> &places)
{
    QJsonArray array;
    for (auto first = places.begin(); first != places.end();) {
        const auto next = std::find_if(first, places.end(), [first](const Place &place) {
            return place.profile != first->profile;
        });
        const QStringList regions = regionsOf(QList<Place>(first, next));
        array.append(QJsonObject {{u"profile"_s, first->profile},
                                  {u"regions"_s, regionsToJson(regions)}});
        first = next;
    }
    return array;
}

/// Where no place names a profile, its regions are all there is to say.
QJsonObject whereToJson(const QList<Place> &places)
{
    const bool areOfProfiles = std::ranges::any_of(
            places, [](const Place &place) { return !place.profile.isEmpty(); });
    if (areOfProfiles)
        return {{u"places"_s, placesToJson(places)}};
    return {{u"regions"_s, regionsToJson(regionsOf(places))}};
}

QJsonObject searchToJson(const SavedSearch &search)
{
    const ImageQuery &query = search.query;
    const QJsonObject rest = {{u"name"_s, search.name},
                              {u"opensAtStart"_s, search.opensAtStart},
                              {u"filters"_s, filtersToJson(query.filters)},
                              {u"imageIds"_s, QJsonArray::fromStringList(query.imageIds)},
                              {u"instanceType"_s, query.instanceType},
                              {u"find"_s, findToJson(search.find)},
                              {u"columns"_s, columnsToJson(search.columns)},
                              {u"sort"_s, sortToJson(search.sort)}};
    return withOthers(withOthers(rest, whereToJson(query.places)), search.others);
}

QStringList readRegions(const JsonFields &fields)
{
    const QStringList entries = fields.texts(u"regions"_s);
    if (entries.isEmpty())
        return knownRegionIds();
    const Result<QStringList> regions = parseRegionList(entries.join(u','));
    if (!regions)
        fields.blame(u"regions"_s);
    return regions.value_or(QStringList());
}

QList<Place> readPlaces(const JsonFields &fields)
{
    QList<Place> places;
    for (const JsonFields &ofProfile : fields.objects(u"places"_s))
        places += placesIn(readRegions(ofProfile), ofProfile.text(u"profile"_s));
    return places.isEmpty() ? placesIn(readRegions(fields)) : places;
}

ImageQuery readQuery(const JsonFields &fields)
{
    ImageQuery query = {.places = readPlaces(fields),
                        .imageIds = fields.texts(u"imageIds"_s),
                        .instanceType = fields.text(u"instanceType"_s)};
    for (const JsonFields &filter : fields.objects(u"filters"_s))
        query.filters.append({.name = filter.text(u"Name"_s), .values = filter.texts(u"Values"_s)});
    return query;
}

SavedFind readFind(const JsonFields &fields)
{
    return {.text = fields.text(u"text"_s),
            .column = fields.text(u"column"_s),
            .matchCase = fields.flag(u"matchCase"_s),
            .wholeWord = fields.flag(u"wholeWord"_s),
            .regularExpression = fields.flag(u"regularExpression"_s),
            .zone = fields.text(u"zone"_s),
            .others = fields.others({u"text"_s, u"column"_s, u"matchCase"_s, u"wholeWord"_s,
                                     u"regularExpression"_s, u"zone"_s})};
}

SavedSearch readSearch(const JsonFields &fields)
{
    SavedSearch search = {
            .name = fields.text(u"name"_s),
            .query = readQuery(fields),
            .find = readFind(fields.object(u"find"_s)),
            .opensAtStart = fields.flag(u"opensAtStart"_s),
            .others = fields.others({u"name"_s, u"opensAtStart"_s, u"places"_s, u"regions"_s,
                                     u"filters"_s, u"imageIds"_s, u"instanceType"_s, u"find"_s,
                                     u"columns"_s, u"sort"_s})};
    for (const JsonFields &column : fields.objects(u"columns"_s)) {
        search.columns.append({.name = column.text(u"name"_s), .width = column.number(u"width"_s)});
    }
    for (const JsonFields &column : fields.objects(u"sort"_s)) {
        search.sort.append(
                {.name = column.text(u"name"_s), .isDescending = column.flag(u"descending"_s)});
    }
    return search;
}

} // namespace

QByteArray savedSearchesToJson(const QList<SavedSearch> &searches, const QByteArray &before)
{
    QJsonArray array;
    for (const SavedSearch &search : searches)
        array.append(searchToJson(search));
    return jsonListToFile(file(), array, before);
}

Result<QList<SavedSearch>> savedSearchesFromJson(const QByteArray &json)
{
    return jsonListFromFile(file(), json, &readSearch)
            .and_then([](const QList<SavedSearch> &read) -> Result<QList<SavedSearch>> {
                return mergedSearches({}, read);
            });
}
