// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "core/bidicontrols.h"

#include <algorithm>

namespace {

/// Whether it may turn what stands beside it.
bool canTurn(QChar character)
{
    constexpr char16_t firstHebrew = u'\u0590'; // nothing before it is written so
    if (character < firstHebrew)
        return false;
    switch (character.direction()) {
    case QChar::DirR:
    case QChar::DirAL:
    case QChar::DirAN:
        return true;
    default:
        return isBidiControl(character) || character.isSurrogate();
    }
}

} // namespace

bool isBidiControl(QChar character)
{
    return (character >= u'\u202A' && character <= u'\u202E') ||
           (character >= u'\u2066' && character <= u'\u2069') || character == u'\u200E' ||
           character == u'\u200F' || character == u'\u061C';
}

QString withVisibleControls(const QString &text)
{
    // Hardly any text has one.
    if (std::ranges::none_of(text, isBidiControl))
        return text;
    QString visible = text;
    std::ranges::replace_if(visible, isBidiControl, QChar(QChar::ReplacementCharacter));
    return visible;
}

QString isolated(const QString &text)
{
    if (std::ranges::none_of(text, canTurn))
        return text;
    return u'\u2068' + withVisibleControls(text) + u'\u2069';
}
