// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "accounts/sessionsecrets.h"
#include "ui/changes/changespage.h"
#include "ui/mainwindow.h"
#include "ui/session/changesflow.h"
#include "ui/session/memoryflow.h"
#include "ui/session/windowsession.h"

#include <QSettings>
#include <QTemporaryDir>

class QToolButton;

/// What changed, in the window on the demo cloud, with a memory in which it was otherwise. Each
/// start() is one of the program.
class ChangesFixture : public QObject
{
    Q_OBJECT

protected:
    void setUp();
    void end();
    void start(const QString &memoryPath);
    void search(const QStringList &regions = {QStringLiteral("ap-seoul")});
    /// Keeps another result of Seoul than the demo cloud has: one image is not there yet, one is
    /// another, and one is there that is not any more. As that account, of which none is known.
    void keepAnother(const QString &uin = {});
    /// Starts anew, with that memory, and asks.
    void startWithChanges();
    [[nodiscard]] ChangesPage &page() const { return m_changes->page(); }
    [[nodiscard]] QStringList kinds() const;
    [[nodiscard]] bool waitForReport() const;
    void show();
    [[nodiscard]] QToolButton *button(const QString &text) const;
    [[nodiscard]] QString path() const
    {
        return m_folder->filePath(QStringLiteral("memory.sqlite"));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    SessionSecrets m_secrets;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<WindowSession> m_session;
    std::unique_ptr<MemoryFlow> m_memory;
    std::unique_ptr<ChangesFlow> m_changes;
    QString m_addedId; ///< Of the image that is new.
};
