// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/find/findcompletion.h"

#include "catalog/find/findtokens.h"
#include "catalog/find/presenceterm.h"
#include "catalog/find/quoting.h"
#include "core/normalform.h"

#include <algorithm>
#include <tuple>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

/// A piece of the text, and what of it stands before the cursor.
struct Piece
{
    qsizetype start = 0;
    qsizetype length = 0;
    QString typed = {};
};

FindToken tokenAt(const QString &text, qsizetype cursor)
{
    for (const FindToken &token : findTokens(text)) {
        if (token.start <= cursor && cursor <= token.start + token.length)
            return token;
    }
    return {.start = cursor, .rawStart = cursor};
}

/// The alternative of key:a,b in which the cursor is.
Piece alternativeAt(const FindToken &token, qsizetype cursor)
{
    Piece piece = {.start = token.rawStart};
    for (const QStringView part : splitUnquoted(token.raw, u',')) {
        piece.length = part.size();
        if (cursor <= piece.start + piece.length) {
            piece.typed = inNormalForm(unquoted(part.first(cursor - piece.start)));
            break;
        }
        piece.start += part.size() + 1;
    }
    return piece;
}

/// Where there is but one account, nobody needs to know of profiles.
bool isOffered(const FindKey &key, const CountFindValues &countValues)
{
    return key.column != ImageColumn::Profile || !countValues(key).isEmpty();
}

QList<FindCompletion> keyCompletions(const CountFindValues &countValues, const Piece &piece)
{
    QList<FindCompletion> completions;
    for (const FindKey &key : findKeys()) {
        const QString text = key.word + u':';
        if (text.startsWith(piece.typed, Qt::CaseInsensitive) && isOffered(key, countValues))
            completions.append({text, piece.start, piece.length});
    }
    for (const QString &key : presenceKeys()) {
        const QString text = key + u':';
        if (text.startsWith(piece.typed, Qt::CaseInsensitive))
            completions.append({text, piece.start, piece.length});
    }
    return completions;
}

QList<FindCompletion> valueCompletions(const QHash<QString, int> &counts, const Piece &piece)
{
    using Rank = std::tuple<bool, int, QString>; ///< The least is the best.
    std::vector<Rank> ranks;
    for (auto count = counts.cbegin(); count != counts.cend(); ++count) {
        const qsizetype at = unquoted(count.key()).indexOf(piece.typed, 0, Qt::CaseInsensitive);
        if (at >= 0)
            ranks.emplace_back(at > 0, -count.value(), count.key());
    }
    const auto end =
            ranks.begin() + std::min<qsizetype>(maxFindCompletions, qsizetype(ranks.size()));
    std::ranges::partial_sort(ranks, end);
    QList<FindCompletion> completions;
    for (auto rank = ranks.begin(); rank != end; ++rank)
        completions.append({std::get<QString>(*rank), piece.start, piece.length});
    return completions;
}

/// The values to offer for a key, each with how often it occurs.
QHash<QString, int> countsFor(const QString &word, const CountFindValues &countValues)
{
    if (const std::optional<FindKey> key = findKeyFor(word))
        return countValues(*key);
    if (!isPresenceKey(word))
        return {};
    QHash<QString, int> counts;
    if (word == "in"_L1)
        counts = countValues(findKeyFor(ImageColumn::Region));
    for (const QString &value : presenceValues(word))
        counts.insert(value, 1);
    return counts;
}

} // namespace

QList<FindCompletion> findCompletions(const QString &text, qsizetype cursor,
                                      const CountFindValues &countValues)
{
    const FindToken token = tokenAt(text, cursor);
    QList<FindCompletion> completions;
    if (token.key.isEmpty() || cursor < token.rawStart) {
        const qsizetype start = token.start + (token.isNegated ? 1 : 0);
        const QString typed = text.sliced(start, std::max<qsizetype>(0, cursor - start));
        const qsizetype end = token.key.isEmpty() ? token.start + token.length : token.rawStart;
        completions = keyCompletions(countValues, {start, end - start, typed});
    } else {
        completions =
                valueCompletions(countsFor(token.key, countValues), alternativeAt(token, cursor));
    }
    completions = completions.first(std::min<qsizetype>(maxFindCompletions, completions.size()));
    if (completions.size() == 1) {
        const FindCompletion &only = completions.constFirst();
        if (QStringView(text).sliced(only.start, only.length) == only.text)
            completions.clear();
    }
    return completions;
}
