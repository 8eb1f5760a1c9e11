// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "core/jsonfields.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

JsonFields::JsonFields(const QJsonObject &object, const QString &place,
                       std::optional<QString> &fault)
    : m_object(object), m_place(place), m_fault(&fault)
{ }

QString JsonFields::text(const QString &name) const
{
    return value(name, QJsonValue::String).toString();
}

bool JsonFields::flag(const QString &name) const
{
    return value(name, QJsonValue::Bool).toBool();
}

int JsonFields::number(const QString &name) const
{
    return value(name, QJsonValue::Double).toInt();
}

qint64 JsonFields::longNumber(const QString &name) const
{
    return value(name, QJsonValue::Double).toInteger();
}

QStringList JsonFields::texts(const QString &name) const
{
    QStringList texts;
    const QJsonArray entries = value(name, QJsonValue::Array).toArray();
    for (const QJsonValue &entry : entries) {
        if (!entry.isString())
            blame(u"%1[%2]"_s.arg(name).arg(texts.size()));
        texts.append(entry.toString());
    }
    return texts;
}

JsonFields JsonFields::object(const QString &name) const
{
    return {value(name, QJsonValue::Object).toObject(), placeOf(name), *m_fault};
}

QList<JsonFields> JsonFields::objects(const QString &name) const
{
    QList<JsonFields> objects;
    const QJsonArray entries = value(name, QJsonValue::Array).toArray();
    for (const QJsonValue &entry : entries) {
        const QString place = u"%1[%2]"_s.arg(name).arg(objects.size());
        if (!entry.isObject())
            blame(place);
        objects.append({entry.toObject(), placeOf(place), *m_fault});
    }
    return objects;
}

QJsonObject JsonFields::others(const QStringList &names) const
{
    QJsonObject others = m_object;
    for (const QString &name : names)
        others.remove(name);
    return others;
}

void JsonFields::blame(const QString &name) const
{
    if (!*m_fault)
        *m_fault = placeOf(name);
}

QJsonValue JsonFields::value(const QString &name, QJsonValue::Type type) const
{
    const QJsonValue value = m_object.value(name);
    if (value.type() == type)
        return value;
    if (!value.isUndefined() && !value.isNull())
        blame(name);
    return {};
}

QString JsonFields::placeOf(const QString &name) const
{
    return m_place.isEmpty() ? name : QString(m_place + u'.' + name);
}

QJsonObject withOthers(QJsonObject known, const QJsonObject &others)
{
    for (auto member = others.begin(); member != others.end(); ++member) {
        if (!known.contains(member.key()))
            known.insert(member.key(), member.value());
    }
    return known;
}
