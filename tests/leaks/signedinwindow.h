// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "accounts/sessionsecrets.h"
#include "loopbackcloud.h"
#include "secretsources.h"
#include "ui/mainwindow.h"
#include "ui/session/accountflow.h"
#include "ui/session/settingsflow.h"

#include <QSettings>
#include <QTemporaryDir>

/// The window as the program opens it, on a loopback cloud, with secrets of sources. Its files are
/// in a folder of its own.
class SignedInWindow final
{
public:
    /// The keyring is that of the process.
    SignedInWindow(LoopbackCloud::Manner manner, const std::shared_ptr<KeyringDaemon> &keyring);
    ~SignedInWindow();
    Q_DISABLE_COPY_MOVE(SignedInWindow)

    /// Puts the secrets of a source in their place; also of several. The last one is used.
    void plant(const SecretSource &source);
    /// Makes the settings name a proxy, whose password is in the keyring.
    void plantProxy();
    /// No source is used, unless the window chooses it by itself.
    void chooseNone() { m_surroundings.arguments.clear(); }
    /// Opens the window, and waits until it is there.
    [[nodiscard]] bool open();
    /// Waits until the answer of the cloud is there, or why there is none.
    [[nodiscard]] bool waitForAnswer() const;
    /// Ends it, so that all its files are written.
    void close();

    [[nodiscard]] MainWindow &window() const { return *m_window; }
    [[nodiscard]] AccountFlow &accounts() const { return *m_accounts; }
    [[nodiscard]] const LoopbackCloud &cloud() const { return m_cloud; }
    /// All that were planted.
    [[nodiscard]] const QList<Mark> &marks() const { return m_marks; }
    /// What the window asks as.
    [[nodiscard]] QString profile() const
    {
        return m_surroundings.arguments.value(1, QStringLiteral("env"));
    }
    [[nodiscard]] QString settingsPath() const
    {
        return m_folder.filePath(QStringLiteral("settings.ini"));
    }
    [[nodiscard]] QString profilesPath() const { return m_surroundings.profilesPath; }
    /// What of these is in its files; see leaksInFiles().
    [[nodiscard]] QStringList leaksInFiles(const QList<Mark> &marks) const;

private:
    QTemporaryDir m_folder;
    LoopbackCloud m_cloud;
    Surroundings m_surroundings;
    QList<Mark> m_marks;
    SessionSecrets m_secrets;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<WindowSession> m_session;
    std::unique_ptr<AccountFlow> m_accounts;
    std::unique_ptr<SettingsFlow> m_settingsFlow;
    bool m_hasFailed = false;
};
