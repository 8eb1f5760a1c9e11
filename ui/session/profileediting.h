// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "accounts/appprofile.h"
#include "accounts/keyring.h"
#include "accounts/profiledraft.h"
#include "accounts/sessionsecrets.h"
#include "accounts/signinplaces.h"

#include <QObject>

#include <vector>

class QWidget;

/// Makes, changes and forgets the profiles of this program: asks in a dialog, and keeps what was
/// said, the settings in their file and the key in the keyring or for this session only.
class ProfileEditing final : public QObject
{
    Q_OBJECT

public:
    /// The secrets of this run and the window must outlive it.
    ProfileEditing(const SignInPlaces &places, SessionSecrets &secrets, QWidget &window);

    void make();
    /// Makes one that is based on the profile of this name.
    void makeOn(const QString &base);
    /// The name is that of the profile among all, "app:NAME".
    void edit(const QString &name);
    /// Keeps a draft that was found good, in place of the profile of a name, or as a new one.
    void keep(const ProfileDraft &draft, const QString &formerName);
    /// Takes it from the file and its key from the keyring, without asking.
    void forget(const QString &name);

signals:
    /// There is a new profile of this name.
    void made(const QString &name);
    /// A profile is another now, perhaps in its name.
    void changed(const QString &formerName, const QString &name);
    /// What the keyring has is another than before.
    void secretsChanged();
    /// It is gone.
    void forgotten(const QString &name);
    /// Something could not be kept or taken away.
    void failed(const ApiError &error);

private:
    void open(const ProfileDraft &draft, const QString &name);
    void keepSecret(const QString &name, const ProfileSecret &secret, bool inKeyring);
    void noteThatItIsForSession(const QString &name);
    void keepKey(const ProfileDraft &draft, const AppProfile &former, const QString &name);
    void takeFromKeyring(const QString &name);
    void removeSecret(const AppProfile &former);
    void moveSecret(const AppProfile &former, const QString &name);
    void report(PendingPtr<void> job, bool isNeeded);
    void tell(const QString &formerName, const QString &name);

    SignInPlaces m_places;
    SessionSecrets &m_secrets;
    QWidget &m_window;
    Keyring m_keyring;
    PendingPtr<ProfileSecret> m_reading;
    std::vector<PendingPtr<void>> m_jobs; // of the keyring, those that ended, too
};
