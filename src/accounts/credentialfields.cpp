// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accounts/credentialfields.h"

#include "cloud/apireply.h"
#include "core/headertext.h"

#include <QCoreApplication>
#include <QTimeZone>

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CredentialFields)
};

constexpr qint64 endOfTheYear9999 = 253'402'300'799;

Failure malformed(const QString &message)
{
    return Failure(ApiError {.kind = ApiError::Kind::Malformed, .message = message});
}

Result<QString> readField(const QJsonObject &object, QLatin1StringView name)
{
    const QString text = object.value(name).toString();
    if (text.isEmpty())
        return malformed(missingMember(name));
    if (!fitsHeader(text))
        //: %1 is a member of JSON, such as "Token". Part of a sentence, as is the next: "The answer
        //: could not be read: Token contains a character that cannot be sent."
        return malformed(Words::tr("%1 contains a character that cannot be sent").arg(name));
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
        return malformed(Words::tr("%1 is missing or is no time").arg(name));
    return QDateTime::fromSecsSinceEpoch(seconds, QTimeZone::utc());
}
