// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "simulator/jsonparameters.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>

using namespace Qt::StringLiterals;

Result<QJsonObject> readBody(const QByteArray &body, ServiceLanguage language)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (!document.isObject())
        return refusal(u"InvalidParameter"_s, language, u"body"_s);
    return document.object();
}

Result<void> checkKeys(const QJsonObject &object, const QStringList &known, const QString &path,
                       ServiceLanguage language)
{
    for (const QString &key : object.keys()) {
        if (!known.contains(key))
            return refusal(u"UnknownParameter"_s, language, path + key);
    }
    return {};
}

Result<qint64> readNumber(const QJsonValue &value, const QString &name, qint64 absent,
                          ServiceLanguage language)
{
    if (value.isUndefined())
        return absent;
    if (!value.isDouble() || std::floor(value.toDouble()) != value.toDouble())
        return refusal(u"InvalidParameter"_s, language, name);
    return value.toInteger();
}

Result<QString> readText(const QJsonValue &value, const QString &name, ServiceLanguage language)
{
    if (!value.isUndefined() && !value.isString())
        return refusal(u"InvalidParameter"_s, language, name);
    return value.toString();
}

Result<QStringList> readTexts(const QJsonValue &value, const QString &name,
                              ServiceLanguage language)
{
    if (!value.isUndefined() && !value.isArray())
        return refusal(u"InvalidParameter"_s, language, name);
    QStringList texts;
    const QJsonArray entries = value.toArray();
    for (const QJsonValue &entry : entries) {
        if (!entry.isString())
            return refusal(u"InvalidParameter"_s, language,
                           name + u'.' + QString::number(texts.size()));
        texts.append(entry.toString());
    }
    return texts;
}
