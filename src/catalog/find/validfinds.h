// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/find/findexpression.h"

#include <QList>

/// The find texts that could be read while somebody typed, so that one that cannot be read leaves
/// the rows of the last that could.
class ValidFinds final
{
public:
    struct Find
    {
        QString text = {};
        FindExpression expression = {};
    };

    /// One that could be read.
    void add(const Find &find);
    /// One that turned out to be of no use.
    void remove(const FindExpression &expression);

    /// The last one before a text that has a fault at this place, or the empty one. None that was
    /// only a beginning of what is wrong: on the way to "colour:red" somebody types the word
    /// "colour", and does not look for it.
    [[nodiscard]] Find lastBefore(const QString &text, const FindSpan &fault) const;

private:
    QList<Find> m_finds; ///< The newest last.
};
