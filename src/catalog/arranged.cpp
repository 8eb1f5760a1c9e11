// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/arranged.h"

#include <numeric>

QList<Image> arranged(const QList<Image> &images, const FindQuery &find,
                      const QList<SortKeyColumn> &sort)
{
    QList<Image> found;
    CellValues cells;
    PackedImages packed;
    for (const Image &image : images) {
        if (!find.matches(image))
            continue;
        found.append(image);
        cells.append(image);
        packed.append(image);
    }
    RowOrder order(cells, packed);
    order.setColumns(sort);
    std::vector<int> numbers(size_t(packed.size()));
    std::iota(numbers.begin(), numbers.end(), 0);
    order.sort(numbers);

    QList<Image> result;
    result.reserve(found.size());
    for (const int number : numbers)
        result.append(found.at(number));
    return result;
}
