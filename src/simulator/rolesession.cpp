// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "simulator/rolesession.h"

#include "simulator/jsonparameters.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 longestDuration = 43'200; // seconds

constexpr QLatin1StringView arnName = "RoleArn"_L1;
constexpr QLatin1StringView sessionName = "RoleSessionName"_L1;
constexpr QLatin1StringView durationName = "DurationSeconds"_L1;
constexpr QLatin1StringView externalIdName = "ExternalId"_L1;
constexpr QLatin1StringView providerName = "ProviderId"_L1;
constexpr QLatin1StringView tokenName = "WebIdentityToken"_L1;

/// The texts that there must be, whatever they are.
Result<void> checkTexts(const QJsonObject &parameters, const QStringList &required,
                        const QStringList &optional, ServiceLanguage language)
{
    if (const auto known = checkKeys(parameters, required + optional + QStringList {durationName},
                                     {}, language);
        !known)
        return known;
    for (const QString &name : required + optional) {
        const Result<QString> text = readText(parameters.value(name), name, language);
        if (!text)
            return Failure(text.error());
        if (text->isEmpty() && required.contains(name))
            return refusal(u"MissingParameter"_s, language, name);
    }
    return {};
}

Result<QString> readRoleAccount(const QString &arn, ServiceLanguage language)
{
    static const QRegularExpression shape(u"\\Aqcs::cam::uin/(\\d+):roleName/([\\w+=,.@-]+)\\z"_s);
    const QRegularExpressionMatch match = shape.match(arn);
    if (!match.hasMatch())
        return refusal(u"InvalidParameter.ParamError"_s, language, arnName);
    if (match.captured(2) != "ImageReader"_L1)
        return refusal(u"ResourceNotFound.RoleNotFound"_s, language, match.captured(2));
    return match.captured(1);
}

Result<void> checkWebIdentity(const QString &token, ServiceLanguage language)
{
    // RFC 7515: header, payload and signature, each in base64url.
    static const QRegularExpression shape(u"\\A[\\w-]+\\.[\\w-]+\\.[\\w-]+\\z"_s);
    if (!shape.match(token).hasMatch())
        return refusal(u"InvalidParameter.WebIdentityTokenError"_s, language);
    return {};
}

Result<RoleSession> readSession(const QJsonObject &parameters, ServiceLanguage language)
{
    static const QRegularExpression sessionShape(u"\\A[\\w+=,.@-]{2,128}\\z"_s);
    if (!sessionShape.match(parameters.value(sessionName).toString()).hasMatch())
        return refusal(u"InvalidParameter.ParamError"_s, language, sessionName);
    RoleSession session;
    const Result<qint64> duration =
            readNumber(parameters.value(durationName), durationName, session.duration, language);
    if (!duration)
        return Failure(duration.error());
    if (*duration < 1 || *duration > longestDuration)
        return refusal(u"InvalidParameter.OverTimeError"_s, language, durationName);
    session.duration = *duration;
    return readRoleAccount(parameters.value(arnName).toString(), language)
            .map([&session](const QString &account) {
                session.account = account;
                return session;
            });
}

} // namespace

Result<RoleSession> readRoleSession(RoleProof proof, const QByteArray &body,
                                    ServiceLanguage language)
{
    const bool isByToken = proof == RoleProof::WebIdentity;
    const QStringList required =
            isByToken ? QStringList {arnName, sessionName, providerName, tokenName}
                      : QStringList {arnName, sessionName};
    const QStringList optional = isByToken ? QStringList() : QStringList {externalIdName};
    return readBody(body, language).and_then([&](const QJsonObject &parameters) {
        return checkTexts(parameters, required, optional, language)
                .and_then([&] {
                    return isByToken ? checkWebIdentity(parameters.value(tokenName).toString(),
                                                        language)
                                     : Result<void>();
                })
                .and_then([&] { return readSession(parameters, language); });
    });
}

QJsonObject roleSessionReply(const TemporaryKey &key)
{
    return {{u"Credentials"_s, QJsonObject {{u"TmpSecretId"_s, key.credential.secretId},
                                            {u"TmpSecretKey"_s, key.credential.secretKey},
                                            {u"Token"_s, key.credential.token}}},
            {u"ExpiredTime"_s, key.expiry.toSecsSinceEpoch()},
            {u"Expiration"_s, key.expiry.toUTC().toString(Qt::ISODate)}};
}
