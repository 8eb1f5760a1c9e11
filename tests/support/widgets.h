// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>
#include <QWidget>

class QAbstractItemView;
class QFileDialog;
class QTableView;

/// Finding and using widgets as a person does: by the names that a screen reader says, and with the
/// mouse. What uses one waits until it can be used.

/// What a screen reader calls a widget.
[[nodiscard]] QString spokenName(const QWidget &widget);

/// The visible widget inside `root` that a screen reader calls so; null if there is none. A label
/// that names another widget is not meant.
[[nodiscard]] QWidget *findNamed(const QWidget &root, const QString &name);

/// The same, of a type.
template<typename T>
[[nodiscard]] T *findNamed(const QWidget &root, const QString &name)
{
    return qobject_cast<T *>(findNamed(root, name));
}

/// The texts of all visible labels inside `root`, joined by line ends.
[[nodiscard]] QString visibleText(const QWidget &root);

/// Whether there is a visible and enabled widget of that name.
[[nodiscard]] bool canClick(const QWidget &root, const QString &name);

/// Waits for a visible and enabled widget of that name, and clicks it. Returns whether there was
/// one.
[[nodiscard]] bool clickNamed(const QWidget &root, const QString &name);

/// The same with the Search button of the filter panel, whose name is what it would do.
[[nodiscard]] bool clickSearch(const QWidget &root);

/// Waits until a window that is shown is on the screen.
[[nodiscard]] bool waitUntilExposed(QWidget &window);

/// Gives the keyboard to a window, and waits until it has it. (Without a window manager nobody else
/// makes a window active again after a dialog or a menu.)
[[nodiscard]] bool activate(QWidget &window);

/// Puts a path into a file dialog, presses its Save or Open, and waits until it is closed.
[[nodiscard]] bool chooseFile(QFileDialog &dialog, const QString &path);

/// Waits for the row, gives the keyboard to the view's window, and clicks a cell of the view.
void clickCell(QAbstractItemView &view, int row, int column,
               Qt::KeyboardModifiers modifiers = Qt::NoModifier);

/// Clicks the header of a column, which is scrolled into sight.
void clickHeader(QTableView &view, int column, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
