// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "manual/roff.h"

using namespace Qt::StringLiterals;

QString roffText(const QString &text)
{
    QString result = text;
    // A bare dash would be a hyphen, which no shell understands when it is copied.
    result.replace(u'\\', "\\e"_L1).replace(u'-', "\\-"_L1).replace(u'…', "\\&..."_L1);
    // A line that begins with one of these would be a command.
    if (result.startsWith(u'.') || result.startsWith(u'\''))
        result.prepend("\\&"_L1);
    return result;
}

QString roffBold(const QString &text)
{
    return u"\\fB"_s + roffText(text) + u"\\fR"_s;
}

QString roffItalic(const QString &text)
{
    return u"\\fI"_s + roffText(text) + u"\\fR"_s;
}
