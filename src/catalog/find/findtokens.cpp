// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/find/findtokens.h"

#include "catalog/find/quoting.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

FindToken readToken(const QString &text, qsizetype start, qsizetype end)
{
    FindToken token = {.start = start, .length = end - start};
    token.isNegated = token.length > 1 && text[start] == u'-';
    token.rawStart = start + (token.isNegated ? 1 : 0);
    token.raw = text.sliced(token.rawStart, end - token.rawStart);

    static const QRegularExpression keyed(u"^([A-Za-z]+):(?!//)"_s);
    if (const QRegularExpressionMatch match = keyed.match(token.raw); match.hasMatch()) {
        token.key = match.captured(1).toLower();
        token.raw.remove(0, match.capturedLength());
        token.rawStart += match.capturedLength();
    }
    return token;
}

} // namespace

QList<FindToken> findTokens(const QString &text)
{
    QList<FindToken> tokens;
    qsizetype begin = 0;
    const auto endToken = [&text, &tokens, &begin](qsizetype end) {
        if (end > begin)
            tokens.append(readToken(text, begin, end));
        begin = end + 1;
    };
    scanQuoted(text, [&endToken](QChar character, bool isQuoted, qsizetype position) {
        if (character.isSpace() && !isQuoted)
            endToken(position);
    });
    endToken(text.size());
    return tokens;
}
