// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>
#include <QWidget>

class QAbstractItemView;
class QTableView;

/// Finding and using widgets as a person does: by the names that a screen reader says, and with the
/// mouse.

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

/// Clicks the visible and enabled widget of that name. Returns whether there was one.
[[nodiscard]] bool clickNamed(const QWidget &root, const QString &name);

/// Clicks a cell of a view.
void clickCell(QAbstractItemView &view, int row, int column,
               Qt::KeyboardModifiers modifiers = Qt::NoModifier);

/// Clicks the header of a column, which is scrolled into sight.
void clickHeader(QTableView &view, int column, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
