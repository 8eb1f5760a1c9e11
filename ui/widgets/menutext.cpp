// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/widgets/menutext.h"

#include <QRegularExpression>

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

QString plainMenuText(const QString &text)
{
    // Where words have no Latin letters, the mnemonic stands behind them.
    static const QRegularExpression behind(u"\\(&\\w\\)"_s);
    // A second line is a detail that only a menu has room for.
    const QString shown = text.section(u'\t', 0, 0).section(u'\n', 0, 0).remove(behind);
    QString plain;
    for (qsizetype i = 0; i < shown.size(); ++i) {
        if (shown.at(i) == u'&' && i + 1 < shown.size())
            ++i;
        plain += shown.at(i);
    }
    return plain;
}
