// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

class QWidget;

/// What was on the clipboard after something was copied.
struct Copy
{
    QString name;     ///< What copied it is called: "Copy as Command".
    QByteArray bytes; ///< In all formats, each under its name.
};

/// Uses all in a window that copies something: the entries of its menus, its buttons, and what is
/// in the context menus of all that can have the keyboard. Disabled ones are left out.
[[nodiscard]] QList<Copy> copyAll(QWidget &window);

/// The names of the copies.
[[nodiscard]] QStringList namesOf(const QList<Copy> &copies);
