// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "accounts/sessionsecrets.h"
#include "simulator/cloudsimulator.h"
#include "ui/mainwindow.h"
#include "ui/session/accountflow.h"

#include <QSettings>
#include <QTemporaryDir>

/// The window with the files of a home, on a demo cloud of its own that is asked like the real one.
/// There is no keyring.
class AccountFixture final
{
public:
    AccountFixture();
    ~AccountFixture();
    Q_DISABLE_COPY_MOVE(AccountFixture)

    /// Writes a file of the home.
    void write(const QString &path, const QByteArray &text) const;
    /// Adds a section to the file of the SDKs.
    void writeKeys(const QByteArray &section, const DemoAccount &account) const;
    void writeKeys(const QByteArray &section, int account) const
    {
        writeKeys(section, demoAccounts().at(account));
    }
    /// Puts the key of the first account into the environment.
    void setEnvironment();
    /// Makes "app:mine", whose key is for this session only.
    void makeSessionKey();

    /// Opens the window, and waits until it is there. Where the command line names no region, one
    /// is asked.
    [[nodiscard]] bool start(const CommandLine &commandLine = {});
    /// Waits until there are images, and none are being loaded.
    [[nodiscard]] bool isLoaded() const;
    /// Waits until the window asks as these.
    [[nodiscard]] bool isUsing(const QStringList &names) const;
    /// Waits until whatever is being opened now would be open, or would have failed.
    [[nodiscard]] bool hasOpenedAll() const;
    /// What stands where the table would be.
    [[nodiscard]] QWidget *middle() const;

    [[nodiscard]] SignInPlaces &places() { return m_places; }
    [[nodiscard]] SessionSecrets &secrets() { return m_secrets; }
    [[nodiscard]] QSettings &settings() { return *m_settings; }
    [[nodiscard]] MainWindow &window() const { return *m_window; }
    [[nodiscard]] WindowSession &session() const { return *m_session; }
    [[nodiscard]] AccountFlow &flow() const { return *m_flow; }

private:
    QTemporaryDir m_folder;
    CloudSimulator m_cloud;
    std::unique_ptr<QSettings> m_settings;
    SignInPlaces m_places;
    SessionSecrets m_secrets;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<WindowSession> m_session;
    std::unique_ptr<AccountFlow> m_flow;
};
