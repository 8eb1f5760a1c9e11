// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "readimage.h"

#include "json/imagefromjson.h"

#include <QJsonDocument>

Image readImage(const QByteArray &json)
{
    return imageFromJson(json).value();
}

Image readImage(const QJsonObject &json)
{
    return readImage(QJsonDocument(json).toJson(QJsonDocument::Compact));
}
