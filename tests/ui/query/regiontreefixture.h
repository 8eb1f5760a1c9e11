// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/query/regionmenu.h"
#include "ui/query/regiontree.h"

/// The tree of regions alone, with its menu.
struct RegionTreeFixture
{
    static inline const QString seoul = QStringLiteral("ap-seoul");
    static inline const QString tokyo = QStringLiteral("ap-tokyo");

    /// Shows the tree, and waits until it has the keyboard.
    [[nodiscard]] bool show();
    [[nodiscard]] QTreeWidgetItem *item(const QString &text) const;
    /// Clicks the middle of the row, or the given place in it.
    void click(const QTreeWidgetItem *item, int x = 0) const;
    /// The action of the menu that is opened on the item by key.
    [[nodiscard]] QAction *menuAction(const QString &ofItem, const QString &text);

    RegionTree tree;
    RegionMenu menu {tree};
};
