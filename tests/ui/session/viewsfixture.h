// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "accounts/sessionsecrets.h"
#include "ui/mainwindow.h"
#include "ui/session/accountflow.h"
#include "ui/session/changesflow.h"
#include "ui/session/memoryflow.h"
#include "ui/session/pinnedflow.h"
#include "ui/session/settingsflow.h"

#include <QSettings>
#include <QTemporaryDir>

class ChangesPage;
class MatrixPage;
class PinnedDialog;

/// The window as the program shows it, on the demo cloud, with all that is beside the table: images
/// by regions, what changed since an earlier time, pinned ids, accounts and settings.
class ViewsFixture final
{
public:
    ViewsFixture();
    ~ViewsFixture();
    Q_DISABLE_COPY_MOVE(ViewsFixture)

    /// A memory in which one region was otherwise, so that there are changes of most kinds. It
    /// takes a window of its own, so it is made once, and opened by any number of others.
    [[nodiscard]] static bool makeMemory(const QString &path);

    /// Shows the window in that size, asks all regions for their first pages, and waits for them.
    /// With a memory, which is copied, it also waits for what changed.
    [[nodiscard]] bool open(const QSize &size, const QString &memoryPath = {});

    [[nodiscard]] MainWindow &window() { return *m_window; }
    /// Each shows its view, with something selected, and so the details.
    [[nodiscard]] MatrixPage *showMatrix();
    [[nodiscard]] ChangesPage *showChanges();
    /// Checks the examples of files, and waits for their verdicts.
    [[nodiscard]] PinnedDialog *showPinned();

private:
    [[nodiscard]] bool start(const QSize &size, const QString &memoryPath);

    QTemporaryDir m_folder;
    QSettings m_settings {m_folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat};
    SessionSecrets m_secrets;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<WindowSession> m_session;
    std::unique_ptr<MemoryFlow> m_memory;
    std::unique_ptr<ChangesFlow> m_changes;
    std::unique_ptr<AccountFlow> m_accounts;
    std::unique_ptr<SettingsFlow> m_settingsFlow;
    std::unique_ptr<PinnedFlow> m_pinned;
};
