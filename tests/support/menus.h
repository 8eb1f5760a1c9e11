// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QStringList>

class QAbstractButton;
class QAbstractItemView;
class QAction;
class QMenu;
class QMenuBar;
class QPoint;

/// Using menus as a person does, with the mouse. Entries are named by their text without mnemonic
/// and shortcut. What clicks waits until there is something to click.

/// The menu that is open, the innermost of several; null if none is.
[[nodiscard]] QMenu *openedMenu();

[[nodiscard]] QStringList entryTexts(const QMenu &menu);
/// Null if there is no such entry.
[[nodiscard]] QAction *findEntry(const QMenu &menu, const QString &text);
/// The entry of a menu bar; each text but the last is that of a menu.
[[nodiscard]] QAction *findEntry(const QMenuBar &bar, const QStringList &texts);

/// Clicks entries of a menu that opens, each further one in the submenu that the one before opens.
/// Returns whether all of them were there and enabled.
[[nodiscard]] bool clickEntries(QMenu &menu, const QStringList &texts);
/// The same, beginning with the title in a menu bar, or with a button that opens a menu.
[[nodiscard]] bool clickEntries(QMenuBar &bar, const QStringList &texts);
[[nodiscard]] bool clickEntries(QAbstractButton &button, const QStringList &texts);

/// Clicks a place of a view with the right button. Returns the menu that opens.
[[nodiscard]] QMenu *openContextMenu(QAbstractItemView &view, const QPoint &place);
