// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/table/orderedrowmodel.h"

#include <algorithm>
#include <iterator>

namespace {

/// Calls action(first, last) for each run of neighbors in these ascending rows, the last run first,
/// so that the rows of the others stay right when rows are removed.
template<typename Action>
void forEachRun(const std::vector<int> &rows, Action action)
{
    auto end = rows.end();
    while (end != rows.begin()) {
        auto first = std::prev(end);
        while (first != rows.begin() && *std::prev(first) == *first - 1)
            --first;
        action(*first, *std::prev(end));
        end = first;
    }
}

} // namespace

OrderedRowModel::OrderedRowModel(const ImageStore &store, QObject *parent)
    : QAbstractTableModel(parent), m_order(store)
{ }

int OrderedRowModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

std::optional<int> OrderedRowModel::rowOfNumber(ImageNumber number) const
{
    const auto found = positionOf(number);
    if (found == m_rows.cend() || *found != number)
        return std::nullopt;
    return int(found - m_rows.cbegin());
}

void OrderedRowModel::insertRowsOf(std::vector<ImageNumber> numbers)
{
    m_order.sort(numbers);
    // The last run first.
    auto end = numbers.cend();
    while (end != numbers.cbegin()) {
        const auto position = positionOf(*std::prev(end));
        const auto first =
                position == m_rows.cbegin()
                        ? numbers.cbegin()
                        : std::upper_bound(numbers.cbegin(), end, *std::prev(position), before());
        const int row = int(position - m_rows.cbegin());
        beginInsertRows({}, row, row + int(end - first) - 1);
        m_rows.insert(position, first, end);
        endInsertRows();
        end = first;
    }
}

void OrderedRowModel::removeRowsOf(const std::vector<ImageNumber> &numbers)
{
    forEachRun(rowsOf(numbers), [this](int first, int last) {
        beginRemoveRows({}, first, last);
        m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
        endRemoveRows();
    });
}

void OrderedRowModel::insertTogether(std::vector<ImageNumber> numbers)
{
    if (numbers.empty())
        return;
    m_order.sort(numbers);
    const bool isInOrder = m_rows.empty() || comesBefore(numbers.back(), m_rows.front());
    const int count = int(numbers.size());
    beginInsertRows({}, 0, count - 1);
    setApart(numbers);
    m_rows.insert(m_rows.begin(), numbers.begin(), numbers.end());
    endInsertRows();
    if (isInOrder) {
        m_apart.clear();
        return;
    }
    rearrange([this, count] {
        m_apart.clear();
        std::ranges::inplace_merge(m_rows, m_rows.begin() + count, before());
    });
}

void OrderedRowModel::removeTogether(const std::vector<ImageNumber> &numbers)
{
    if (numbers.empty())
        return;
    rearrange([this, &numbers] {
        setApart(numbers);
        // Not that of std::ranges, whose result clang 14 cannot make with this library.
        std::stable_partition(m_rows.begin(), m_rows.end(),
                              [this](ImageNumber number) { return isApart(number); });
    });
    const int count = int(numbers.size());
    beginRemoveRows({}, 0, count - 1);
    m_rows.erase(m_rows.begin(), m_rows.begin() + count);
    m_apart.clear();
    endRemoveRows();
}

void OrderedRowModel::announceChanges(const std::vector<ImageNumber> &numbers)
{
    forEachRun(rowsOf(numbers), [this](int first, int last) {
        emit dataChanged(index(first, 0), index(last, columnCount() - 1));
    });
}

void OrderedRowModel::reorder(const std::function<void()> &change)
{
    rearrange([this, &change] {
        change();
        m_order.sort(m_rows);
    });
}

void OrderedRowModel::move(std::vector<ImageNumber> numbers, const std::function<void()> &change)
{
    rearrange([this, &numbers, &change] {
        std::erase_if(m_rows, [&numbers](ImageNumber number) {
            return std::ranges::binary_search(numbers, number);
        });
        change();
        m_order.sort(numbers);
        const auto middle = m_rows.insert(m_rows.end(), numbers.begin(), numbers.end());
        std::ranges::inplace_merge(m_rows, middle, before());
    });
}

void OrderedRowModel::clearRows()
{
    m_rows.clear();
    m_order.clear();
}

/// Does something to the order of the rows, while indexes that others keep follow their images.
void OrderedRowModel::rearrange(const std::function<void()> &change)
{
    emit layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList from = persistentIndexList();
    std::vector<ImageNumber> numbers;
    numbers.reserve(size_t(from.size()));
    for (const QModelIndex &index : from)
        numbers.push_back(m_rows[size_t(index.row())]);

    change();
    if (from.isEmpty()) {
        emit layoutChanged({}, VerticalSortHint);
        return;
    }

    // All indexes of a selection of everything are kept, too: no search for each of them.
    const auto largest = std::ranges::max_element(m_rows);
    std::vector<int> rows(largest == m_rows.end() ? 0 : indexOf(*largest) + 1);
    for (size_t row = 0; row < m_rows.size(); ++row)
        rows[indexOf(m_rows[row])] = int(row);
    QModelIndexList to;
    to.reserve(from.size());
    for (qsizetype i = 0; i < from.size(); ++i)
        to.append(index(rows[indexOf(numbers[size_t(i)])], from[i].column()));
    changePersistentIndexList(from, to);
    emit layoutChanged({}, VerticalSortHint);
}

void OrderedRowModel::setApart(const std::vector<ImageNumber> &numbers)
{
    m_apart.assign(numbers.empty() ? 0 : indexOf(std::ranges::max(numbers)) + 1, false);
    for (const ImageNumber number : numbers)
        m_apart[indexOf(number)] = true;
}

bool OrderedRowModel::isApart(ImageNumber number) const
{
    return indexOf(number) < m_apart.size() && m_apart[indexOf(number)];
}

/// Where the number is in m_rows, or would be.
std::vector<ImageNumber>::const_iterator OrderedRowModel::positionOf(ImageNumber number) const
{
    return std::ranges::lower_bound(m_rows, number, before());
}

/// The rows of those numbers that have one, ascending, each once.
std::vector<int> OrderedRowModel::rowsOf(const std::vector<ImageNumber> &numbers) const
{
    std::vector<int> rows;
    for (const ImageNumber number : numbers) {
        if (const std::optional<int> row = rowOfNumber(number))
            rows.push_back(*row);
    }
    std::ranges::sort(rows);
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

bool OrderedRowModel::comesBefore(ImageNumber a, ImageNumber b) const
{
    if (!m_apart.empty() && isApart(a) != isApart(b))
        return isApart(a);
    return m_order.comesBefore(a, b);
}
