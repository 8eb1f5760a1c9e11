// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accounts/expectedaccountprovider.h"

#include "core/bidicontrols.h"
#include "core/chained.h"
#include "core/credentialrefusal.h"
#include "core/deferred.h"

#include <QCoreApplication>

#include <utility>

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ExpectedAccountProvider)
};

} // namespace

ExpectedAccountProvider::ExpectedAccountProvider(std::unique_ptr<CredentialProvider> base,
                                                 QString account, const SecurityTokenAccess &access)
    : m_base(std::move(base)), m_expected(std::move(account)), m_candidate(Credential()),
      m_client(m_candidate, access.settings, access.makeNetwork),
      m_service(m_client, access.endpoint)
{ }

PendingPtr<Credential>
ExpectedAccountProvider::credential(const std::optional<CredentialFingerprint> &refused)
{
    return chain<Credential>(m_base->credential(refused), [this, refused](const auto &credential) {
        // The same again says that there is no other; it will not be used.
        if (!credential || CredentialFingerprint(*credential) == refused)
            return knownAnswer(credential);
        return checked(*credential, true);
    });
}

PendingPtr<Credential> ExpectedAccountProvider::checked(const Credential &credential,
                                                        bool mayAskAgain)
{
    const CredentialFingerprint fingerprint(credential);
    if (m_known == fingerprint)
        return knownAnswer(judge(credential));
    if (m_check.isUnderWay() && m_asked != fingerprint) {
        return chain<Credential>(ask(credential), [this, credential, mayAskAgain](const auto &) {
            return checked(credential, mayAskAgain);
        });
    }
    m_asked = fingerprint;
    return chain<Credential>(ask(credential),
                             [this, credential, fingerprint, mayAskAgain](const auto &identity) {
                                 if (identity) {
                                     m_known = fingerprint;
                                     m_account = identity->accountId;
                                     return knownAnswer(judge(credential));
                                 }
                                 if (mayAskAgain && isCredentialRefusal(identity.error()))
                                     return checkedAnother(fingerprint, identity.error());
                                 return knownAnswer<Credential>(Failure(identity.error()));
                             });
}

/// The service has refused the credential already here, where no request can say so to the base.
PendingPtr<Credential> ExpectedAccountProvider::checkedAnother(const CredentialFingerprint &refused,
                                                               const ApiError &refusal)
{
    return chain<Credential>(m_base->credential(refused),
                             [this, refused, refusal](const auto &credential) {
                                 if (!credential)
                                     return knownAnswer(credential);
                                 if (CredentialFingerprint(*credential) == refused)
                                     return knownAnswer<Credential>(Failure(refusal));
                                 return checked(*credential, false);
                             });
}

/// Joins the check under way, whosever it is; else begins that of `credential`.
PendingPtr<CallerIdentity> ExpectedAccountProvider::ask(const Credential &credential)
{
    return m_check.join([this, &credential] {
        m_candidate = FixedCredentialProvider(credential);
        return chain<CallerIdentity>(m_service.callerIdentity(), [this](const auto &identity) {
            m_candidate = FixedCredentialProvider(Credential());
            return knownAnswer(identity);
        });
    });
}

Result<Credential> ExpectedAccountProvider::judge(const Credential &credential) const
{
    if (m_account == m_expected)
        return credential;
    return Failure(ApiError {
            .kind = ApiError::Kind::Credentials,
            .code = unexpectedAccount,
            //: Both are numbers of accounts.
            .message = Words::tr("The credential belongs to the account %2, not to the account %1 "
                                 "that is expected.")
                               .arg(m_expected, isolated(m_account))});
}
