// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cloud/describeimages.h"

#include "core/filterjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

ApiRequest describeImagesRequest(const ImageRequest &request, const QUrl &endpoint)
{
    return {.endpoint = endpoint,
            .service = "cvm",
            .action = "DescribeImages",
            .version = "2017-03-12",
            .region = request.place.region.toLatin1(),
            .body = describeImagesBody(request)};
}

QByteArray describeImagesBody(const ImageRequest &request)
{
    QJsonObject body = {{u"Offset"_s, request.offset}, {u"Limit"_s, request.limit}};
    if (!request.imageIds.isEmpty())
        body.insert(u"ImageIds"_s, QJsonArray::fromStringList(request.imageIds));
    if (!request.filters.isEmpty())
        body.insert(u"Filters"_s, filtersToJson(request.filters));
    if (!request.instanceType.isEmpty())
        body.insert(u"InstanceType"_s, request.instanceType);
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}
