// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/session/rowplacesjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {

QJsonValue valueOf(const std::optional<ImageKey> &key)
{
    if (!key)
        return QJsonValue::Null;
    return QJsonObject {{u"profile"_s, key->place.profile},
                        {u"region"_s, key->place.region},
                        {u"id"_s, key->imageId}};
}

std::optional<ImageKey> keyOf(const QJsonValue &value)
{
    const QString id = value["id"_L1].toString();
    if (id.isEmpty())
        return std::nullopt;
    return ImageKey {.place = {.profile = value["profile"_L1].toString(),
                               .region = value["region"_L1].toString()},
                     .imageId = id};
}

} // namespace

QByteArray rowPlacesToJson(const RowPlaces &places)
{
    QJsonArray selected;
    for (const ImageKey &key : places.selected)
        selected.append(valueOf(key));
    return QJsonDocument(QJsonObject {{u"selected"_s, selected},
                                      {u"current"_s, valueOf(places.current)},
                                      {u"column"_s, places.currentColumn},
                                      {u"top"_s, valueOf(places.top)},
                                      {u"across"_s, places.across}})
            .toJson(QJsonDocument::Compact);
}

RowPlaces rowPlacesFromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    RowPlaces places = {.current = keyOf(object.value("current"_L1)),
                        .currentColumn = object.value("column"_L1).toInt(),
                        .top = keyOf(object.value("top"_L1)),
                        .across = object.value("across"_L1).toInt()};
    for (const QJsonValue &value : object.value("selected"_L1).toArray()) {
        if (const std::optional<ImageKey> key = keyOf(value))
            places.selected.append(*key);
    }
    return places;
}
