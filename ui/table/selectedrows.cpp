// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/table/selectedrows.h"

#include <algorithm>

namespace {

constexpr qsizetype many = 100;

} // namespace

bool hasManyRanges(const QItemSelection &selection)
{
    return selection.size() >= many;
}

int countRows(const QItemSelection &selection)
{
    int count = 0;
    for (const QItemSelectionRange &range : selection)
        count += range.height();
    return count;
}

QItemSelection selectionOf(const QAbstractItemModel &model, const std::vector<bool> &isSelected)
{
    QItemSelection selection;
    const int lastColumn = model.columnCount() - 1;
    auto first = std::ranges::find(isSelected, true);
    while (first != isSelected.end()) {
        const auto end = std::find(first, isSelected.end(), false);
        selection.append(
                QItemSelectionRange(model.index(int(first - isSelected.begin()), 0),
                                    model.index(int(end - isSelected.begin()) - 1, lastColumn)));
        first = std::find(end, isSelected.end(), true);
    }
    return selection;
}

std::vector<bool> selectedRows(const QItemSelection &selection, int first, int last)
{
    std::vector<bool> isSelected(size_t(std::max(0, last - first + 1)), false);
    for (const QItemSelectionRange &range : selection) {
        const int end = std::min(range.bottom(), last);
        for (int row = std::max(range.top(), first); row <= end; ++row)
            isSelected[size_t(row - first)] = true;
    }
    return isSelected;
}
