// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "core/filterjson.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

QJsonArray filtersToJson(const QList<ImageFilter> &filters)
{
    QJsonArray array;
    for (const ImageFilter &filter : filters) {
        array.append(QJsonObject {{u"Name"_s, filter.name},
                                  {u"Values"_s, QJsonArray::fromStringList(filter.values)}});
    }
    return array;
}
