// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/facets.h"

#include "catalog/cellcode.h"
#include "core/imagetext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

ImageColumn columnOf(Facet facet)
{
    switch (facet) {
    case Facet::Platform:
        return ImageColumn::Platform;
    case Facet::Architecture:
        return ImageColumn::Architecture;
    case Facet::Type:
        return ImageColumn::Type;
    case Facet::State:
        return ImageColumn::State;
    case Facet::Source:
        return ImageColumn::Source;
    case Facet::CloudInit:
        return ImageColumn::CloudInit;
    case Facet::License:
        return ImageColumn::License;
    case Facet::Deprecated:
        return ImageColumn::Deprecated;
    }
    Q_UNREACHABLE();
}

QString codeText(Facet facet, const QString &code)
{
    switch (facet) {
    case Facet::Type:
        return imageTypeText(code);
    case Facet::State:
        return imageStateText(code);
    case Facet::Source:
        return imageSourceText(code);
    case Facet::License:
        return licenseTypeText(code);
    case Facet::CloudInit:
    case Facet::Deprecated:
        return code.isEmpty() ? QString() : booleanText(code == "true"_L1);
    case Facet::Platform:
    case Facet::Architecture:
        break;
    }
    return code;
}

} // namespace

bool FacetSelection::isChosen(Facet facet, const QString &code) const
{
    const auto chosen = m_codes.find(facet);
    return chosen != m_codes.end() && chosen->second.contains(code);
}

std::vector<Facet> FacetSelection::misses(const Image &image) const
{
    std::vector<Facet> facets;
    for (const auto &[facet, codes] : m_codes) {
        if (!codes.contains(cellCode(image, columnOf(facet))))
            facets.push_back(facet);
    }
    return facets;
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

void FacetCounter::add(const Image &image)
{
    const std::vector<Facet> misses = m_selection.misses(image);
    if (misses.size() > 1)
        return;
    for (int i = 0; i < facetCount; ++i) {
        const auto facet = Facet(i);
        if (misses.empty() || misses.front() == facet)
            ++m_counts[facet][cellCode(image, columnOf(facet))];
    }
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
        const auto counted = m_counts.find(facet);
        QHash<QString, qint64> counts =
                counted == m_counts.end() ? QHash<QString, qint64>() : counted->second;
        for (const QString &code : m_selection.codes(facet))
            counts.insert(code, counts.value(code));

        FacetCounts result = {.facet = facet, .title = columnHeader(columnOf(facet))};
        for (auto count = counts.cbegin(); count != counts.cend(); ++count) {
            result.values.append({.code = count.key(),
                                  .text = codeText(facet, count.key()),
                                  .count = count.value(),
                                  .isChosen = m_selection.isChosen(facet, count.key())});
        }
        std::ranges::sort(result.values, comesBefore);
        all.append(result);
    }
    return all;
}
