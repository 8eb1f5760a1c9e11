// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "json/jsonstring.h"

namespace {

/// "\u00e9", the most that one character becomes.
constexpr qsizetype longestEscape = 6;

/// The letter of a short escape; 0 for what has none.
char escapeLetter(char16_t character)
{
    switch (character) {
    case u'"':
        return '"';
    case u'\\':
        return '\\';
    case u'\b':
        return 'b';
    case u'\f':
        return 'f';
    case u'\n':
        return 'n';
    case u'\r':
        return 'r';
    case u'\t':
        return 't';
    default:
        return 0;
    }
}

/// Writes to where there is room, and returns the position behind it.
char *putEscape(char *out, char16_t character)
{
    *out++ = '\\';
    if (const char letter = escapeLetter(character)) {
        *out++ = letter;
        return out;
    }
    *out++ = 'u';
    for (int shift = 12; shift >= 0; shift -= 4)
        *out++ = "0123456789abcdef"[(character >> shift) & 15];
    return out;
}

/// One byte that leads, and so many behind it of six bits each.
char *putUtf8(char *out, char32_t character, int lead, int following)
{
    *out++ = char(lead | int(character >> (6 * following)));
    for (int shift = 6 * (following - 1); shift >= 0; shift -= 6)
        *out++ = char(0x80 | int((character >> shift) & 63));
    return out;
}

bool isPlain(char16_t character)
{
    return character >= u' ' && character < 128 && character != u'"' && character != u'\\';
}

bool beginsPair(QStringView text)
{
    return text.size() > 1 && text[0].isHighSurrogate() && text[1].isLowSurrogate();
}

} // namespace

void appendJsonString(QByteArray &json, QStringView text)
{
    const qsizetype start = json.size();
    json.resize(start + longestEscape * text.size() + 2);
    char *out = json.data() + start;
    *out++ = '"';
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t character = text[i].unicode();
        if (isPlain(character)) {
            *out++ = char(character);
        } else if (character < 128) {
            out = putEscape(out, character);
        } else if (character < 0x800) {
            out = putUtf8(out, character, 0xC0, 1);
        } else if (!text[i].isSurrogate()) {
            out = putUtf8(out, character, 0xE0, 2);
        } else if (beginsPair(text.sliced(i))) {
            out = putUtf8(out, QChar::surrogateToUcs4(text[i], text[i + 1]), 0xF0, 3);
            ++i;
        } else {
            out = putEscape(out, character);
        }
    }
    *out++ = '"';
    json.truncate(out - json.constData());
}
