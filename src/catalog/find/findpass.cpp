// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/find/findpass.h"

#include "core/bidicontrols.h"
#include "core/normalform.h"

#include <QCoreApplication>

#include <algorithm>

namespace {

/// Whether the two stand side by side anywhere. It does not stop there: so compilers look at many
/// places at a time.
bool hasPair(QStringView text, char16_t first, char16_t second)
{
    const char16_t *units = text.utf16();
    const qsizetype pairs = text.size() - 1;
    char16_t found = 0;
    for (qsizetype i = 0; i < pairs; ++i)
        found |= char16_t((units[i] == first) & (units[i + 1] == second));
    return found != 0;
}

/// Hardly any text has even the beginning of the word. In texts as short as these, looking for that
/// is quicker than QStringMatcher, which skips what a word cannot begin in.
bool isIn(QStringView word, QStringView text)
{
    if (word.size() == 1)
        return text.contains(word.front());
    return hasPair(text, word[0].unicode(), word[1].unicode()) &&
           (word.size() == 2 || text.contains(word));
}

ApiError tooHard(const QString &text)
{
    constexpr qsizetype longest = 40;
    const QString shown = text.size() > longest ? text.first(longest) + u'…' : text;
    return {.kind = ApiError::Kind::Usage,
            .message = QCoreApplication::translate(
                               "FindExpression",
                               //: %1 is the beginning of a text in the table.
                               "The regular expression would take too long with “%1”: make it "
                               "simpler.")
                               .arg(isolated(shown)),
            .field = QStringLiteral("find")};
}

} // namespace

FindPass::FindPass(const FindExpression &find, Presence *presence) : m_presence(presence)
{
    const FindExpression::Parts parts = find.parts();
    m_options = parts.options;
    m_presenceTerms = parts.presence;
    if (presence && asksPresence())
        presence->keep();
    for (const FindTerm &term : parts.terms)
        m_terms.push_back({.term = term, .isOfValue = term.isOfValue(), .isOfOwn = term.isOfOwn()});
    for (const FindNeedle &needle : parts.wanted)
        m_wanted.push_back(makeWord(needle));
    for (const FindNeedle &needle : parts.unwanted)
        m_unwanted.push_back(makeWord(needle));
}

FindPass::Word FindPass::makeWord(const FindNeedle &needle) const
{
    Word word = {.needle = needle};
    for (int i = 0; i < imageColumnCount; ++i) {
        const auto column = ImageColumn(i);
        if (column != m_options.column.value_or(column))
            continue;
        if (CellValues::isShared(column))
            word.hits.push_back({.column = column});
        else
            word.ownColumns.push_back(column);
    }
    if (!needle.isExpression())
        word.inOwnText = CellValues::folded(needle.word());
    word.isSure = !word.inOwnText.isEmpty() && !m_options.column && !m_options.matchCase &&
                  !m_options.wholeWord && m_options.zone.ofTables();
    return word;
}

bool FindPass::matches(const ImageStore &store, ImageNumber number)
{
    const Candidate candidate = {store.cells(), number, store.lazyAt(number)};
    if (m_valueCount != candidate.cells.valueCount())
        readNewValues(candidate.cells);
    const auto isInImage = [&](const Word &word) {
        return isIn(word, candidate);
    };
    return std::ranges::all_of(m_terms, [&](Term &term) { return meets(term, candidate); }) &&
           std::ranges::all_of(m_wanted, isInImage) &&
           std::ranges::none_of(m_unwanted, isInImage) && isWherePresenceSays(number) && !m_failure;
}

bool FindPass::isWherePresenceSays(ImageNumber number)
{
    return std::ranges::all_of(m_presenceTerms, [this, number](PresenceTerm &term) {
        return m_presence && term.matches(*m_presence, number);
    });
}

bool FindPass::isSlow() const
{
    return std::ranges::any_of(m_wanted,
                               [](const Word &word) { return word.needle.isExpression(); });
}

bool FindPass::isIn(const FindNeedle &needle, const QString &text)
{
    if (m_failure)
        return false;
    const FindNeedle::Hit hit = needle.hitIn(inNormalForm(text));
    if (hit == FindNeedle::Hit::TooHard)
        m_failure = tooHard(text);
    return hit == FindNeedle::Hit::Yes;
}

void FindPass::readNewValues(const CellValues &cells)
{
    for (std::vector<Word> *words : {&m_wanted, &m_unwanted}) {
        for (Word &word : *words) {
            word.columnsWithHits.clear();
            for (size_t place = 0; place < word.hits.size(); ++place) {
                Hits &hits = word.hits[place];
                const std::vector<CellValues::Value> &values = cells.values(hits.column);
                for (size_t id = hits.isHit.size(); id < values.size(); ++id) {
                    const bool isHit = isIn(word.needle, values[id].text);
                    hits.isHit.push_back(isHit);
                    hits.hasAny |= isHit;
                }
                if (hits.hasAny)
                    word.columnsWithHits.push_back(place);
            }
        }
    }
    m_valueCount = cells.valueCount();
}

bool FindPass::isIn(const Word &word, const Candidate &candidate)
{
    const auto &[cells, number, image] = candidate;
    for (const size_t place : word.columnsWithHits) {
        const Hits &hits = word.hits[place];
        if (hits.isHit[size_t(cells.valueId(number, hits.column))])
            return true;
    }
    if (word.ownColumns.empty())
        return false;
    // The texts that are kept have the times of the zones of tables.
    const std::optional<TimeZone> kept = m_options.zone.ofTables();
    if (kept && !word.inOwnText.isEmpty() && !::isIn(word.inOwnText, cells.ownText(number, *kept)))
        return false;
    return word.isSure ||
           std::ranges::any_of(word.ownColumns, [this, &word, &candidate](ImageColumn column) {
               return isIn(word.needle, m_options.zone.textOf(candidate.image.get(), column));
           });
}

bool FindPass::meets(Term &term, const Candidate &candidate)
{
    const auto &[cells, number, image] = candidate;
    if (term.isOfOwn)
        return term.term.matchesOwn(cells, number);
    if (!term.isOfValue)
        return term.term.matches(image.get());
    const auto id = size_t(cells.valueId(number, term.term.column()));
    if (id >= term.verdicts.size())
        term.verdicts.resize(id + 1, Verdict::Unknown);
    Verdict &verdict = term.verdicts[id];
    if (verdict == Verdict::Unknown)
        verdict = term.term.matches(image.get()) ? Verdict::Yes : Verdict::No;
    return verdict == Verdict::Yes;
}
