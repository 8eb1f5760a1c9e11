// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/find/findexpression.h"

#include <QList>

#include <optional>

/// The finds of a window, to go back to.
class FindHistory final
{
public:
    struct Find
    {
        QString text = {};
        FindOptions options = {};

        bool operator==(const Find &) const = default;
    };

    /// The newest first, each once.
    [[nodiscard]] const QList<Find> &finds() const { return m_finds; }
    /// A find that the user has come to an end with. An empty one is none.
    void add(const Find &find);

    /// The next older one; `shown` is what is in the box, to which newer() comes back in the end.
    /// Unset when there is none.
    [[nodiscard]] std::optional<Find> older(const Find &shown);
    /// Unset unless an older one is shown.
    [[nodiscard]] std::optional<Find> newer();
    /// What is in the box is the user's own again.
    void leave() { m_place = -1; }

private:
    QList<Find> m_finds;
    Find m_own;             ///< What was in the box before the first older one.
    qsizetype m_place = -1; ///< Of the one that is shown; -1: none is.
};
