// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "readimage.h"

#include "json/imagereader.h"

#include <QJsonDocument>

Image readImage(const QByteArray &json)
{
    const QByteArray list = '[' + json + ']';
    const simdjson::padded_string padded(list.constData(), size_t(list.size()));
    simdjson::ondemand::parser parser;
    simdjson::ondemand::document document;
    simdjson::ondemand::array entries;
    const bool isList = parser.iterate(padded).get(document) == simdjson::SUCCESS &&
                        document.get_array().get(entries) == simdjson::SUCCESS;
    Q_ASSERT(isList);
    ImageReader reader;
    Image image;
    for (auto entry : entries)
        image = reader.read(entry.value()).value();
    return image;
}

Image readImage(const QJsonObject &json)
{
    return readImage(QJsonDocument(json).toJson(QJsonDocument::Compact));
}
