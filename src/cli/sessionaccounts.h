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
    [[nodiscard]] PendingPtr<QString> uinOf(const QString &profile) override;

private:
    /// What is known of a credential.
    struct Known
    {
        std::optional<Result<QString>> answer = {}; ///< That need not be asked for again.
        SharedAnswer<QString> asking = {};
    };

    [[nodiscard]] PendingPtr<QString> uinOf(CloudAccount &account, const Credential &credential);
    [[nodiscard]] PendingPtr<QString> lookUp(CloudAccount &account, const QByteArray &digest);
    [[nodiscard]] PendingPtr<QString> ask(CloudAccount &account, const QByteArray &digest,
                                          bool isLasting);

    const CloudSession &m_session;
    MemoryThread *m_memory;
    std::map<QByteArray, Known> m_known; ///< By a digest of the credential's id.
};
