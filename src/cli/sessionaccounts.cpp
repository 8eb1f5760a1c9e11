// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cli/sessionaccounts.h"

#include "cli/cloudaccount.h"
#include "cli/cloudsession.h"
#include "core/chained.h"
#include "core/deferred.h"
#include "memory/memorythread.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace {

QByteArray digestOf(const Credential &credential)
{
    return QCryptographicHash::hash(credential.secretId.toUtf8(), QCryptographicHash::Sha256);
}

} // namespace

SessionAccounts::SessionAccounts(const CloudSession &session, MemoryThread *memory)
    : m_session(session), m_memory(memory)
{ }

SessionAccounts::~SessionAccounts() = default;

PendingPtr<QString> SessionAccounts::uinOf(const QString &profile)
{
    CloudAccount &account = m_session.account(profile);
    return chain<QString>(account.credentials().credential(std::nullopt),
                          [this, &account](const Result<Credential> &credential) {
                              if (!credential)
                                  return knownAnswer<QString>(Failure(credential.error()));
                              return uinOf(account, *credential);
                          });
}

PendingPtr<QString> SessionAccounts::uinOf(CloudAccount &account, const Credential &credential)
{
    const QByteArray digest = digestOf(credential);
    Known &known = m_known[digest];
    if (known.answer)
        return knownAnswer(*known.answer);
    const bool isLasting = m_memory && credential.token.isEmpty();
    return known.asking.join([this, &account, digest, isLasting] {
        return isLasting ? lookUp(account, digest) : ask(account, digest, false);
    });
}

PendingPtr<QString> SessionAccounts::lookUp(CloudAccount &account, const QByteArray &digest)
{
    const auto find = [digest](ImageMemory &memory) {
        return memory.uinOfKey(digest);
    };
    return chain<QString>(m_memory->ask<QString>(find),
                          [this, &account, digest](const Result<QString> &uin) {
                              if (!uin || uin->isEmpty())
                                  return ask(account, digest, true);
                              m_known[digest].answer = uin;
                              return knownAnswer(uin);
                          });
}

PendingPtr<QString> SessionAccounts::ask(CloudAccount &account, const QByteArray &digest,
                                         bool isLasting)
{
    return chain<QString>(
            account.identity(), [this, digest, isLasting](const Result<CallerIdentity> &identity) {
                const Result<QString> uin =
                        identity.map([](const CallerIdentity &caller) { return caller.accountId; });
                // Who may not ask this may not later either; a network may come back.
                if (uin || uin.error().code.startsWith("UnauthorizedOperation"_L1))
                    m_known[digest].answer = uin;
                if (uin && isLasting) {
                    // Nobody waits for it; it is done all the same.
                    (void)m_memory->ask<void>([digest, uin = *uin](ImageMemory &memory) {
                        return memory.setUinOfKey(digest, uin);
                    });
                }
                return knownAnswer(uin);
            });
}
