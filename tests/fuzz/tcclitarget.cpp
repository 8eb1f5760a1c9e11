// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accounts/credentialtexts.h"
#include "accounts/tccliverdict.h"
#include "fuzztargets.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace {

/// Shorter ones may be in a message by chance.
constexpr qsizetype shortestSecret = 12;

bool shows(const QString &message, const QString &secret)
{
    return secret.size() >= shortestSecret && message.contains(secret);
}

} // namespace

QString tccliFault(const QByteArray &json)
{
    const Result<TccliCredential> file = readTccliCredential(json);
    if (!file) {
        const bool isSaid =
                file.error().kind == ApiError::Kind::Malformed && !file.error().message.isEmpty();
        return isSaid ? QString() : u"what is wrong with the file is not said"_s;
    }

    const QDateTime now(QDate(2026, 1, 2), QTime(3, 4, 5), QTimeZone::utc());
    const TccliVerdict verdict = judgeTccli(*file, u"path"_s, u"name"_s, now);
    const bool isReady = verdict.state == Profile::State::Ready;
    if (verdict.message.isEmpty() != (isReady || verdict.state == Profile::State::Unknown))
        return u"it is not said why nobody can sign in, or is said though one can"_s;
    if (isReady && file->expiry && *file->expiry <= now)
        return u"it is ready, and ended"_s;
    if (isReady && !credentialOf({.secretId = {file->credential.secretId},
                                  .secretKey = {file->credential.secretKey},
                                  .token = {file->credential.token}}))
        return u"it is ready, and cannot be signed with"_s;
    if (shows(verdict.message, file->credential.secretKey) ||
        shows(verdict.message, file->credential.token))
        return u"a secret is in a message"_s;
    return {};
}
