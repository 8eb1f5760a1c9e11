// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/order/roworder.h"

#include <QObject>
#include <QRect>

class QAction;
class QHeaderView;
class QMainWindow;
class QScreen;
class QSettings;
class QSplitter;

/// Keeps how the user arranged the window: its place, its parts, its docks, columns and sort, in
/// the settings under "window/". Columns and sort are kept at every change, the rest when the
/// window closes or the session ends.
///
/// When a screen is unplugged or becomes smaller, the window comes back within reach, too.
class WindowState final : public QObject
{
    Q_OBJECT

public:
    /// The settings, the splitter and the header must outlive it.
    WindowState(QMainWindow &window, QSplitter &splitter, QHeaderView &header, QSettings &settings);

    /// Keeps as well whether these are checked, under their object names. To be called before
    /// restore(); they must outlive it.
    void keepChecked(const QList<QAction *> &actions);
    /// One of them is not checked now for want of room, and is kept as if it was; null for none.
    void setGivesWay(const QAction *action) { m_givesWay = action; }

    /// Puts everything but the columns and the sort back, and says whether there was anything. A
    /// window that would be outside every screen comes back to the first; one that is larger
    /// becomes as large as its screen. The first time, it fits its screen with its frame.
    bool restore();
    /// The same for the columns; without any that were kept they are the usual ones.
    void restoreColumns();
    /// How large the window will be once it is shown, in pixels; with its frame, where it fills its
    /// screen.
    [[nodiscard]] QSize sizeWhenShown() const;
    void save();
    /// To be called after columns were shown, hidden or reset; moves and widths are heard.
    void saveColumns();

    void saveSort(const QList<SortKeyColumn> &sort);
    [[nodiscard]] QList<SortKeyColumn> sort() const;

private:
    void watchScreen(const QScreen *screen);
    void returnToScreenLater();
    void returnToScreen();
    void clampToScreen();
    void beginOnScreen();

    QMainWindow &m_window;
    QSplitter &m_splitter;
    QHeaderView &m_header;
    QSettings &m_settings;
    QList<QAction *> m_checked; // those of keepChecked()
    const QAction *m_givesWay = nullptr;
    bool m_isRestoring = false;
};

/// Whether a window of this size leaves no room on a screen for a frame and a title bar of a
/// height; it begins as large as the screen then, and the window system sees to the frame.
[[nodiscard]] bool beginsMaximized(const QSize &window, const QSize &screen, int titleHeight);

/// Where a window fits on these screens, of which the first is the main one: no larger than the
/// screen that has its title bar, which it fills where it was larger, and moved to the main one if
/// none has.
[[nodiscard]] QRect clampedToScreens(const QRect &window, const QList<QRect> &screens);
