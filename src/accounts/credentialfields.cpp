// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accounts/credentialfields.h"

#include "core/headertext.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 endOfTheYear9999 = 253'402'300'799;

Failure malformed(const QString &message)
{
    return Failure(ApiError {.kind = ApiError::Kind::Malformed, .message = message});
}

Result<QString> readField(const QJsonObject &object, QLatin1StringView name)
{
    const QString text = object.value(name).toString();
    if (text.isEmpty())
        return malformed(name + u" is missing"_s);
    if (!fitsHeader(text))
        return malformed(name + u" contains a character that cannot be sent"_s);
    return text;
}

} // namespace

Result<Credential> credentialFromFields(const QJsonObject &object,
                                        const CredentialFieldNames &names)
{
    const bool hasToken = names.needsToken || !object.value(names.token).toString().isEmpty();
    const Result<QString> id = readField(object, names.secretId);
    const Result<QString> key = readField(object, names.secretKey);
    const Result<QString> token = hasToken ? readField(object, names.token) : QString();
    for (const Result<QString> &part : {id, key, token}) {
        if (!part)
            return Failure(part.error());
    }
    return Credential {.secretId = *id, .secretKey = *key, .token = *token};
}

Result<QDateTime> timeFromField(const QJsonObject &object, QLatin1StringView name)
{
    const qint64 seconds = object.value(name).toInteger();
    if (seconds <= 0 || seconds > endOfTheYear9999)
        return malformed(name + u" is missing or is no time"_s);
    return QDateTime::fromSecsSinceEpoch(seconds, QTimeZone::utc());
}
