// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "core/codewords.h"

#include <QCoreApplication>

QString wordFor(std::span<const CodeWord> words, const QString &code)
{
    for (const CodeWord &word : words) {
        if (code == QLatin1StringView(word.code))
            return QCoreApplication::translate("ImageText", word.text);
    }
    return code;
}
