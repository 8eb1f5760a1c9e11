// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/sharedanswer.h"
#include "memory/accountteller.h"

#include <QByteArray>

#include <map>
#include <optional>

class CloudAccount;
class CloudSession;
class MemoryThread;
struct Credential;

/// Which accounts the profiles of a session are: of each credential sts is asked once, as profiles
/// may come to have others. The number of a key that does not end is remembered, as it never
/// changes: then the next session need not ask, and knows it without a network, too.
class SessionAccounts final : public AccountTeller
{
public:
    /// `memory` is where it is remembered; null: nowhere. Both must outlive it, and it those who
    /// ask.
    explicit SessionAccounts(const CloudSession &session, MemoryThread *memory = nullptr);
    ~SessionAccounts() override;

    /// Errors: those of the profile's credential, and of SecurityTokenService::callerIdentity().
    /// Nobody waits for the same failure twice: sts is asked again behind, for who asks later.
    [[nodiscard]] PendingPtr<QString> uinOf(const QString &profile) override;
    /// A credential that is not at hand is not waited for. Error: File, of the memory.
    [[nodiscard]] PendingPtr<QString> knownUinOf(const QString &profile) override;

private:
    /// What is known of a credential.
    struct Known
    {
        std::optional<Result<QString>> answer = {}; ///< The last.
        SharedAnswer<QString> asking = {};          ///< For the first.
        PendingPtr<QString> askingAgain = {};       ///< After a failure.
    };

    [[nodiscard]] PendingPtr<QString> uinOf(CloudAccount &account, const Credential &credential);
    void askAgain(CloudAccount &account, const QByteArray &digest, bool isLasting);
    [[nodiscard]] PendingPtr<QString> knownOf(const Credential &credential);
    [[nodiscard]] PendingPtr<QString> remembered(const QByteArray &digest);
    [[nodiscard]] PendingPtr<QString> lookUp(CloudAccount &account, const QByteArray &digest);
    [[nodiscard]] PendingPtr<QString> ask(CloudAccount &account, const QByteArray &digest,
                                          bool isLasting);

    const CloudSession &m_session;
    MemoryThread *m_memory;
    std::map<QByteArray, Known> m_known; ///< By a digest of the credential's id.
};
