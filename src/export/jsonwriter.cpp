// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "export/jsonwriter.h"

#include "json/imageobject.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

QByteArray imageJson(const Image &image)
{
    QJsonObject fields = imageObject(image);
    fields.remove("Region"_L1);
    const QByteArray body = QJsonDocument(fields).toJson(QJsonDocument::Compact);

    // QJsonObject sorts its names, so the region is put in front by hand.
    const QJsonObject region {{u"Region"_s, image.region}};
    QByteArray json = QJsonDocument(region).toJson(QJsonDocument::Compact);
    if (fields.isEmpty())
        return json;
    json.chop(1);
    return json + ',' + body.sliced(1);
}

Result<void> JsonWriter::begin()
{
    return put("["_ba);
}

Result<void> JsonWriter::write(const Image &image)
{
    const QByteArray separator = m_isFirst ? "\n"_ba : ",\n"_ba;
    m_isFirst = false;
    return put(separator + imageJson(image));
}

Result<void> JsonWriter::end()
{
    return put("\n]\n"_ba);
}

Result<void> NdJsonWriter::write(const Image &image)
{
    return put(imageJson(image) + '\n');
}
