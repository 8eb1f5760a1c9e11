// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "accounts/sessionsecrets.h"
#include "simulator/cloudsimulator.h"
#include "ui/mainwindow.h"
#include "ui/session/accountflow.h"

#include <QSettings>
#include <QTemporaryDir>

#include <memory>

/// The window with the files of a home, on the demo cloud. There is no keyring.
struct AccountFixture
{
    AccountFixture();
    Q_DISABLE_COPY_MOVE(AccountFixture)

    /// A file, by its path in the home.
    void write(const QString &path, const QByteArray &text) const;
    /// Another section of the file of the SDKs.
    void writeKeys(const QByteArray &section, const DemoAccount &account) const;
    /// "app:mine", whose key is for this session only.
    void makeSessionKey() const;

    /// Starts the window as the command line says: with the simulator for the cloud, and one region
    /// where it names none.
    void start(const CommandLine &commandLine = {});
    /// Waits for the images.
    [[nodiscard]] bool isLoaded() const;
    /// Waits until the session is one of this account alone.
    [[nodiscard]] bool uses(const QString &profile) const;
    /// What stands where the table is otherwise.
    [[nodiscard]] QWidget *middle() const;

    QTemporaryDir folder;
    CloudSimulator cloud {{.minimumLatency = 0, .maximumLatency = 0}};
    QSettings settings {folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat};
    SignInPlaces places = {.home = folder.path(),
                           .systemFolder = folder.filePath(QStringLiteral("etc")),
                           .profilesPath = folder.filePath(QStringLiteral("profiles.json"))};
    SessionSecrets secrets;
    std::unique_ptr<MainWindow> window;
    std::unique_ptr<WindowSession> session;
    std::unique_ptr<AccountFlow> flow;
};
