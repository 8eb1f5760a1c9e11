// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "core/terminaltext.h"

#include "core/oneline.h"

namespace {

bool isControl(QChar character)
{
    return character < u' ' || character == u'\u007F';
}

/// Of C1, of Bidi_Control, and the separators U+2028 and U+2029.
bool isUnseen(QChar character)
{
    const char16_t code = character.unicode();
    return (code >= 0x80 && code <= 0x9F) || code == 0x061C || code == 0x200E || code == 0x200F ||
           (code >= 0x2028 && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
}

QChar picture(QChar control)
{
    return control == u'\u007F' ? u'\u2421' : QChar(char16_t(u'\u2400' + control.unicode()));
}

} // namespace

QString terminalText(const QString &text)
{
    QString seen = text;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar character = text.at(i);
        const bool isLineEnd = character == u'\n' || (character == u'\r' && i + 1 < text.size() &&
                                                      text.at(i + 1) == u'\n');
        if (isLineEnd || character == u'\t')
            continue;
        if (isControl(character))
            seen[i] = picture(character);
        else if (isUnseen(character))
            seen[i] = QChar::ReplacementCharacter;
    }
    return seen;
}

QString terminalLine(const QStringList &cells)
{
    QStringList seen;
    seen.reserve(cells.size());
    for (const QString &cell : cells)
        seen.append(cell.isEmpty() ? QStringLiteral("-") : terminalText(onOneLine(cell)));
    return seen.join(u'\t');
}
