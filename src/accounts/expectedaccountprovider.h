// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "accounts/fixedcredentialprovider.h"
#include "accounts/securitytokenservice.h"
#include "core/credentialprovider.h"
#include "core/sharedanswer.h"

#include <memory>
#include <optional>

/// Gives out another provider's credentials, but none of another account than the expected one.
/// Before the first, and after each that is a different one, sts is asked whose it is, once for all
/// who ask meanwhile. It must outlive those who ask.
class ExpectedAccountProvider final : public CredentialProvider
{
public:
    /// The code of the error for a credential of another account.
    static constexpr QLatin1StringView unexpectedAccount = QLatin1StringView("UnexpectedAccount");

    /// `account` is the number (uin) of the main account.
    ExpectedAccountProvider(std::unique_ptr<CredentialProvider> base, QString account,
                            const SecurityTokenAccess &access);

    /// Errors: those of the base and of SecurityTokenService::callerIdentity(); Credentials, with
    /// the code above and both accounts, for a credential of another account.
    [[nodiscard]] PendingPtr<Credential>
    credential(const std::optional<CredentialFingerprint> &refused) override;

private:
    [[nodiscard]] PendingPtr<Credential> checked(const Credential &credential, bool mayAskAgain);
    [[nodiscard]] PendingPtr<Credential> checkedAnother(const CredentialFingerprint &refused,
                                                        const ApiError &refusal);
    [[nodiscard]] PendingPtr<CallerIdentity> ask(const Credential &credential);
    [[nodiscard]] Result<Credential> judge(const Credential &credential) const;

    std::unique_ptr<CredentialProvider> m_base;
    QString m_expected;
    FixedCredentialProvider m_candidate; // empty unless sts is asked about it
    ApiClient m_client;
    SecurityTokenService m_service;
    std::optional<CredentialFingerprint> m_known; // the last one of which sts said whose it is
    QString m_account;                            // and that
    std::optional<CredentialFingerprint> m_asked; // that of the check under way
    SharedAnswer<CallerIdentity> m_check;
};
