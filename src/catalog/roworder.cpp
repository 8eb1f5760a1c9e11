// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/roworder.h"

#include "catalog/eraseat.h"

#include <algorithm>

RowOrder::RowOrder() : m_collator(imageCollator()) { }

QList<SortKeyColumn> RowOrder::columns() const
{
    QList<SortKeyColumn> columns;
    for (const SortedColumn &sorted : m_columns)
        columns.append(sorted.column);
    return columns;
}

bool RowOrder::comesBefore(int a, int b) const
{
    for (const SortedColumn &sorted : m_columns) {
        const SortKey &keyA = sorted.keys[size_t(a)];
        const SortKey &keyB = sorted.keys[size_t(b)];
        const bool aHasValue = !std::holds_alternative<std::monostate>(keyA);
        const bool bHasValue = !std::holds_alternative<std::monostate>(keyB);
        if (aHasValue != bHasValue)
            return aHasValue;
        if (keyA < keyB)
            return sorted.column.order == Qt::AscendingOrder;
        if (keyB < keyA)
            return sorted.column.order == Qt::DescendingOrder;
    }
    return a < b;
}

bool RowOrder::wouldMove(int number, const Image &image) const
{
    return std::ranges::any_of(m_columns, [this, number, &image](const SortedColumn &sorted) {
        const SortKey &now = sorted.keys[size_t(number)];
        const SortKey then = keyOf(image, sorted);
        return now < then || then < now;
    });
}

void RowOrder::setColumns(const QList<SortKeyColumn> &columns, const std::deque<Image> &images)
{
    std::vector<SortedColumn> sorted;
    for (const SortKeyColumn &column : columns)
        sorted.push_back({column, takeKeys(column.column, images)});
    m_columns = std::move(sorted);
}

/// Makes the keys of a column, or takes them from where they are.
std::vector<SortKey> RowOrder::takeKeys(int column, const std::deque<Image> &images)
{
    const auto known = std::ranges::find(
            m_columns, column, [](const SortedColumn &sorted) { return sorted.column.column; });
    if (known != m_columns.end())
        return std::move(known->keys);
    std::vector<SortKey> keys;
    keys.reserve(images.size());
    for (const Image &image : images)
        keys.push_back(sortKey(image, ImageColumn(column), m_collator));
    return keys;
}

void RowOrder::append(const Image &image)
{
    for (SortedColumn &sorted : m_columns)
        sorted.keys.push_back(keyOf(image, sorted));
}

void RowOrder::update(int number, const Image &image)
{
    for (SortedColumn &sorted : m_columns)
        sorted.keys[size_t(number)] = keyOf(image, sorted);
}

void RowOrder::remove(const std::vector<int> &numbers)
{
    for (SortedColumn &sorted : m_columns)
        eraseAt(sorted.keys, numbers);
}

void RowOrder::clear()
{
    for (SortedColumn &sorted : m_columns)
        sorted.keys.clear();
}

SortKey RowOrder::keyOf(const Image &image, const SortedColumn &column) const
{
    return sortKey(image, ImageColumn(column.column.column), m_collator);
}
