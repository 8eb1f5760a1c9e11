// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accounts/assumedrole.h"

#include "accounts/credentialfields.h"

using namespace Qt::StringLiterals;

Result<AssumedRole> readAssumedRole(const HttpReply &reply)
{
    const Result<QJsonObject> response = readResponse(reply);
    if (!response)
        return Failure(response.error());
    const QString requestId = response->value("RequestId"_L1).toString();
    const auto withOrigin = [&](ApiError error) {
        error.requestId = requestId;
        error.httpStatus = reply.status;
        return Failure(std::move(error));
    };
    const Result<Credential> credential =
            credentialFromFields(response->value("Credentials"_L1).toObject(), temporaryFieldNames);
    if (!credential)
        return withOrigin(credential.error());
    const Result<QDateTime> expiry = timeFromField(*response, "ExpiredTime"_L1);
    if (!expiry)
        return withOrigin(expiry.error());
    return AssumedRole {.credential = {.credential = *credential, .expiry = *expiry},
                        .requestId = requestId};
}
