// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/table/arranged.h"

#include "catalog/find/findpass.h"

#include <algorithm>

namespace {

/// Puts runs of equal numbers in the order of `byKey`, which has all of them.
void arrangeEqual(std::vector<ImageNumber> &numbers, const RowOrder &order,
                  const std::vector<ImageNumber> &byKey, size_t numberEnd)
{
    std::vector<size_t> positions(numberEnd);
    for (size_t position = 0; position < byKey.size(); ++position)
        positions[indexOf(byKey[position])] = position;
    const auto comesBefore = [&positions](ImageNumber a, ImageNumber b) {
        return positions[indexOf(a)] < positions[indexOf(b)];
    };
    auto first = numbers.begin();
    while (first != numbers.end()) {
        const auto end = std::find_if(first, numbers.end(), [&order, first](ImageNumber number) {
            return order.differ(*first, number);
        });
        std::sort(first, end, comesBefore);
        first = end;
    }
}

} // namespace

Result<std::vector<ImageNumber>> arranged(const ImageStore &store, const FindQuery &find,
                                          const QList<SortKeyColumn> &sort,
                                          const FacetSelection &facets)
{
    std::vector<ImageNumber> numbers = store.numbersByKey();
    if (!find.isEmpty()) {
        FindPass pass(find);
        std::erase_if(numbers,
                      [&store, &pass](ImageNumber number) { return !pass.matches(store, number); });
        if (pass.failure())
            return Failure(*pass.failure());
    }
    if (!facets.isEmpty()) {
        FacetPass pass(facets);
        std::erase_if(numbers, [&store, &pass](ImageNumber number) {
            return !pass.matches(store.cells(), number);
        });
    }
    if (sort.isEmpty())
        return numbers;
    const std::vector<ImageNumber> byKey = numbers;
    RowOrder order(store);
    order.setColumns(sort);
    order.sort(numbers);
    arrangeEqual(numbers, order, byKey, size_t(store.numberEnd()));
    return numbers;
}
