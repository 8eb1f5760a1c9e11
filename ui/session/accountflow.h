// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "accounts/sessionsecrets.h"
#include "cli/commandline.h"
#include "ui/accounts/signinflow.h"
#include "ui/session/lastuses.h"
#include "ui/session/profileediting.h"
#include "ui/session/profilefinder.h"
#include "ui/session/profiletesting.h"
#include "ui/session/sessionstate.h"
#include "ui/session/windowsession.h"

#include <QTimer>

class MainWindow;
class QSettings;

/// Who the window asks as: shows the accounts that there are, opens those that are chosen, and asks
/// the window's query as them.
class AccountFlow final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it, and the session this.
    AccountFlow(MainWindow &window, WindowSession &session, const SignInPlaces &places,
                SessionSecrets &secrets, QSettings &settings);

    /// Opens what the command line says, and asks its query. Once, at the start.
    void start(const CommandLine &commandLine);

    /// Does what another start of the program asks for: opens the cloud that it names, unless that
    /// is open, and asks its query. What it does not say stays as it is.
    void startAgain(const CommandLine &commandLine);

    /// Opens again what is open, since it is reached in another way now.
    void reopen();

    [[nodiscard]] ProfileFinder &finder() { return m_finder; }
    [[nodiscard]] ProfileEditing &editing() { return m_editing; }
    /// Tests a profile, in all regions that the program knows.
    void test(const QString &name);
    /// The command line, with what later starts of the program have said of the cloud.
    [[nodiscard]] const CommandLine &commandLine() const { return m_commandLine; }
    /// What of it decides in place of the settings. Whom to ask counts as long as nobody has chosen
    /// others.
    [[nodiscard]] CommandLine said() const;

signals:
    /// The user wants to see all accounts and what can be done with them.
    void manageRequested();

private:
    [[nodiscard]] std::optional<CloudChoice> chosenFirst() const;
    void showProfiles();
    void use(const QStringList &names);
    void useDemo();
    void open(const CloudChoice &choice);
    void openNow();
    void showThatItWaits();
    void takeNew(const QString &name);
    void takeChange(const QString &formerName, const QString &name);
    void takeLoss(const QString &name);
    void enterKey(const QString &name);
    void ask();
    void noteUsed();
    void askFirst();
    [[nodiscard]] std::optional<Profile> onlyProfile() const;
    void signIn(const QString &name);
    void useAwaited();
    void takeFailure(const QList<ApiError> &errors);
    [[nodiscard]] QStringList used() const;

    MainWindow &m_window;
    WindowSession &m_session;
    SessionSecrets &m_secrets;
    QSettings &m_settings;
    CommandLine m_commandLine; // what was asked for at the start
    // Without what the settings say:
    std::optional<CloudChoice> m_wanted;  // what is open, or about to be
    std::optional<CloudChoice> m_open;    // what is open
    QTimer m_patience;                    // until the window is shown though nothing is open
    bool m_isStarting = true;             // its query was not asked yet
    QString m_awaited;                    // whoever has signed in again, until that can be read
    QString m_keyless;                    // whose key was asked for last
    PendingPtr<ProfileSecret> m_password; // of the proxy, while the keyring is asked for it
    ProfileFinder m_finder;
    LastUses m_lastUses;
    ProfileEditing m_editing;
    ProfileTesting m_testing;
    SignInFlow m_signIn;
    SessionState m_kept;
};
