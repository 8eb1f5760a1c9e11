// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QString>

/// Quotes in the text of the find box. Between double quotes every character stands for itself,
/// blanks too; there \" is a quote and \\ a backslash. A quote that is not closed reaches to the
/// end of the text, so that a text can be read while it is being typed.
///
/// Raw text is text with its quotes; cut at characters outside of them, its parts are raw again.

/// Calls action(character, isQuoted, position) for every character that the raw text stands for.
template<typename Action>
void scanQuoted(QStringView raw, Action action)
{
    bool isQuoted = false;
    for (qsizetype i = 0; i < raw.size(); ++i) {
        if (raw[i] == u'"') {
            isQuoted = !isQuoted;
            continue;
        }
        const bool escapes = isQuoted && raw[i] == u'\\' && i + 1 < raw.size() &&
                             (raw[i + 1] == u'"' || raw[i + 1] == u'\\');
        i += escapes ? 1 : 0;
        action(raw[i], isQuoted, i);
    }
}

/// What the raw text stands for.
[[nodiscard]] QString unquoted(QStringView raw);

/// The parts between the separators that are not quoted, at least one; parts may be empty.
[[nodiscard]] QList<QStringView> splitUnquoted(QStringView raw, QChar separator);

/// Raw text that stands for this: with quotes when it is empty or some character of it could be
/// taken for a sign of the find box.
[[nodiscard]] QString quoted(const QString &text);

/// Whether a quote in the raw text is not closed.
[[nodiscard]] bool isOpen(QStringView raw);
