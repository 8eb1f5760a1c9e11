// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QString>

/// A part of the find box's text that blanks separate from the others: a word, a phrase in quotes,
/// or key:value.
struct FindToken
{
    qsizetype start = 0; ///< In the text; where the minus sign is, if there is one.
    qsizetype length = 0;
    bool isNegated = false; ///< A minus sign stands before it.
    QString key = {};       ///< In lower case; empty when it is no key:value.
    QString raw = {};       ///< The value, or without a key the word: raw text, see quoting.h.
    qsizetype rawStart = 0; ///< Where `raw` starts in the text.

    bool operator==(const FindToken &) const = default;
};

/// Cuts the text into its parts. A key is one or more of the letters a to z before a colon that is
/// not followed by "//": "12:30" and "http://…" are words. Whether there is such a key is not
/// asked.
[[nodiscard]] QList<FindToken> findTokens(const QString &text);
