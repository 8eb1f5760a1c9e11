// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>

class QHeaderView;
class QMainWindow;
class QSettings;
class QSplitter;

/// Keeps how the user arranged the window: its place, its parts, its docks and columns, in the
/// settings under "window/". Columns are kept at every change, the rest when the window closes.
class WindowState final : public QObject
{
    Q_OBJECT

public:
    /// The settings, the splitter and the header must outlive it.
    WindowState(QMainWindow &window, QSplitter &splitter, QHeaderView &header, QSettings &settings);

    /// Puts everything back, and says whether there was anything. A window that would be outside
    /// every screen comes back to the first; one that is larger becomes as large as that.
    bool restore();
    void save();
    /// To be called after columns were shown, hidden or reset; moves and widths are heard.
    void saveColumns();

private:
    void clampToScreen();

    QMainWindow &m_window;
    QSplitter &m_splitter;
    QHeaderView &m_header;
    QSettings &m_settings;
    bool m_isRestoring = false;
};
