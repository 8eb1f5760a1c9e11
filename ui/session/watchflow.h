// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/pinned/pinnedcheck.h"
#include "ui/pinned/watchshelf.h"

#include <QObject>

#include <functional>
#include <map>
#include <memory>

class MainWindow;
class QAction;
class QMenu;
class WindowSession;

/// Checks the watched lists each time that a cloud is opened, has their verdicts as a number on a
/// button of the tool bar, and keeps, renames and forgets them.
class WatchFlow final : public QObject
{
    Q_OBJECT

public:
    using Places = std::function<QList<Place>()>;

    /// The lists are kept in the file at `path`, and as long as this lives without one. `places`
    /// tells where to look for ids. The window and the session must outlive it.
    WatchFlow(MainWindow &window, WindowSession &session, const Places &places,
              const QString &path);

    /// The menu of the list of pinned ids, whose files are these; `parent` is where to ask.
    void fillMenu(QMenu &menu, const QStringList &paths, QWidget &parent);
    /// Files have been checked, which may be those of a list.
    void take(const QStringList &paths, const CheckReport &report);
    /// Nothing is asked any more.
    void stop() { m_running.clear(); }
    void checkAll();

signals:
    /// Somebody wants to see what was found in these files.
    void checkRequested(const QStringList &paths);

private:
    struct Outcome
    {
        int failures = 0;
        int unknowns = 0; ///< Ids without a verdict, and files that could not be read.

        auto operator<=>(const Outcome &) const = default;
    };

    void setUpButton();
    void showWorst();
    void watch(const QStringList &paths, QWidget &parent);
    void rename(const WatchedList &list, const QString &question, QWidget &parent);
    void takeName(const QString &old, const QString &name);
    void forget(const QString &name);
    void takeOutcome(const QString &name, const CheckReport &report);
    void showCount();
    void tell(const Result<void> &result);
    [[nodiscard]] QString menuEntry(const WatchedList &list) const;
    [[nodiscard]] QString freeName(const QStringList &paths) const;

    MainWindow &m_window;
    WindowSession &m_session;
    Places m_places;
    WatchShelf m_shelf;
    std::map<QString, std::unique_ptr<PinnedCheck>> m_running; ///< By the name of the list.
    std::map<QString, Outcome> m_outcomes;                     ///< The same.
    QAction *m_button;
};
