// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/find/regioncounts.h"

std::optional<QHash<QString, qint64>> regionCounts(const ImageStore &store,
                                                   const Narrowing &narrowing)
{
    if (narrowing.find().isEmpty() && narrowing.facetSelection().isEmpty())
        return std::nullopt;
    const CellValues &cells = store.cells();
    const std::vector<int> &ids = cells.valueIds(ImageColumn::Region);
    const std::vector<CellValues::Value> &values = cells.values(ImageColumn::Region);
    std::vector<qint64> counts(values.size());
    for (int number = 0; number < store.numberEnd(); ++number) {
        if (narrowing.isWanted(ImageNumber(number)))
            ++counts[size_t(ids[size_t(number)])];
    }
    QHash<QString, qint64> byRegion;
    for (size_t id = 0; id < values.size(); ++id)
        byRegion.insert(values[id].code, counts[id]);
    return byRegion;
}
