// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "core/normalform.h"

#include <algorithm>

namespace {

/// Neither combines with anything before it nor has a shorter form: letters of Europe, Han, Hangul
/// syllables.
bool isPlain(QChar character)
{
    return character < u'\u0300' || (character >= u'\u3400' && character <= u'\u9FFF') ||
           (character >= u'\uAC00' && character <= u'\uD7A3');
}

} // namespace

QString inNormalForm(const QString &text)
{
    return isPlainlyNormal(text) ? text : text.normalized(QString::NormalizationForm_C);
}

bool isPlainlyNormal(QStringView text)
{
    return std::ranges::all_of(text, isPlain);
}
