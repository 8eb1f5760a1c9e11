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

} // namespace

QString onOneLine(const QString &text)
{
    // Hardly any text has one.
    if (std::ranges::none_of(text, isBreak))
        return text;
    QString line;
    line.reserve(text.size());
    QChar before;
    for (const QChar character : text) {
        if (before != u'\r' || character != u'\n')
            line += isBreak(character) ? QChar(u' ') : character;
        before = character;
    }
    return line;
}
