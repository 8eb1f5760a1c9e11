// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/find/emptying.h"

#include "catalog/find/findpass.h"
#include "catalog/find/findtokens.h"

#include <algorithm>
#include <variant>

using namespace Qt::StringLiterals;

namespace {

/// More are no text that somebody looks for the one in that is too much.
constexpr qsizetype mostParts = 50;

/// A condition on its way through the images.
struct Candidate
{
    EmptyingCondition condition;
    std::variant<FindPass, FacetPass> pass;

    [[nodiscard]] bool matches(const ImageStore &store, ImageNumber number)
    {
        if (auto *find = std::get_if<FindPass>(&pass))
            return find->matches(store, number);
        return std::get<FacetPass>(pass).matches(store.cells(), number);
    }
};

/// The parts of a find text; a regular expression is one.
QStringList findParts(const FindQuery &find)
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

/// Empty where looking could take long.
std::vector<Candidate> candidatesOf(const FindQuery &find, const FacetSelection &facets)
{
    std::vector<Candidate> candidates;
    const QStringList parts = findParts(find);
    if (parts.size() > mostParts)
        return {};
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const Result<FindQuery> part = parseFindQuery(parts.at(i), find.parts().options);
        if (!part)
            return {};
        FindPass pass(*part);
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

} // namespace

std::optional<EmptyingCondition> emptyingCondition(const ImageStore &store, const FindQuery &find,
                                                   const FacetSelection &facets)
{
    std::vector<Candidate> candidates = candidatesOf(find, facets);
    // An image that one condition keeps away, and no other, would be there without it.
    for (int i = 0; i < store.numberEnd(); ++i) {
        const auto number = ImageNumber(i);
        if (!store.contains(number))
            continue;
        Candidate *only = nullptr;
        const bool isOne = std::ranges::all_of(candidates, [&](Candidate &candidate) {
            if (candidate.matches(store, number))
                return true;
            return std::exchange(only, &candidate) == nullptr;
        });
        if (isOne && only)
            ++only->condition.imagesWithout;
    }
    for (auto candidate = candidates.rbegin(); candidate != candidates.rend(); ++candidate) {
        if (candidate->condition.imagesWithout > 0)
            return candidate->condition;
    }
    return std::nullopt;
}
