// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/arranged.h"

#include <algorithm>
#include <numeric>

QList<Image> arranged(const QList<Image> &images, const FindQuery &find,
                      const QList<SortKeyColumn> &sort)
{
    std::deque<Image> found;
    std::ranges::copy_if(images, std::back_inserter(found),
                         [&find](const Image &image) { return find.matches(image); });
    RowOrder order;
    order.setColumns(sort, found);
    std::vector<int> numbers(found.size());
    std::iota(numbers.begin(), numbers.end(), 0);
    order.sort(numbers);

    QList<Image> result;
    result.reserve(qsizetype(numbers.size()));
    for (const int number : numbers)
        result.append(found[size_t(number)]);
    return result;
}
