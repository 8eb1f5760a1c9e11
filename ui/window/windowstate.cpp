// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/window/windowstate.h"

#include "searches/searchview.h"
#include "ui/table/columnlayout.h"

#include <QAction>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMainWindow>
#include <QScreen>
#include <QSettings>
#include <QSplitter>
#include <QStyle>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

const QString geometryKey = u"window/geometry"_s;
const QString docksKey = u"window/docks"_s;
const QString splitterKey = u"window/splitter"_s;
const QString columnsKey = u"window/columns"_s;
const QString sortingKey = u"window/sort"_s; // a list of names; "-" stands before a descending one

QString keyOf(const QAction &action)
{
    return u"window/"_s + action.objectName();
}

} // namespace

WindowState::WindowState(QMainWindow &window, QSplitter &splitter, QHeaderView &header,
                         QSettings &settings)
    : QObject(&window), m_window(window), m_splitter(splitter), m_header(header),
      m_settings(settings)
{
    connect(&header, &QHeaderView::sectionMoved, this, &WindowState::saveColumns);
    connect(&header, &QHeaderView::sectionResized, this, &WindowState::saveColumns);

    // Whoever asks goes on only after that.
    connect(qGuiApp, &QGuiApplication::commitDataRequest, this, &WindowState::save,
            Qt::DirectConnection);
    for (const QScreen *screen : QGuiApplication::screens())
        watchScreen(screen);
    connect(qGuiApp, &QGuiApplication::screenAdded, this, &WindowState::watchScreen);
    connect(qGuiApp, &QGuiApplication::screenRemoved, this, &WindowState::returnToScreenLater);
}

void WindowState::keepChecked(const QList<QAction *> &actions)
{
    m_checked = actions;
}

bool WindowState::restore()
{
    m_isRestoring = true;
    if (!m_window.restoreGeometry(m_settings.value(geometryKey).toByteArray()))
        beginOnScreen();
    m_window.restoreState(m_settings.value(docksKey).toByteArray());
    const bool isRestored = m_splitter.restoreState(m_settings.value(splitterKey).toByteArray());
    for (QAction *action : m_checked)
        action->setChecked(m_settings.value(keyOf(*action), action->isChecked()).toBool());
    m_isRestoring = false;
    clampToScreen();
    return isRestored;
}

void WindowState::restoreColumns()
{
    m_isRestoring = true;
    applyColumnLayout(m_header, columnLayoutFromJson(m_settings.value(columnsKey).toByteArray()));
    m_isRestoring = false;
}

QSize WindowState::sizeWhenShown() const
{
    return m_window.isMaximized() ? m_window.screen()->availableGeometry().size() : m_window.size();
}

void WindowState::save()
{
    m_settings.setValue(geometryKey, m_window.saveGeometry());
    m_settings.setValue(docksKey, m_window.saveState());
    m_settings.setValue(splitterKey, m_splitter.saveState());
    for (const QAction *action : m_checked)
        m_settings.setValue(keyOf(*action), action->isChecked() || action == m_givesWay);
    saveColumns();
    m_settings.sync(); // the session may leave no time for more
}

void WindowState::saveColumns()
{
    if (m_isRestoring)
        return;
    // The usual ones fit the window that there is next time.
    if (hasDefaultColumns(m_header))
        m_settings.remove(columnsKey);
    else
        m_settings.setValue(columnsKey, columnLayoutToJson(readColumnLayout(m_header)));
}

void WindowState::saveSort(const QList<SortKeyColumn> &sort)
{
    QStringList names;
    for (const SavedSortColumn &column : savedSort(sort))
        names.append(column.isDescending ? u'-' + column.name : column.name);
    m_settings.setValue(sortingKey, names);
}

QList<SortKeyColumn> WindowState::sort() const
{
    QList<SavedSortColumn> columns;
    for (const QString &name : m_settings.value(sortingKey).toStringList()) {
        const bool isDescending = name.startsWith(u'-');
        columns.append({.name = name.mid(isDescending ? 1 : 0), .isDescending = isDescending});
    }
    return sortOf(columns);
}

void WindowState::watchScreen(const QScreen *screen)
{
    connect(screen, &QScreen::availableGeometryChanged, this, &WindowState::returnToScreenLater);
}

/// Qt tells of a screen that goes before it has put the windows of that screen on another.
void WindowState::returnToScreenLater()
{
    QMetaObject::invokeMethod(this, &WindowState::returnToScreen, Qt::QueuedConnection);
}

void WindowState::returnToScreen()
{
    // These are as large as the screen by what they are, and the window system sees to it.
    if (!m_window.isMaximized() && !m_window.isFullScreen())
        clampToScreen();
}

void WindowState::clampToScreen()
{
    QList<QRect> screens;
    for (const QScreen *screen : QGuiApplication::screens()) { // the primary one is the first
        // While the last one is unplugged, Qt has one of no size in its place.
        if (!screen->availableGeometry().isEmpty())
            screens.append(screen->availableGeometry());
    }
    const QRect frame = m_window.frameGeometry();
    const QRect inner = m_window.geometry();
    const QRect clamped = clampedToScreens(frame, screens);
    if (clamped != frame) {
        m_window.setGeometry(
                clamped.adjusted(inner.left() - frame.left(), inner.top() - frame.top(),
                                 inner.right() - frame.right(), inner.bottom() - frame.bottom()));
    }
}

/// The frame is not known before the window is shown, and where it is shown it is too late.
void WindowState::beginOnScreen()
{
    const QSize screen = m_window.screen()->availableGeometry().size();
    const int titleHeight = m_window.style()->pixelMetric(QStyle::PM_TitleBarHeight);
    if (!beginsMaximized(m_window.size(), screen, titleHeight))
        return;
    // What it has when it is no longer maximized.
    m_window.resize(screen * 0.85);
    m_window.setWindowState(m_window.windowState() | Qt::WindowMaximized);
}

bool beginsMaximized(const QSize &window, const QSize &screen, int titleHeight)
{
    const int border = titleHeight / 4;
    return window.width() + 2 * border > screen.width() ||
           window.height() + titleHeight + border > screen.height();
}

QRect clampedToScreens(const QRect &window, const QList<QRect> &screens)
{
    if (screens.isEmpty())
        return window;
    // The title bar must be within reach, or the window cannot be moved.
    const QPoint handle(window.center().x(), window.top() + 8);
    const auto home = std::find_if(screens.begin(), screens.end(), [&handle](const QRect &screen) {
        return screen.contains(handle);
    });
    const bool isReachable = home != screens.end();
    const QRect &screen = isReachable ? *home : screens.first();
    QRect fitting(isReachable ? window.topLeft() : screen.topLeft(),
                  window.size().boundedTo(screen.size()));
    if (fitting.width() < window.width())
        fitting.moveLeft(screen.left());
    if (fitting.height() < window.height())
        fitting.moveTop(screen.top());
    return fitting;
}
