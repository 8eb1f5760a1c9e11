// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "simulator/calleridentity.h"

#include "simulator/jsonparameters.h"

using namespace Qt::StringLiterals;

Result<QJsonObject> callerIdentityReply(const DemoAccount &caller, const QByteArray &body,
                                        ServiceLanguage language)
{
    const Result<void> checked =
            readBody(body, language).and_then([language](const QJsonObject &parameters) {
                return checkKeys(parameters, {}, {}, language);
            });
    return checked.map([&caller] {
        const QString arn = u"qcs::cam:%1:uin/%2"_s.arg(caller.accountId, caller.userId);
        return QJsonObject {{u"Type"_s, u"CAMUser"_s},
                            {u"AccountId"_s, caller.accountId},
                            {u"UserId"_s, caller.userId},
                            {u"PrincipalId"_s, caller.userId},
                            {u"Arn"_s, arn}};
    });
}
