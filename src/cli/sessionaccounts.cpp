// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cli/sessionaccounts.h"

#include "cli/cloudaccount.h"
#include "cli/cloudsession.h"
#include "core/chained.h"
#include "core/deferred.h"
#include "core/promptanswer.h"
#include "memory/memorythread.h"

#include <QCryptographicHash>

#include <chrono>

using namespace Qt::StringLiterals;

namespace {

/// For a credential that is at hand; others come from the network.
constexpr std::chrono::milliseconds patience(20);

QByteArray digestOf(const Credential &credential)
{
    return QCryptographicHash::hash(credential.secretId.toUtf8(), QCryptographicHash::Sha256);
}

/// Who may not ask this may not later either; a network may come back.
bool isRefusal(const ApiError &error)
{
    return error.code.startsWith("UnauthorizedOperation"_L1);
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
    const bool isLasting = m_memory && credential.token.isEmpty();
    if (known.answer) {
        if (!*known.answer && !isRefusal(known.answer->error()) && !known.askingAgain)
            askAgain(account, digest, isLasting);
        return knownAnswer(*known.answer);
    }
    return known.asking.join([this, &account, digest, isLasting] {
        return isLasting ? lookUp(account, digest) : ask(account, digest, false);
    });
}

void SessionAccounts::askAgain(CloudAccount &account, const QByteArray &digest, bool isLasting)
{
    PendingPtr<QString> &asking = m_known[digest].askingAgain;
    asking = ask(account, digest, isLasting);
    QObject::connect(asking.get(), &PendingBase::finished, asking.get(),
                     [&asking] { asking.reset(); });
}

PendingPtr<QString> SessionAccounts::knownUinOf(const QString &profile)
{
    const Result<Credential> late = Failure(ApiError {.kind = ApiError::Kind::Timeout});
    return chain<QString>(
            promptly(m_session.account(profile).credentials().credential(std::nullopt), patience,
                     late),
            [this](const Result<Credential> &credential) {
                return credential ? knownOf(*credential) : knownAnswer<QString>(QString());
            });
}

PendingPtr<QString> SessionAccounts::knownOf(const Credential &credential)
{
    const QByteArray digest = digestOf(credential);
    const auto known = m_known.find(digest);
    if (known != m_known.end() && known->second.answer)
        return knownAnswer<QString>(known->second.answer->value_or(QString()));
    if (!m_memory || !credential.token.isEmpty())
        return knownAnswer<QString>(QString());
    return remembered(digest);
}

PendingPtr<QString> SessionAccounts::remembered(const QByteArray &digest)
{
    return m_memory->ask<QString>(
            [digest](ImageMemory &memory) { return memory.uinOfKey(digest); });
}

PendingPtr<QString> SessionAccounts::lookUp(CloudAccount &account, const QByteArray &digest)
{
    return chain<QString>(remembered(digest), [this, &account, digest](const Result<QString> &uin) {
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
