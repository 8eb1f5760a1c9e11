// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/session/facetsjson.h"

#include "searches/viewwords.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

QByteArray facetsToJson(const FacetSelection &facets)
{
    QJsonObject object;
    for (int facet = 0; facet < facetCount; ++facet) {
        QStringList codes = facets.codes(Facet(facet)).values();
        codes.sort();
        if (!codes.isEmpty())
            object.insert(facetName(Facet(facet)), QJsonArray::fromStringList(codes));
    }
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

FacetSelection facetsFromJson(const QByteArray &json)
{
    FacetSelection facets;
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    for (auto field = object.constBegin(); field != object.constEnd(); ++field) {
        const Result<Facet> facet = parseFacetName(field.key());
        if (!facet)
            continue;
        for (const QJsonValue code : field.value().toArray()) {
            if (code.isString() && !facets.isChosen(*facet, code.toString()))
                facets.toggle(*facet, code.toString(), true);
        }
    }
    return facets;
}
