// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "imagesbyplace.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

ImagesByPlace byPlace(const QString &region, const QList<QJsonObject> &images)
{
    ImagesByPlace result;
    for (const QJsonObject &image : images)
        result.insert(region + u' ' + image.value("ImageId"_L1).toString(), image);
    return result;
}

QJsonObject imageOf(QByteArray json)
{
    return QJsonDocument::fromJson(json.replace("\xEF\xBB\xBF", R"(\uFEFF)")).object();
}

QString firstDifference(const ImagesByPlace &actual, const ImagesByPlace &expected)
{
    const QString counts = u" (%1 of %2)"_s.arg(actual.size()).arg(expected.size());
    for (auto image = actual.begin(); image != actual.end(); ++image) {
        const auto wanted = expected.find(image.key());
        if (wanted == expected.end())
            return u"nobody said "_s + image.key() + counts;
        if (*wanted != *image)
            return image.key() + u" is not as it was sent"_s + counts;
    }
    for (auto image = expected.begin(); image != expected.end(); ++image) {
        if (!actual.contains(image.key()))
            return u"lost is "_s + image.key() + counts;
    }
    return {};
}
