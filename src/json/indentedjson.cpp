// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "json/indentedjson.h"

namespace {

constexpr qsizetype indentWidth = 4;

/// A stranger may nest thousands of levels in a few bytes; their indents would be millions.
constexpr int deepestLevel = 16;

bool isSpace(char character)
{
    return character == ' ' || character == '\t' || character == '\r' || character == '\n';
}

void putLine(QByteArray &text, int level)
{
    text += '\n';
    text.append(indentWidth * level, ' ');
}

} // namespace

QByteArray indentedJson(const QByteArray &json)
{
    QByteArray text;
    int level = 0;
    bool isInString = false;
    bool isEscaped = false;
    bool isOpened = false;
    for (const char character : json) {
        if (isInString) {
            text += character;
            isInString = isEscaped || character != '"';
            isEscaped = !isEscaped && character == '\\';
            continue;
        }
        if (isSpace(character))
            continue;
        const bool isSplit = level <= deepestLevel;
        const bool isClosed = character == '}' || character == ']';
        level -= isClosed ? 1 : 0;
        // Between the brackets of an empty one is nothing.
        if (isSplit && isOpened != isClosed)
            putLine(text, level);
        isOpened = character == '{' || character == '[';
        level += isOpened ? 1 : 0;
        isInString = character == '"';
        text += character;
        if (character == ':')
            text += ' ';
        if (character == ',' && isSplit)
            putLine(text, level);
        else if (character == ',')
            text += ' ';
    }
    text += '\n';
    return text;
}
