// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/table/arranged.h"

#include <numeric>

namespace {

/// The numbers of the images in their order.
std::vector<int> sortedNumbers(const QList<Image> &images, const QList<SortKeyColumn> &sort)
{
    CellValues cells;
    PackedImages packed;
    for (const Image &image : images) {
        cells.append(image);
        packed.append(image);
    }
    RowOrder order(cells, packed);
    order.setColumns(sort);
    std::vector<int> numbers(size_t(images.size()));
    std::iota(numbers.begin(), numbers.end(), 0);
    order.sort(numbers);
    return numbers;
}

} // namespace

QList<Image> arranged(QList<Image> images, const FindQuery &find, const QList<SortKeyColumn> &sort)
{
    if (!find.isEmpty())
        images.removeIf([&find](const Image &image) { return !find.matches(image); });
    if (sort.isEmpty())
        return images;
    QList<Image> result;
    result.reserve(images.size());
    for (const int number : sortedNumbers(images, sort))
        result.append(images.at(number));
    return result;
}
