// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "windowstate.h"

#include "columnlayout.h"

#include <QGuiApplication>
#include <QHeaderView>
#include <QMainWindow>
#include <QScreen>
#include <QSettings>
#include <QSplitter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

const QString geometryKey = u"window/geometry"_s;
const QString docksKey = u"window/docks"_s;
const QString splitterKey = u"window/splitter"_s;
const QString columnsKey = u"window/columns"_s;

} // namespace

WindowState::WindowState(QMainWindow &window, QSplitter &splitter, QHeaderView &header,
                         QSettings &settings)
    : QObject(&window), m_window(window), m_splitter(splitter), m_header(header),
      m_settings(settings)
{
    connect(&header, &QHeaderView::sectionMoved, this, &WindowState::saveColumns);
    connect(&header, &QHeaderView::sectionResized, this, &WindowState::saveColumns);
}

bool WindowState::restore()
{
    m_isRestoring = true;
    m_window.restoreGeometry(m_settings.value(geometryKey).toByteArray());
    m_window.restoreState(m_settings.value(docksKey).toByteArray());
    m_splitter.restoreState(m_settings.value(splitterKey).toByteArray());
    applyColumnLayout(m_header, columnLayoutFromJson(m_settings.value(columnsKey).toByteArray()));
    m_isRestoring = false;
    clampToScreen();
    return m_settings.contains(splitterKey);
}

void WindowState::save()
{
    m_settings.setValue(geometryKey, m_window.saveGeometry());
    m_settings.setValue(docksKey, m_window.saveState());
    m_settings.setValue(splitterKey, m_splitter.saveState());
    saveColumns();
}

void WindowState::saveColumns()
{
    if (!m_isRestoring)
        m_settings.setValue(columnsKey, columnLayoutToJson(readColumnLayout(m_header)));
}

void WindowState::clampToScreen()
{
    const QList<QScreen *> screens = QGuiApplication::screens();
    const QRect frame = m_window.geometry();
    // The title bar must be within reach, or the window cannot be moved.
    const QPoint handle(frame.center().x(), frame.top() + 8);
    const auto shows = [&handle](const QScreen *screen) {
        return screen->availableGeometry().contains(handle);
    };
    const QScreen *home = QGuiApplication::primaryScreen();
    if (!home)
        return;
    QRect clamped = frame;
    clamped.setSize(frame.size().boundedTo(home->availableSize()));
    if (std::none_of(screens.begin(), screens.end(), shows))
        clamped.moveTopLeft(home->availableGeometry().topLeft());
    if (clamped != frame)
        m_window.setGeometry(clamped);
}
