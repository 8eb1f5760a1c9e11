// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/pinned/pinnedcheck.h"
#include "ui/pinned/watchshelf.h"

#include <QObject>
#include <QPointer>

#include <map>
#include <optional>

class MainWindow;
class PinnedDialog;
class QAction;
class QSettings;
class WindowSession;

/// Leads through checks of pinned ids: from the menu, from files that are dropped on the window,
/// and of the watched lists, each time that a cloud is opened.
class PinnedFlow final : public QObject
{
    Q_OBJECT

public:
    /// Watched lists are kept in the file at `watchedPath`, and as long as this lives without one.
    /// The window, the session and the settings, which have the regions, must outlive it.
    PinnedFlow(MainWindow &window, WindowSession &session, const QSettings &settings,
               const QString &watchedPath);
    ~PinnedFlow() override;

    /// Opens the list, or brings it to the front.
    void open();
    /// The same, and checks files and folders. Without a cloud all of their ids are unknown, and
    /// are checked again as soon as there is one.
    void check(const QStringList &paths);
    /// The same with a text that is in no file.
    void checkText(const QByteArray &text);
    /// Opens the list once the window is seen, and checks files and folders if there are some.
    void beginWith(const QStringList &paths);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void begin();
    void setUpActions();
    void connectDialog();
    void showImage(const ImageKey &key);
    void showWanted();
    void takeReport(const CheckReport &report);
    void fillWatchMenu();
    void watchPaths();
    void checkWatched();
    void takeWatched(const QString &name, const CheckReport &report);
    void showWatchedCount();
    void tell(const Result<void> &result);
    [[nodiscard]] QList<Place> places() const;

    MainWindow &m_window;
    WindowSession &m_session;
    const QSettings &m_settings;
    WatchShelf m_shelf;
    PinnedCheck m_check;
    QStringList m_paths; ///< Checked last; none where it was a text.
    QByteArray m_text;
    bool m_isCheckedByNobody = false;   ///< There was no cloud to ask then.
    std::optional<QStringList> m_first; ///< What to begin with, until then.
    QPointer<PinnedDialog> m_dialog;
    std::optional<ImageKey> m_wanted; ///< To be shown as soon as it is loaded.
    std::map<QString, std::unique_ptr<PinnedCheck>> m_watching; ///< By the name of the list.
    std::map<QString, int> m_watchedFailures;                   ///< That were found in a list.
    std::map<QString, int> m_watchedUnknowns; ///< Of a list, whose verdict is not known.
    QAction *m_buttonAction;
};
