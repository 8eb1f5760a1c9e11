// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "support/windowfixture.h"

#include "accounts/sessionsecrets.h"
#include "ui/session/pinnedflow.h"
#include "ui/session/windowsession.h"

#include <QSettings>
#include <QTemporaryDir>

#include <memory>

class PinnedDialog;

/// The window with a session that is not open yet, and a folder for files that have ids.
class PinnedFixture final
{
public:
    PinnedFixture();

    [[nodiscard]] WindowFixture &windowFixture() { return m_windowFixture; }
    [[nodiscard]] MainWindow &window() { return m_windowFixture.window(); }
    [[nodiscard]] WindowSession &session() { return m_session; }
    [[nodiscard]] QString filePath(const QString &name) const { return m_folder.filePath(name); }
    /// The file of the watched lists.
    [[nodiscard]] QString watchPath() const { return filePath(QStringLiteral("watched.json")); }
    /// The path of a file that has this text.
    [[nodiscard]] QString write(const QString &name, const QByteArray &text) const;

    /// What checks pinned ids, and reads the watched lists when it is made.
    void startFlow();
    void stopFlow() { m_flow.reset(); }
    [[nodiscard]] PinnedFlow &flow() const { return *m_flow; }

    /// Opens the demo cloud; whether it came.
    [[nodiscard]] bool open();

    [[nodiscard]] PinnedDialog *dialog();
    /// Waits for the verdicts.
    [[nodiscard]] bool waitForRows(int count);

private:
    QTemporaryDir m_folder;
    WindowFixture m_windowFixture;
    SessionSecrets m_secrets;
    WindowSession m_session;
    QSettings m_settings;
    std::unique_ptr<PinnedFlow> m_flow;
};
