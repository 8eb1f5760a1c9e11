// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "simulator/calleridentity.h"

#include "simulator/jsonparameters.h"

using namespace Qt::StringLiterals;

namespace {

// Two of those that have made images in the demo.
constexpr QLatin1StringView account = "100004603104"_L1;
constexpr QLatin1StringView user = "100018862250"_L1;

} // namespace

Result<QJsonObject> callerIdentityReply(const QByteArray &body, ServiceLanguage language)
{
    const Result<void> checked =
            readBody(body, language).and_then([language](const QJsonObject &parameters) {
                return checkKeys(parameters, {}, {}, language);
            });
    return checked.map([] {
        return QJsonObject {{u"Type"_s, u"CAMUser"_s},
                            {u"AccountId"_s, QString(account)},
                            {u"UserId"_s, QString(user)},
                            {u"PrincipalId"_s, QString(user)},
                            {u"Arn"_s, QString(u"qcs::cam:"_s + account + u":uin/"_s + user)}};
    });
}
