// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "manual/shellwords.h"

#include <QCommandLineOption>

using namespace Qt::StringLiterals;

QString shellQuoted(const QString &text)
{
    QString inside = text;
    inside.replace(u'\'', "'\\''"_L1);
    return u'\'' + inside + u'\'';
}

QString shortDescription(const QCommandLineOption &option)
{
    QString sentence = option.description();
    if (const auto end = sentence.indexOf(". "_L1); end >= 0)
        sentence.truncate(end);
    if (sentence.endsWith(u'.'))
        sentence.chop(1);
    return sentence;
}
