// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accounts/tcclicredential.h"

#include "accounts/tcclijson.h"

#include <QRegularExpression>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace {

using Kind = TccliCredential::Kind;

/// By its type, as tccli does. Without one there is either what a person entered, to which
/// `tccli sso configure` may have added where to sign in, or just that.
Kind kindOf(const QString &type, const QJsonObject &file)
{
    if (type == "cvm-role"_L1)
        return Kind::CvmRole;
    if (type == "oauth"_L1)
        return Kind::OAuth;
    if (type == "sso"_L1)
        return Kind::Sso;
    const bool isEntered = file.contains("secretId"_L1) || file.contains("secretKey"_L1);
    return file.contains("sso"_L1) && !isEntered ? Kind::Sso : Kind::Static;
}

std::optional<QDateTime> timeOf(qint64 seconds)
{
    const QDateTime time = QDateTime::fromSecsSinceEpoch(seconds, QTimeZone::utc()).toUTC();
    return seconds > 0 && time.isValid() ? std::optional(time) : std::nullopt;
}

/// Written as a text or as a number.
QString ssoAccount(const QJsonObject &sso)
{
    const QJsonValue uin = sso.value("uin"_L1);
    return uin.isDouble() ? QString::number(uin.toInteger()) : uin.toString();
}

/// Of "qcs::cam::uin/100000000001:roleName/reader".
QString roleAccount(const QString &roleArn)
{
    static const QRegularExpression uin(u"\\Aqcs::cam::uin/(\\d+):"_s);
    return uin.match(roleArn).captured(1);
}

} // namespace

Result<TccliCredential> readTccliCredential(const QByteArray &json)
{
    const Result<QJsonObject> file = tccliObject(json);
    if (!file)
        return Failure(file.error());
    std::optional<QString> fault;
    const JsonFields fields(*file, {}, fault);
    TccliCredential credential = {.kind = kindOf(tccliText(fields, u"type"_s), *file),
                                  .credential = {.secretId = tccliText(fields, u"secretId"_s),
                                                 .secretKey = tccliText(fields, u"secretKey"_s),
                                                 .token = tccliText(fields, u"token"_s)},
                                  .expiry = timeOf(fields.longNumber(u"expiresAt"_s)),
                                  .roleArn = tccliText(fields, u"role-arn"_s),
                                  .roleSessionName = tccliText(fields, u"role-session-name"_s)};
    credential.account = credential.kind == Kind::Sso ? ssoAccount(file->value("sso"_L1).toObject())
                                                      : roleAccount(credential.roleArn);
    if (fault)
        return Failure(tccliFault(*fault));
    return credential;
}
