// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "simulator/requestcheck.h"

#include "cloud/tc3signer.h"
#include "core/region.h"

#include <QRegularExpression>

#include <algorithm>
#include <cstdlib>
#include <iterator>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 maxClockDifference = 300; // Seconds.

struct RequiredHeader
{
    const char *header;
    QLatin1StringView parameter;
};

constexpr RequiredHeader requiredHeaders[] = {{"x-tc-action", "Action"_L1},
                                              {"x-tc-version", "Version"_L1},
                                              {"x-tc-timestamp", "Timestamp"_L1},
                                              {"authorization", "Authorization"_L1}};

struct KnownAction
{
    ServiceAction action;
    QLatin1StringView service;
    QLatin1StringView name;
    QLatin1StringView version;
    bool needsRegion;
    bool isSigned = true;
};

constexpr KnownAction knownActions[] = {
        {ServiceAction::DescribeImages, "cvm"_L1, "DescribeImages"_L1, "2017-03-12"_L1, true},
        {ServiceAction::DescribeRegions, "region"_L1, "DescribeRegions"_L1, "2022-06-27"_L1, false},
        {ServiceAction::GetCallerIdentity, "sts"_L1, "GetCallerIdentity"_L1, "2018-08-13"_L1, true},
        {ServiceAction::AssumeRole, "sts"_L1, "AssumeRole"_L1, "2018-08-13"_L1, true},
        {ServiceAction::AssumeRoleWithWebIdentity, "sts"_L1, "AssumeRoleWithWebIdentity"_L1,
         "2018-08-13"_L1, true, false},
};

QString headerText(const WireRequest &request, const QByteArray &name)
{
    return QString::fromUtf8(request.headers.value(name)).trimmed();
}

struct Authorization
{
    QString secretId = {};
    QByteArray service = {};
    bool signsAction = false;
    QByteArray signature = {};
};

std::optional<Authorization> parseAuthorization(const QString &text)
{
    static const QRegularExpression shape(
            u"\\ATC3-HMAC-SHA256 Credential=([^/,\\s]+)/\\d{4}-\\d\\d-\\d\\d/([a-z0-9]+)/"
            "tc3_request, *SignedHeaders=(content-type;host|content-type;host;x-tc-action), *"
            "Signature=([0-9a-f]{64})\\z"_s);
    const QRegularExpressionMatch match = shape.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    return Authorization {.secretId = match.captured(1),
                          .service = match.captured(2).toLatin1(),
                          .signsAction = match.captured(3).endsWith("x-tc-action"_L1),
                          .signature = match.captured(4).toLatin1()};
}

/// Returns the service that the request is signed for.
Result<QByteArray> checkSignature(const WireRequest &request, const CredentialLookup &credentialOf,
                                  qint64 now, ServiceLanguage language)
{
    const auto authorization = parseAuthorization(headerText(request, "authorization"));
    if (!authorization)
        return refusal(u"AuthFailure.InvalidAuthorization"_s, language);
    const std::optional<Credential> credential = credentialOf(authorization->secretId);
    if (!credential)
        return refusal(u"AuthFailure.SecretIdNotFound"_s, language);

    bool isNumber = false;
    const qint64 timestamp = request.headers.value("x-tc-timestamp").toLongLong(&isNumber);
    if (!isNumber)
        return refusal(u"InvalidParameter"_s, language, u"Timestamp"_s);
    if (std::llabs(timestamp - now) > maxClockDifference)
        return refusal(u"AuthFailure.SignatureExpire"_s, language);

    const QByteArray action = request.headers.value("x-tc-action");
    const Tc3::Signature expected =
            Tc3::sign(*credential, {.host = request.headers.value("host"),
                                    .contentType = request.headers.value("content-type"),
                                    .body = request.body,
                                    .service = authorization->service,
                                    .action = authorization->signsAction ? action : QByteArray(),
                                    .timestamp = timestamp});
    const bool isKnown = std::ranges::find(knownActions, QLatin1StringView(authorization->service),
                                           &KnownAction::service) != std::end(knownActions);
    if (!isKnown || authorization->signature != expected.signature)
        return refusal(u"AuthFailure.SignatureFailure"_s, language);
    if (!credential->token.isEmpty() && headerText(request, "x-tc-token") != credential->token)
        return refusal(u"AuthFailure.TokenFailure"_s, language);
    return authorization->service;
}

/// The same for a request without a signature, which must say nothing of a credential.
Result<QByteArray> checkUnsigned(const WireRequest &request, ServiceLanguage language)
{
    if (!headerText(request, "x-tc-token").isEmpty())
        return refusal(u"AuthFailure.InvalidAuthorization"_s, language);
    return "sts"_ba;
}

Result<KnownAction> checkAction(const QByteArray &service, const QString &name,
                                const QString &version, bool isSigned, ServiceLanguage language)
{
    const auto *found = std::ranges::find_if(knownActions, [&](const KnownAction &known) {
        return known.service == QLatin1StringView(service) && known.name == name;
    });
    if (found == std::end(knownActions))
        return refusal(u"InvalidAction"_s, language, name);
    if (version != found->version)
        return refusal(u"NoSuchVersion"_s, language, version);
    if (isSigned != found->isSigned)
        return refusal(u"AuthFailure.InvalidAuthorization"_s, language);
    return *found;
}

Result<void> checkRegion(const QString &region, ServiceLanguage language)
{
    // Regions of the vendor that the page of DescribeImages does not list.
    static const QStringList otherRegions = {u"ap-mumbai"_s, u"na-toronto"_s, u"eu-moscow"_s,
                                             u"ap-guangzhou-open"_s};
    if (region.isEmpty())
        return refusal(u"MissingParameter"_s, language, u"Region"_s);
    if (otherRegions.contains(region))
        return refusal(u"UnsupportedRegion"_s, language, region);
    if (!knownRegionIds().contains(region))
        return refusal(u"InvalidRegion.NotFound"_s, language, region);
    return {};
}

} // namespace

ServiceLanguage requestLanguage(const WireRequest &request)
{
    return headerText(request, "x-tc-language") == "zh-CN"_L1 ? ServiceLanguage::Chinese
                                                              : ServiceLanguage::English;
}

QString signingId(const WireRequest &request)
{
    const auto authorization = parseAuthorization(headerText(request, "authorization"));
    return authorization ? authorization->secretId : QString();
}

Result<ServiceAction> checkRequest(const WireRequest &request, const CredentialLookup &credentialOf,
                                   qint64 now)
{
    const ServiceLanguage language = requestLanguage(request);
    for (const RequiredHeader &required : requiredHeaders) {
        if (headerText(request, required.header).isEmpty())
            return refusal(u"MissingParameter"_s, language, required.parameter);
    }
    const bool isSigned = headerText(request, "authorization") != "SKIP"_L1;
    const auto action =
            (isSigned ? checkSignature(request, credentialOf, now, language)
                      : checkUnsigned(request, language))
                    .and_then([&](const QByteArray &service) {
                        return checkAction(service, headerText(request, "x-tc-action"),
                                           headerText(request, "x-tc-version"), isSigned, language);
                    });
    if (!action)
        return Failure(action.error());
    if (!action->needsRegion)
        return action->action;
    return checkRegion(headerText(request, "x-tc-region"), language).map([&action] {
        return action->action;
    });
}
