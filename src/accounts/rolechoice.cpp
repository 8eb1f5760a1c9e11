// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accounts/rolechoice.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(RoleChoice)
};

Failure usageError(const QString &field, const QString &message)
{
    return Failure(ApiError {.kind = ApiError::Kind::Usage, .message = message, .field = field});
}

/// By its name or its number; service roles have a kind before it.
QRegularExpressionMatch matchArn(const QString &arn)
{
    static const QRegularExpression shape(
            u"\\Aqcs::cam::uin/(\\d{1,20}):(?:roleName|roleId|role)/[\\w+=,.@/-]{1,256}\\z"_s);
    return shape.match(arn);
}

} // namespace

Result<void> validateRole(const RoleChoice &role)
{
    // Source: the vendor's page on AssumeRole.
    static const QRegularExpression sessionName(u"\\A[\\w+=,.@-]{2,128}\\z"_s);
    static const QRegularExpression externalId(u"\\A[\\w+=,.@:/-]{0,128}\\z"_s);
    if (!matchArn(role.arn).hasMatch()) {
        return usageError(u"role-arn"_s,
                          Words::tr("The role must look like "
                                    "qcs::cam::uin/100000000001:roleName/ImageReader."));
    }
    if (!sessionName.match(role.sessionName).hasMatch()) {
        return usageError(u"role-session-name"_s,
                          Words::tr("The session name must have 2 to 128 characters, and only "
                                    "letters, digits and _+=,.@- in it."));
    }
    if (!externalId.match(role.externalId).hasMatch()) {
        return usageError(u"external-id"_s,
                          Words::tr("The external ID may have up to 128 characters, and only "
                                    "letters, digits and _+=,.@:/- in it."));
    }
    if (role.duration < std::chrono::seconds(0) || role.duration > longestRoleDuration) {
        return usageError(
                u"duration"_s,
                //: %1 is a number of seconds.
                Words::tr("The role can be assumed for 1 to %1 seconds, or for 0, which stands for "
                          "the service's default.")
                        .arg(longestRoleDuration.count()));
    }
    return {};
}

QString accountOfRole(const QString &arn)
{
    return matchArn(arn).captured(1);
}
