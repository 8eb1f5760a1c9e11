// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/find/facets.h"

#include "catalog/columns/cellcode.h"
#include "catalog/columns/columnfacts.h"
#include "core/joinedtext.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>

namespace {

bool hasAnyOf(const QSet<QString> &chosen, const QStringList &codes)
{
    return std::ranges::any_of(codes,
                               [&chosen](const QString &code) { return chosen.contains(code); });
}

} // namespace

bool FacetSelection::isChosen(Facet facet, const QString &code) const
{
    const auto chosen = m_codes.find(facet);
    return chosen != m_codes.end() && chosen->second.contains(code);
}

bool FacetSelection::matches(const Image &image) const
{
    return std::ranges::all_of(m_codes, [&image](const auto &chosen) {
        return hasAnyOf(chosen.second, cellCodes(image, facetColumn(chosen.first)));
    });
}

QSet<QString> FacetSelection::codes(Facet facet) const
{
    const auto chosen = m_codes.find(facet);
    return chosen == m_codes.end() ? QSet<QString>() : chosen->second;
}

void FacetSelection::toggle(Facet facet, const QString &code, bool add)
{
    QSet<QString> &codes = m_codes[facet];
    const bool wasChosen = codes.contains(code);
    const bool wasAlone = codes.size() == 1;
    if (wasChosen && (add || wasAlone)) {
        codes.remove(code);
    } else {
        if (!add)
            codes.clear();
        codes.insert(code);
    }
    if (codes.isEmpty())
        m_codes.erase(facet);
}

Result<FacetSelection> FacetSelection::ofOneAccount(const QString &profile) const
{
    const QSet<QString> asked = codes(Facet::Profile);
    if (!asked.isEmpty() && !asked.contains(profile)) {
        QStringList names(asked.cbegin(), asked.cend());
        names.sort();
        return Failure(ApiError {
                .kind = ApiError::Kind::Usage,
                .message = QCoreApplication::translate(
                                   "Facets",
                                   //: Both are names of profiles; %2 may be a list of several.
                                   "Only the account \"%1\" is asked, not %2.")
                                   .arg(profile, listText(names)),
                .field = QStringLiteral("facet")});
    }
    FacetSelection rest = *this;
    rest.clear(Facet::Profile);
    return rest;
}

FacetPass::FacetPass(const FacetSelection &selection)
{
    for (int i = 0; i < facetCount; ++i) {
        if (const QSet<QString> codes = selection.codes(Facet(i)); !codes.isEmpty())
            m_chosen.push_back({.facet = Facet(i), .codes = codes});
    }
}

bool FacetPass::matches(const CellValues &cells, ImageNumber number)
{
    return std::ranges::all_of(m_chosen, [&cells, number](Chosen &chosen) {
        return hasChosen(chosen, cells, number);
    });
}

bool FacetPass::hasChosen(Chosen &chosen, const CellValues &cells, ImageNumber number)
{
    const ImageColumn column = facetColumn(chosen.facet);
    const auto id = size_t(cells.valueId(number, column));
    for (size_t next = chosen.isChosen.size(); next <= id; ++next)
        chosen.isChosen.push_back(hasAnyOf(chosen.codes, cells.values(column)[next].codes));
    return chosen.isChosen[id];
}

FacetCounter::FacetCounter(const FacetSelection &selection, const CellValues &cells)
    : m_selection(selection), m_cells(cells), m_pass(selection)
{
    for (int i = 0; i < facetCount; ++i)
        m_counts[size_t(i)].resize(cells.values(facetColumn(Facet(i))).size(), 0);
}

void FacetCounter::add(ImageNumber number)
{
    std::optional<Facet> missed;
    for (FacetPass::Chosen &chosen : m_pass.m_chosen) {
        if (FacetPass::hasChosen(chosen, m_cells, number))
            continue;
        if (missed)
            return;
        missed = chosen.facet;
    }
    if (missed)
        return count(*missed, number);
    for (int i = 0; i < facetCount; ++i)
        count(Facet(i), number);
}

void FacetCounter::count(Facet facet, ImageNumber number)
{
    ++m_counts[size_t(facet)][size_t(m_cells.valueId(number, facetColumn(facet)))];
}

/// By code, which several values may have in common.
QHash<QString, qint64> FacetCounter::countsOf(Facet facet) const
{
    QHash<QString, qint64> counts;
    const std::vector<CellValues::Value> &values = m_cells.values(facetColumn(facet));
    for (size_t id = 0; id < values.size(); ++id) {
        const qint64 count = m_counts[size_t(facet)][id];
        for (const QString &code : values[id].codes) {
            if (count > 0)
                counts[code] += count;
        }
    }
    const QSet<QString> chosen = m_selection.codes(facet);
    for (const QString &code : chosen)
        counts.insert(code, counts.value(code));
    return counts;
}

QList<FacetCounts> FacetCounter::counts() const
{
    const QCollator collator = imageCollator();
    const auto comesBefore = [&collator](const FacetValue &a, const FacetValue &b) {
        return a.count != b.count ? a.count > b.count : collator.compare(a.text, b.text) < 0;
    };
    QList<FacetCounts> all;
    for (int i = 0; i < facetCount; ++i) {
        const auto facet = Facet(i);
        const QHash<QString, qint64> counts = countsOf(facet);
        FacetCounts result = {.facet = facet, .title = columnTitle(facetColumn(facet))};
        for (auto count = counts.cbegin(); count != counts.cend(); ++count) {
            result.values.append({.code = count.key(),
                                  .text = codeText(count.key(), facetColumn(facet)),
                                  .count = count.value(),
                                  .isChosen = m_selection.isChosen(facet, count.key())});
        }
        std::ranges::sort(result.values, comesBefore);
        all.append(result);
    }
    return all;
}
