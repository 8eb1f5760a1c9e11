// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accounts/tcclisignin.h"

#include "accounts/tcclifolder.h"
#include "accounts/tccliverdict.h"

using namespace Qt::StringLiterals;

Result<TccliSignIn> tccliSignIn(const QString &folder, const QString &name, const QDateTime &now)
{
    const Result<TccliCredential> file = readTccliCredentialFile(folder, name);
    if (!file)
        return Failure(file.error());
    const TccliVerdict verdict = judgeTccli(*file, tccliCredentialPath(folder, name), name, now);
    if (verdict.state != Profile::State::Ready && verdict.state != Profile::State::Unknown) {
        return Failure(ApiError {.kind = ApiError::Kind::Credentials, .message = verdict.message});
    }
    if (file->kind == TccliCredential::Kind::CvmRole)
        return TccliSignIn {.isCvmRole = true};
    return TccliSignIn {.credential = {.credential = file->credential, .expiry = file->expiry},
                        .roleArn = file->roleArn,
                        .roleSessionName = file->roleSessionName};
}
