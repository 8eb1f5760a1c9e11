// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "accounts/profile.h"
#include "accounts/profilesecret.h"
#include "cli/cloudsession.h"
#include "cloud/connectionsettings.h"
#include "core/credential.h"

#include <QTimer>

#include <vector>

/// In which language the service answers a profile: the choice's, the profile's own, the usual one.
[[nodiscard]] QByteArray serviceLanguageOf(const Profile &profile, const CloudChoice &choice);

/// A session that is being opened: its accounts are made, and each is asked for a credential.
class SessionOpening final : public Pending<std::unique_ptr<CloudSession>>
{
    Q_OBJECT

public:
    /// As CloudSession::open() has it.
    SessionOpening(const CloudChoice &choice, const SignInPlaces &places,
                   const SessionSecrets &secrets);
    ~SessionOpening() override;

    /// Why there is no session, from finished() on: an error of each account, in their order, whose
    /// place names it; or one of all. The first is that of the result.
    [[nodiscard]] QList<ApiError> failures() const { return m_failures; }

    /// The session, from made() on until the result has it; else null.
    [[nodiscard]] const CloudSession *session() const { return m_session.get(); }
    /// Gives that away: its requests wait for their credentials. The result is null then, or what
    /// was wrong with all of them.
    [[nodiscard]] std::unique_ptr<CloudSession> takeEarly() { return std::move(m_session); }

signals:
    /// The accounts are made, and each of them is asked for a credential.
    void made();

protected:
    void cancel() override;

private:
    void begin();
    void takeProxyPassword();
    void askAccounts();
    [[nodiscard]] Result<std::unique_ptr<CloudSession>> makeSession();
    [[nodiscard]] Result<QList<Profile>> chosenProfiles();
    [[nodiscard]] std::unique_ptr<CloudAccount> makeAccount(const Profile &profile,
                                                            const ConnectionSettings &connection,
                                                            const CloudSimulator *simulator);
    void takeCredential();
    void fail(const QList<ApiError> &failures);
    [[nodiscard]] ApiError failureOf(size_t account) const;

    CloudChoice m_choice;
    SignInPlaces m_places;
    const SessionSecrets &m_secrets;
    bool m_isLastResort = false; // nothing was named or found: perhaps this machine has a role
    QStringList m_faults;        // what is wrong with profiles that were found
    QTimer m_start;
    PendingPtr<ProfileSecret> m_password; // of the proxy
    std::unique_ptr<CloudSession> m_session;
    QStringList m_names;                         // of the accounts
    std::vector<PendingPtr<Credential>> m_asked; // one of each account
    size_t m_answers = 0;
    QList<ApiError> m_failures;
};
