// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/widgets/fuzzymatch.h"

namespace {

constexpr int letterScore = 10;
constexpr int runBonus = 15;
constexpr int wordBonus = 20;

bool beginsWord(const QString &text, qsizetype position)
{
    return position == 0 || !text.at(position - 1).isLetterOrNumber();
}

/// The best score of matching the rest of what was typed from a position on.
std::optional<int> bestFrom(const QString &typed, qsizetype next, const QString &text,
                            qsizetype from, bool isRun)
{
    if (next == typed.size())
        return 0;
    std::optional<int> best;
    // A few places for each letter are enough to find the good ones, and bound the search.
    int tried = 0;
    for (qsizetype at = text.indexOf(typed.at(next), from); at >= 0 && tried < 4;
         at = text.indexOf(typed.at(next), at + 1), ++tried) {
        const auto rest = bestFrom(typed, next + 1, text, at + 1, true);
        if (!rest)
            break;
        int score = letterScore + *rest;
        if (isRun && at == from)
            score += runBonus;
        if (beginsWord(text, at))
            score += wordBonus;
        best = std::max(best.value_or(score), score);
    }
    return best;
}

} // namespace

std::optional<int> fuzzyScore(const QString &typed, const QString &text)
{
    QString letters = typed.toCaseFolded();
    letters.remove(u' ');
    // What is longer than any text fits none, and would only take time.
    if (letters.size() > 40)
        return std::nullopt;
    const auto score = bestFrom(letters, 0, text.toCaseFolded(), 0, false);
    if (!score)
        return std::nullopt;
    return *score * 100 - int(text.size());
}
