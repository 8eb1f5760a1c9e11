// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "memory/changesjson.h"

#include "core/placetext.h"
#include "json/jsonstring.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace {

struct PlacedChange
{
    const Place *place = nullptr;
    const PlaceChange *change = nullptr;
};

QList<PlacedChange> inOrder(const ChangesReport &report)
{
    QList<PlacedChange> changes;
    for (const ComparedPlace &place : report.compared) {
        for (const PlaceChange &change : place.changes)
            changes.append({&place.place, &change});
    }
    std::ranges::stable_sort(changes, [](const PlacedChange &one, const PlacedChange &other) {
        const Image &image = one.change->image;
        const Image &next = other.change->image;
        return std::tie(one.place->region, image.imageName, image.imageId, one.place->profile) <
               std::tie(other.place->region, next.imageName, next.imageId, other.place->profile);
    });
    return changes;
}

QByteArray quoted(const QString &text)
{
    QByteArray json;
    appendJsonString(json, text);
    return json;
}

QByteArray timeJson(const QDateTime &time)
{
    return time.isValid() ? quoted(time.toUTC().toString(Qt::ISODate)) : "null"_ba;
}

QByteArray fieldsJson(const QList<FieldChange> &fields)
{
    QByteArray json;
    for (const FieldChange &field : fields) {
        json += (json.isEmpty() ? "{" : ",");
        // The name is as it was written, escapes and all.
        json += '"' + field.name + "\":[" + field.before + ',' + field.after + ']';
    }
    return json + '}';
}

QByteArray changeJson(const PlacedChange &placed)
{
    const PlaceChange &change = *placed.change;
    QByteArray json =
            R"({"kind":)" + quoted(changeWord(change.kind)) + R"(,"profile":)" +
            quoted(placed.place->profile) + R"(,"region":)" + quoted(placed.place->region) +
            R"(,"ImageId":)" + quoted(change.image.imageId) + R"(,"ImageName":)" +
            (change.image.imageName.isNull() ? "null"_ba : quoted(change.image.imageName));
    if (!change.wasId.isEmpty())
        json += R"(,"was":)" + quoted(change.wasId);
    if (!change.fields.isEmpty())
        json += R"(,"fields":)" + fieldsJson(change.fields);
    return json + '}';
}

template<typename List, typename Write>
QByteArray listJson(const List &list, Write write)
{
    QByteArray json = "[";
    for (const auto &entry : list)
        json += (json.size() > 1 ? "," : "") + write(entry);
    return json + ']';
}

} // namespace

QByteArray changesJson(const ChangesReport &report)
{
    const auto place = [&report](const ComparedPlace &compared) -> QByteArray {
        return quoted(report.showsProfiles ? placeWord(compared.place) : compared.place.region);
    };
    const auto failure = [](const NotCompared &each) -> QByteArray {
        return R"({"profile":)" + quoted(each.place.profile) + R"(,"region":)" +
               quoted(each.place.region) + R"(,"reason":)" + quoted(each.reason) + '}';
    };
    return R"({"since":)" + timeJson(report.since) + R"(,"until":)" + timeJson(report.until) +
           R"(,"compared":)" + listJson(report.compared, place) + R"(,"notCompared":)" +
           listJson(report.notCompared, failure) + R"(,"changes":)" +
           listJson(inOrder(report), changeJson) + "}\n";
}

QByteArray changeLines(const ChangesReport &report)
{
    QByteArray lines;
    for (const PlacedChange &change : inOrder(report))
        lines += changeJson(change) + '\n';
    return lines;
}
