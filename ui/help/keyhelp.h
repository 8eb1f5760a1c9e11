// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QString>
#include <QStringList>

class QWidget;

/// Keys that belong together.
struct KeyGroup
{
    QString title = {};
    QList<QStringList> rows = {}; ///< The keys, as they are on the keyboard here, and what they do.
};

/// The keys of a window's actions: those of its menus by menu, in their order, and all others by
/// the widget that has the keyboard for them.
[[nodiscard]] QList<KeyGroup> actionKeys(const QWidget &window);

/// The keys in the parts of the window that are no actions.
[[nodiscard]] QList<KeyGroup> paneKeys();

/// The page of all of these, as HTML.
[[nodiscard]] QString keysPage(const QWidget &window);
