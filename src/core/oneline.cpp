// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "core/oneline.h"

#include <algorithm>

namespace {

/// Of the categories Cc, Zl and Zp of Unicode, without the look-up: every cell is asked.
bool isBreak(QChar character)
{
    return character < u' ' || (character >= u'\u007F' && character <= u'\u009F') ||
           character == u'\u2028' || character == u'\u2029';
}

/// What ends a line for one reader or another, such as Python's splitlines().
bool isLineEnd(QChar character)
{
    return (character >= u'\n' && character <= u'\r') ||
           (character >= u'\u001C' && character <= u'\u001E') || character == u'\u0085' ||
           character == u'\u2028' || character == u'\u2029';
}

/// With a blank for each of these characters, and one for CR LF.
QString blanked(const QString &text, bool (*isBlank)(QChar))
{
    // Hardly any text has one.
    if (std::ranges::none_of(text, isBlank))
        return text;
    QString line;
    line.reserve(text.size());
    QChar before;
    for (const QChar character : text) {
        if (before != u'\r' || character != u'\n')
            line += isBlank(character) ? QChar(u' ') : character;
        before = character;
    }
    return line;
}

} // namespace

QString onOneLine(const QString &text)
{
    return blanked(text, isBreak);
}

QString withoutLineEnds(const QString &text)
{
    return blanked(text, isLineEnd);
}
