// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>

class QAction;
class QSplitter;
class WindowState;

/// Where a window has no room for filters, table and details side by side, the details give way to
/// the filters at first, and then the one of them to the other that is asked for. What gave way
/// comes back with the room, also at the next start.
class SideRoom final : public QObject
{
    Q_OBJECT

public:
    /// The splitter has the filters, the table's area and the details, as wide at least as they
    /// have to be; the actions show them. It belongs to the splitter.
    SideRoom(QSplitter &splitter, QAction &showFilters, QAction &showDetails, WindowState &state);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] bool hasRoom() const;
    void fit();
    /// Closes the other one, if there is no room for both.
    void makeWayFor(const QAction &shown);
    void setGivesWay(QAction *action);

    QSplitter &m_splitter;
    QAction &m_showFilters;
    QAction &m_showDetails;
    WindowState &m_state;
    QAction *m_givesWay = nullptr; ///< What is closed for want of room, if anything is.
    bool m_isFitting = false;
};

/// How wide the splitter has to be for the first panes of it, as many as these, side by side.
[[nodiscard]] int leastWidthOf(const QSplitter &splitter, int panes);
