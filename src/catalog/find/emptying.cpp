// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/find/emptying.h"

#include "catalog/find/findtokens.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

/// Images between two looks at the clock, by conditions.
constexpr int atATime = 8'192;
/// More are no text that somebody looks for the one in that is too much.
constexpr qsizetype mostParts = 50;

/// The parts of a find text; a regular expression is one.
QStringList findParts(const FindExpression &find)
{
    const QString text = find.text();
    if (find.parts().options.regularExpression)
        return {text};
    QStringList parts;
    for (const FindToken &token : findTokens(text))
        parts.append(text.sliced(token.start, token.length));
    return parts;
}

QString without(QStringList parts, qsizetype index)
{
    parts.removeAt(index);
    return parts.join(u' ');
}

} // namespace

EmptyingPass::EmptyingPass(const FindExpression &find, const FacetSelection &facets,
                           Presence *presence)
    : m_candidates(candidatesOf(find, facets, presence))
{ }

bool EmptyingPass::lookUntil(const ImageStore &store, QDeadlineTimer deadline)
{
    const int count = m_candidates.empty() ? 0 : store.numberEnd();
    const int step = atATime / std::max(1, int(m_candidates.size()));
    while (m_next < count) {
        const int end = std::min(count, m_next + step);
        for (; m_next < end; ++m_next)
            lookAt(store, ImageNumber(m_next));
        if (deadline.hasExpired())
            break;
    }
    return m_next >= count;
}

/// An image that one condition keeps away, and no other, would be there without it.
void EmptyingPass::lookAt(const ImageStore &store, ImageNumber number)
{
    if (!store.contains(number))
        return;
    Candidate *only = nullptr;
    const bool isOne = std::ranges::all_of(m_candidates, [&](Candidate &candidate) {
        if (candidate.matches(store, number))
            return true;
        return std::exchange(only, &candidate) == nullptr;
    });
    if (isOne && only)
        ++only->condition.imagesWithout;
}

std::optional<EmptyingCondition> EmptyingPass::condition() const
{
    for (auto candidate = m_candidates.rbegin(); candidate != m_candidates.rend(); ++candidate) {
        if (candidate->condition.imagesWithout > 0)
            return candidate->condition;
    }
    return std::nullopt;
}

bool EmptyingPass::Candidate::matches(const ImageStore &store, ImageNumber number)
{
    if (auto *find = std::get_if<FindPass>(&pass))
        return find->matches(store, number);
    return std::get<FacetPass>(pass).matches(store.cells(), number);
}

std::vector<EmptyingPass::Candidate> EmptyingPass::candidatesOf(const FindExpression &find,
                                                                const FacetSelection &facets,
                                                                Presence *presence)
{
    std::vector<Candidate> candidates;
    const QStringList parts = findParts(find);
    if (parts.size() > mostParts)
        return {};
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const Result<FindExpression> part = parseFindExpression(parts.at(i), find.parts().options);
        if (!part)
            return {};
        FindPass pass(*part, presence);
        if (pass.isSlow())
            return {};
        candidates.push_back({.condition = {.findPart = parts.at(i),
                                            .findTextWithout = without(parts, i),
                                            .facetsWithout = facets},
                              .pass = std::move(pass)});
    }
    for (int i = 0; i < facetCount; ++i) {
        const auto facet = Facet(i);
        if (facets.codes(facet).isEmpty())
            continue;
        FacetSelection others = facets;
        others.clear(facet);
        FacetSelection own = facets;
        for (int other = 0; other < facetCount; ++other) {
            if (other != i)
                own.clear(Facet(other));
        }
        candidates.push_back({.condition = {.facet = facet,
                                            .findTextWithout = find.text(),
                                            .facetsWithout = others},
                              .pass = FacetPass(own)});
    }
    return candidates;
}
