// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "core/headertext.h"

#include <algorithm>

bool fitsHeader(const QString &text)
{
    return std::ranges::all_of(text, [](QChar character) {
        return character == u'\t' || (character >= u' ' && character <= u'~');
    });
}
