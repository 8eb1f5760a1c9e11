// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accounts/calleridentity.h"

using namespace Qt::StringLiterals;

Result<CallerIdentity> readCallerIdentity(const HttpReply &reply)
{
    const Result<QJsonObject> response = readResponse(reply);
    if (!response)
        return Failure(response.error());
    const auto text = [&response](QLatin1StringView name) {
        return response->value(name).toString();
    };
    CallerIdentity identity = {.accountId = text("AccountId"_L1),
                               .userId = text("UserId"_L1),
                               .principalId = text("PrincipalId"_L1),
                               .arn = text("Arn"_L1),
                               .type = text("Type"_L1),
                               .requestId = text("RequestId"_L1)};
    if (identity.accountId.isEmpty()) {
        return Failure(ApiError {.kind = ApiError::Kind::Malformed,
                                 .message = missingMember(u"AccountId"_s),
                                 .requestId = identity.requestId,
                                 .httpStatus = reply.status});
    }
    return identity;
}
