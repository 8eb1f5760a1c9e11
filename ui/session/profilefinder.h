// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "accounts/keyring.h"
#include "accounts/profile.h"
#include "accounts/sessionsecrets.h"
#include "accounts/signinplaces.h"
#include "core/apierror.h"
#include "ui/accounts/profilewatch.h"

#include <QHash>
#include <QObject>

#include <map>
#include <optional>

/// The ways to sign in that there are on this computer, as they come and go.
///
/// Whether the keyring has the key of a profile takes a question to the keyring, whose answer may
/// come late; a profile is in the list meanwhile, and stays where the keyring is away.
class ProfileFinder final : public QObject
{
    Q_OBJECT

public:
    /// The secrets of this run must outlive it.
    ProfileFinder(const SignInPlaces &places, const SessionSecrets &secrets,
                  QObject *parent = nullptr);

    /// Looks again. Where something is else than before, changed() tells.
    void look();

    /// A profile was used, which failed or did not; that is shown until it is used again, or is
    /// another.
    void noteUse(const QString &name, const std::optional<ApiError> &error);
    /// A profile is another now, perhaps in its name: how it failed before is shown no more, nor
    /// how those did that are based on it.
    void noteChange(const QString &formerName, const QString &name);

    /// The number (uin) of the account that a profile is, as the cloud says; empty where that is
    /// not known. It is shown where the profile's source names none, until its file changes or it
    /// has another key.
    void noteAccount(const QString &name, const QString &uin);

    [[nodiscard]] const QList<Profile> &profiles() const { return m_profiles; }
    /// Unset where none is called so.
    [[nodiscard]] std::optional<Profile> profile(const QString &name) const;
    /// Where was looked, in a sentence.
    [[nodiscard]] QString lookedAt() const;

signals:
    void changed();
    /// Behind that, where files have changed: what was noted of profiles is forgotten.
    void forgot();

private:
    struct NamedAccount
    {
        QString secretId = {}; ///< As the profile had it.
        QString uin = {};
    };

    [[nodiscard]] QStringList keyProfiles() const;
    void setState(const QString &name, const KeyringState &state);
    void askKeyring();
    void takeState(const QString &name);
    void lookAnew();
    void showFailures();
    void showAccounts();

    SignInPlaces m_places;
    const SessionSecrets &m_secrets;
    Keyring m_keyring;
    ProfileWatch m_watch;
    QList<Profile> m_profiles;
    QHash<QString, QString> m_failures;      // by the name of the profile: why it could not be used
    QHash<QString, NamedAccount> m_accounts; // by the name of the profile
    std::map<QString, PendingPtr<KeyringState>> m_asked; // by the name of the profile
};
