// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/mainwindow.h"
#include "ui/session/accountflow.h"
#include "ui/session/accountnumbers.h"
#include "ui/session/historyflow.h"
#include "ui/session/memoryflow.h"
#include "ui/session/settingsflow.h"
#include "ui/session/windowsession.h"

#include <QPointer>
#include <QSettings>
#include <QTemporaryDir>

/// The window with its memory. Each start() is one of the program.
class MemoryFixture : public QObject
{
    Q_OBJECT

protected:
    void setUp();
    void start(const QString &path, MemoryFlow::Use use = MemoryFlow::Use::Usual,
               const QStringList &arguments = {QStringLiteral("--demo"), QStringLiteral("--region"),
                                               QStringLiteral("ap-seoul,ap-tokyo")});
    /// The same, and does not wait for the window.
    void begin(const QString &path, MemoryFlow::Use use, const CommandLine &line);
    void end();
    /// Waits until both regions are loaded, and what was read whole is kept.
    [[nodiscard]] bool isKept();
    [[nodiscard]] bool hasKeptRows() const;
    [[nodiscard]] QString status() const;
    void openSettings();
    /// Makes a profile with a key, and keeps two images of it as that account.
    void keepOfKey(const QString &uin);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    SignInPlaces m_places;
    SessionSecrets m_secrets;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<WindowSession> m_session;
    std::unique_ptr<MemoryFlow> m_memory;
    std::unique_ptr<HistoryFlow> m_history;
    std::unique_ptr<AccountFlow> m_accounts;
    std::unique_ptr<AccountNumbers> m_numbers;
    std::unique_ptr<SettingsFlow> m_settingsFlow;
    QPointer<SettingsDialog> m_dialog;
    QString m_path;
    int m_kept = 0;
};
