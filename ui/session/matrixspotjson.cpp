// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/session/matrixspotjson.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

/// In the order of GroupKey::Kind.
constexpr std::array kinds = {"id"_L1, "name"_L1, "series"_L1, "family"_L1};

} // namespace

QByteArray matrixSpotToJson(const std::optional<MatrixSpot> &spot)
{
    if (!spot)
        return {};
    QJsonObject object = {{u"kind"_s, QString(kinds[size_t(spot->row.kind)])},
                          {u"offered"_s, spot->row.isOffered},
                          {u"text"_s, spot->row.text},
                          {u"column"_s, spot->column}};
    if (!spot->row.architecture.isNull())
        object.insert(u"architecture"_s, spot->row.architecture);
    if (spot->place) {
        object.insert(u"place"_s, QJsonObject {{u"profile"_s, spot->place->profile},
                                               {u"region"_s, spot->place->region}});
    }
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

std::optional<MatrixSpot> matrixSpotFromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const auto kind = std::ranges::find(kinds, object.value("kind"_L1).toString());
    if (kind == kinds.end())
        return std::nullopt;
    MatrixSpot spot = {.row = {.kind = GroupKey::Kind(kind - kinds.begin()),
                               .isOffered = object.value("offered"_L1).toBool(),
                               .text = object.value("text"_L1).toString(),
                               .architecture = object.value("architecture"_L1).toString()},
                       .column = object.value("column"_L1).toInt()};
    const QJsonValue place = object.value("place"_L1);
    if (place.isObject()) {
        spot.place = Place {.profile = place["profile"_L1].toString(),
                            .region = place["region"_L1].toString()};
    }
    return spot;
}
