// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/find/quoting.h"

#include <algorithm>

using namespace Qt::StringLiterals;

QString unquoted(QStringView raw)
{
    QString text;
    scanQuoted(raw, [&text](QChar character, bool, qsizetype) { text += character; });
    return text;
}

QList<QStringView> splitUnquoted(QStringView raw, QChar separator)
{
    QList<QStringView> parts;
    qsizetype begin = 0;
    scanQuoted(raw, [&](QChar character, bool isQuoted, qsizetype position) {
        if (character != separator || isQuoted)
            return;
        parts.append(raw.sliced(begin, position - begin));
        begin = position + 1;
    });
    parts.append(raw.sliced(begin));
    return parts;
}

QString quoted(const QString &text)
{
    const bool needsQuotes = std::ranges::any_of(text, [](QChar character) {
        return character.isSpace() || u"\"\\,*?=<>:"_s.contains(character);
    });
    if (!needsQuotes && !text.isEmpty() && !text.startsWith(u'-'))
        return text;
    QString inside = text;
    inside.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
    return u'"' + inside + u'"';
}

bool isOpen(QStringView raw)
{
    bool isInside = false;
    scanQuoted(QString(raw + u"."),
               [&isInside](QChar, bool isQuoted, qsizetype) { isInside = isQuoted; });
    return isInside;
}
