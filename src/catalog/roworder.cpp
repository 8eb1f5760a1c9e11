// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/roworder.h"

#include "catalog/eraseat.h"

RowOrder::RowOrder() : m_collator(imageCollator()) { }

bool RowOrder::comesBefore(int a, int b) const
{
    if (m_column) {
        const SortKey &keyA = m_keys[size_t(a)];
        const SortKey &keyB = m_keys[size_t(b)];
        const bool aHasValue = !std::holds_alternative<std::monostate>(keyA);
        const bool bHasValue = !std::holds_alternative<std::monostate>(keyB);
        if (aHasValue != bHasValue)
            return aHasValue;
        if (keyA < keyB)
            return m_direction == Qt::AscendingOrder;
        if (keyB < keyA)
            return m_direction == Qt::DescendingOrder;
    }
    return a < b;
}

bool RowOrder::wouldMove(int number, const Image &image) const
{
    if (!m_column)
        return false;
    const SortKey &now = m_keys[size_t(number)];
    const SortKey then = sortKey(image, *m_column, m_collator);
    return now < then || then < now;
}

void RowOrder::setColumn(std::optional<ImageColumn> column, Qt::SortOrder direction,
                         const std::deque<Image> &images)
{
    m_direction = direction;
    if (m_column == column)
        return;
    m_column = column;
    m_keys.clear();
    m_keys.shrink_to_fit();
    for (const Image &image : images)
        append(image);
}

void RowOrder::append(const Image &image)
{
    if (m_column)
        m_keys.push_back(sortKey(image, *m_column, m_collator));
}

void RowOrder::update(int number, const Image &image)
{
    if (m_column)
        m_keys[size_t(number)] = sortKey(image, *m_column, m_collator);
}

void RowOrder::remove(const std::vector<int> &numbers)
{
    if (m_column)
        eraseAt(m_keys, numbers);
}
