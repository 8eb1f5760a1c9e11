// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accounts/secrettext.h"

#include "core/headertext.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

QString secretText(const ProfileSecret &secret)
{
    QJsonObject object = {{u"key"_s, secret.key}};
    if (!secret.token.isEmpty())
        object.insert(u"token"_s, secret.token);
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

std::optional<ProfileSecret> secretFromText(const QString &text)
{
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    const QJsonValue token = object.value("token"_L1);
    const ProfileSecret secret = {.key = object.value("key"_L1).toString(),
                                  .token = token.toString()};
    const bool isWhole = !secret.key.isEmpty() && (token.isUndefined() || token.isString());
    if (!isWhole || !fitsHeader(secret.key) || !fitsHeader(secret.token))
        return {};
    return secret;
}
