// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "core/joinedtext.h"

#include <QCoreApplication>

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(JoinedText)
};

QString joined(const QStringList &texts, const QString &pattern)
{
    QString all;
    for (const QString &text : texts) {
        if (!text.isEmpty())
            all = all.isEmpty() ? text : pattern.arg(all, text);
    }
    return all;
}

} // namespace

QString listText(const QStringList &entries)
{
    //: Entries of a list: %1 is those before, %2 the next one. Both have to stand there, in this
    //: order; what is between them is the comma of the language.
    return joined(entries, Words::tr("%1, %2"));
}

QString sentencesText(const QStringList &sentences)
{
    //: Two whole sentences, %1 before %2, with what the language has between them.
    return joined(sentences, Words::tr("%1 %2"));
}
