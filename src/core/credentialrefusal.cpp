// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "core/credentialrefusal.h"

using namespace Qt::StringLiterals;

bool isCredentialRefusal(const ApiError &error)
{
    for (const QLatin1StringView other :
         {"AuthFailure.SignatureExpire"_L1, "AuthFailure.InvalidAuthorization"_L1,
          "AuthFailure.UnauthorizedOperation"_L1}) {
        if (error.code == other)
            return false;
    }
    return error.code.section(u'.', 0, 0) == "AuthFailure"_L1 ||
           error.code.endsWith(".InvalidToken"_L1);
}

bool isOfCredential(const ApiError &error)
{
    return error.kind == ApiError::Kind::Credentials || isCredentialRefusal(error);
}
