// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "support/widgets.h"
#include "ui/query/filterpanel.h"

#include <QSignalSpy>

class QTreeWidgetItem;
class RegionTree;

/// The filter panel alone, as high as it is in a window.
struct PanelFixture
{
    static inline const QString seoul = QStringLiteral("ap-seoul");

    /// Shows the panel, and waits until it has the keyboard.
    [[nodiscard]] bool show();
    template<typename T>
    [[nodiscard]] T *named(const QString &name) const
    {
        return findNamed<T>(panel, name);
    }
    [[nodiscard]] RegionTree *tree() const;
    [[nodiscard]] QTreeWidgetItem *item(const QString &text) const;
    /// The query of the only search that was asked for.
    [[nodiscard]] ImageQuery searched() const;

    FilterPanel panel;
    QSignalSpy searches {&panel, &FilterPanel::searchRequested};
};
