// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accounts/credentialfile.h"

#include "files/wholefile.h"

Result<QByteArray> readCredentialFile(const QString &path)
{
    return readWholeFile(path, largestCredentialFile).map_error([](ApiError error) {
        error.kind = ApiError::Kind::Credentials;
        return error;
    });
}
