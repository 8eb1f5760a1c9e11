// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/table/arranged.h"

#include "catalog/find/findpass.h"

Result<std::vector<ImageNumber>> arranged(const ImageStore &store, const FindExpression &find,
                                          const QList<SortKeyColumn> &sort,
                                          const FacetSelection &facets, Presence *presence)
{
    std::vector<ImageNumber> numbers = store.numbers();
    if (!find.isEmpty()) {
        FindPass pass(find, presence);
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
    RowOrder order(store);
    order.setColumns(sort);
    order.sort(numbers);
    return numbers;
}
