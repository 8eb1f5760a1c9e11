// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/widgets/menutext.h"

using namespace Qt::StringLiterals;

QString cutText(const QString &text, qsizetype longest)
{
    if (text.size() <= longest)
        return text;
    const bool isInPair = text.at(longest - 2).isHighSurrogate();
    return text.left(longest - (isInPair ? 2 : 1)) + u'…';
}

QString menuText(const QString &text, qsizetype longest)
{
    return cutText(text, longest).replace(u'&', u"&&"_s);
}
