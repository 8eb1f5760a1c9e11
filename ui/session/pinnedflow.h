// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/pinned/pinnedcheck.h"
#include "ui/session/watchflow.h"

#include <QObject>
#include <QPointer>

#include <optional>

class MainWindow;
class PinnedDialog;
class QSettings;
class WindowSession;

/// Leads through checks of pinned ids: from the menu, of files that are dropped on the window, and
/// of watched lists.
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
    [[nodiscard]] QList<Place> places() const;

    MainWindow &m_window;
    WindowSession &m_session;
    const QSettings &m_settings;
    WatchFlow m_watch;
    PinnedCheck m_check;
    QStringList m_paths; ///< Checked last; none where it was a text.
    QByteArray m_text;
    bool m_isCheckedByNobody = false;   ///< There was no cloud to ask then.
    std::optional<QStringList> m_first; ///< What to begin with, until then.
    QPointer<PinnedDialog> m_dialog;
    std::optional<ImageKey> m_wanted; ///< To be shown as soon as it is loaded.
};
