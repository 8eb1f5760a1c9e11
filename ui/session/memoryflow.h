// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "cli/sessionaccounts.h"
#include "memory/memorysettings.h"
#include "memory/remembering.h"

#include <QPointer>
#include <QScopedPointer>
#include <QTemporaryDir>

#include <functional>
#include <optional>

class MainWindow;
class QSettings;
class SettingsDialog;
class WindowSession;

/// What the window remembers: opens the memory for each cloud that is opened, unless the settings
/// say that nothing is remembered, and shows and does what the page of the settings has about it.
///
/// It has to be made before whoever asks the window's first query when a cloud is opened, so that
/// what is remembered of that is shown, too.
class MemoryFlow final : public QObject
{
    Q_OBJECT

public:
    enum class Use {
        Usual,     ///< The usual file; of the demo a temporary one, as long as that is open.
        OnlyNamed, ///< Nothing is remembered where no file is named: of a script.
    };

    /// `path` is the database that was named, for any cloud; empty: none. All must outlive it.
    MemoryFlow(MainWindow &window, WindowSession &session, QSettings &settings,
               const QString &path = {}, Use use = Use::Usual);
    ~MemoryFlow() override;

    /// All are there while a cloud is open whose results are remembered; else null.
    [[nodiscard]] MemoryThread *memory() const { return m_memory.get(); }
    [[nodiscard]] AccountTeller *accounts() const { return m_accounts.get(); }
    [[nodiscard]] Remembering *remembering() const { return m_remembering.get(); }

    /// The database that was named; empty where none was.
    [[nodiscard]] QString namedPath() const { return m_path; }

    /// A profile has another name from now on, and keeps what is remembered of it; also while
    /// nothing is remembered, or the demo is open.
    void renameAccount(const QString &formerName, const QString &name);
    /// Serves the page of a dialog that is about to be shown.
    void serve(SettingsDialog *dialog);

signals:
    /// memory() and the others are there.
    void begun();
    /// They are about to go.
    void ending();
    /// The result of a place, as the window has it now, is remembered, in that run.
    void kept(const Place &place, qint64 run);
    /// Nothing of what was remembered is any more, on request.
    void forgotten();

private:
    void lookAhead();
    void tellNotice();
    void begin();
    void end();
    void takeSettings();
    void purge();
    void showFile();
    void tellFault(const ApiError &error);
    [[nodiscard]] std::unique_ptr<MemoryThread> opened(const QString &path);
    [[nodiscard]] QString pathFor(bool isDemo);
    [[nodiscard]] PendingPtr<void> askFile(const QString &path,
                                           const std::function<Result<void>(ImageMemory &)> &work);
    void dropOther();
    [[nodiscard]] QString shownPath();

    MainWindow &m_window;
    WindowSession &m_session;
    QSettings &m_settings;
    QString m_path; // that was named
    Use m_use;
    std::optional<QTemporaryDir> m_demoFolder;
    /// While somebody signs in; for begin().
    std::unique_ptr<MemoryThread> m_ahead;
    PendingPtr<bool> m_lookingAhead;
    std::unique_ptr<MemoryThread> m_memory;
    std::unique_ptr<SessionAccounts> m_accounts;
    std::unique_ptr<Remembering> m_remembering;
    std::unique_ptr<MemoryThread, QScopedPointerDeleteLater> m_other; // a file that is not open
    PendingPtr<void> m_purging;
    PendingPtr<void> m_renaming;
    QString m_notice;        // of the opening, until it is told
    QString m_told;          // of those, the last that was told
    bool m_hasFault = false; // that was told
    QPointer<SettingsDialog> m_dialog;
};
