// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/order/roworder.h"

#include "catalog/order/radixsort.h"
#include "catalog/order/textranks.h"
#include "core/normalform.h"

#include <algorithm>
#include <deque>
#include <numeric>
#include <span>
#include <tuple>

namespace {

using Numbers = std::pair<qint64, qint64>;

constexpr int noPosition = -1;
constexpr int noRank = -1;

/// From so many numbers on, all are given positions before they are sorted.
constexpr size_t many = 1000;

bool hasValue(const SortValue &value)
{
    return !std::holds_alternative<std::monostate>(value);
}

/// A number as one that is ordered without a sign.
quint64 withoutSign(qint64 number)
{
    return quint64(number) ^ (quint64(1) << 63);
}

std::vector<int> numberRanks(const std::vector<Numbers> &values)
{
    struct Entry
    {
        quint64 first = 0;
        quint64 second = 0;
        int value = 0;
    };
    std::vector<Entry> sorted;
    sorted.reserve(values.size());
    for (const auto &[first, second] : values)
        sorted.push_back({withoutSign(first), withoutSign(second), int(sorted.size())});
    std::vector<Entry> spare;
    if (sorted.size() < fewForRadix) {
        std::ranges::sort(sorted, [](const Entry &a, const Entry &b) {
            return std::tie(a.first, a.second) < std::tie(b.first, b.second);
        });
    } else {
        radixSort(std::span(sorted), &Entry::second, spare);
        radixSort(std::span(sorted), &Entry::first, spare);
    }
    std::vector<int> ranks(values.size());
    int rank = -1;
    for (size_t i = 0; i < sorted.size(); ++i) {
        const bool isLikeLast = i > 0 && sorted[i].first == sorted[i - 1].first &&
                                sorted[i].second == sorted[i - 1].second;
        rank += isLikeLast ? 0 : 1;
        ranks[size_t(sorted[i].value)] = rank;
    }
    return ranks;
}

/// The values that there are in a column, and where.
struct Collected
{
    std::vector<QStringView> texts = {};
    std::vector<Numbers> numbers = {}; ///< There are texts or numbers.
    std::vector<size_t> owners = {};

    void addText(QStringView text, size_t owner)
    {
        texts.push_back(text);
        owners.push_back(owner);
    }
    void addNumbers(const Numbers &value, size_t owner)
    {
        numbers.push_back(value);
        owners.push_back(owner);
    }
    /// By owner; noRank for those without a value.
    [[nodiscard]] std::vector<int> ranks(size_t ownerCount, TextCollation &collation) const
    {
        const std::vector<int> found =
                numbers.empty() ? textRanks(texts, collation) : numberRanks(numbers);
        std::vector<int> ranks(ownerCount, noRank);
        for (size_t i = 0; i < found.size(); ++i)
            ranks[owners[i]] = found[i];
        return ranks;
    }
};

/// Sorts numbers by their ranks. Equal ones stay in the order in which they are.
std::vector<int> sortedByRank(const std::vector<int> &numbers, const std::vector<int> &ranks)
{
    std::vector<size_t> starts(ranks.empty() ? 1 : size_t(std::ranges::max(ranks)) + 2);
    for (const int rank : ranks)
        ++starts[size_t(rank) + 1];
    std::partial_sum(starts.begin(), starts.end(), starts.begin());
    std::vector<int> sorted(numbers.size());
    for (const int number : numbers)
        sorted[starts[size_t(ranks[size_t(number)])]++] = number;
    return sorted;
}

} // namespace

RowOrder::RowOrder(const ImageStore &store) : m_store(store) { }

int RowOrder::positionOf(ImageNumber number) const
{
    return indexOf(number) < m_positions.size() ? m_positions[indexOf(number)] : noPosition;
}

bool RowOrder::comesBefore(ImageNumber a, ImageNumber b) const
{
    if (m_columns.empty())
        return m_store.listOrder().comesBefore(a, b);
    const int positionOfA = positionOf(a);
    const int positionOfB = positionOf(b);
    if (positionOfA != noPosition && positionOfB != noPosition)
        return positionOfA < positionOfB;
    const std::optional<bool> byColumns = comesBeforeByColumns(a, b);
    return byColumns ? *byColumns : m_store.listOrder().comesBefore(a, b);
}

std::optional<bool> RowOrder::comesBeforeByColumns(ImageNumber a, ImageNumber b) const
{
    for (const SortKeyColumn &sorted : m_columns) {
        const Comparison comparison = compareIn(ImageColumn(sorted.column), a, b);
        if (comparison.hasA != comparison.hasB)
            return comparison.hasA;
        if (comparison.hasA && comparison.order != 0)
            return (comparison.order < 0) == (sorted.order == Qt::AscendingOrder);
    }
    return std::nullopt;
}

void RowOrder::sort(std::vector<ImageNumber> &numbers)
{
    if (m_columns.empty())
        return m_store.listOrder().sort(numbers);
    if (numbers.size() < many) {
        std::ranges::sort(numbers,
                          [this](ImageNumber a, ImageNumber b) { return comesBefore(a, b); });
        return;
    }
    if (m_lacksPositions || m_positions.size() < size_t(m_store.numberEnd()))
        setPositions();
    constexpr auto nobody = ImageNumber(-1);
    std::vector<ImageNumber> byPosition(m_positions.size(), nobody);
    for (const ImageNumber number : numbers)
        byPosition[size_t(m_positions[indexOf(number)])] = number;
    std::erase(byPosition, nobody);
    numbers = std::move(byPosition);
}

bool RowOrder::movesBy(const ImageChange &change) const
{
    return std::ranges::any_of(m_columns, [this, &change](const SortKeyColumn &sorted) {
        const auto column = ImageColumn(sorted.column);
        const Comparison comparison =
                compareValues(sortValue(change.before, column), sortValue(change.after, column));
        return comparison.hasA != comparison.hasB || comparison.order != 0;
    });
}

void RowOrder::setColumns(const QList<SortKeyColumn> &columns)
{
    m_columns = columns;
    if (!m_collation && !columns.isEmpty())
        m_collation.emplace(imageCollator());
    setPositions();
}

/// As sortValue(), but that case may be folded where it does not count.
SortValue RowOrder::valueOf(ImageNumber number, ImageColumn column) const
{
    if (CellValues::isShared(column))
        return m_store.cells().sharedValue(number, column).sort;
    if (column == ImageColumn::Created) {
        const std::optional<qint64> created = m_store.cells().created(number);
        return created ? SortValue(Numbers(*created, 0)) : SortValue();
    }
    const QStringView text = m_store.cells().ownText(number, column);
    if (text.isEmpty())
        return {};
    return m_collation->ignoresCaseOf(text) ? text.toString()
                                            : inNormalForm(cellText(m_store.at(number), column));
}

RowOrder::Comparison RowOrder::compareValues(const SortValue &a, const SortValue &b) const
{
    Comparison comparison = {.hasA = hasValue(a), .hasB = hasValue(b)};
    if (!comparison.hasA || !comparison.hasB)
        return comparison;
    const auto *text = std::get_if<QString>(&a);
    comparison.order = text    ? m_collation->compare(*text, std::get<QString>(b))
                       : a < b ? -1
                               : int(b < a);
    return comparison;
}

/// As of valueOf() both; without a copy of them where there is none to be made, because there are
/// thousands of comparisons to a page of images.
RowOrder::Comparison RowOrder::compareIn(ImageColumn column, ImageNumber a, ImageNumber b) const
{
    if (CellValues::isShared(column)) {
        return compareValues(m_store.cells().sharedValue(a, column).sort,
                             m_store.cells().sharedValue(b, column).sort);
    }
    if (column != ImageColumn::Created) {
        const QStringView textA = m_store.cells().ownText(a, column);
        const QStringView textB = m_store.cells().ownText(b, column);
        if (m_collation->ignoresCaseOf(textA) && m_collation->ignoresCaseOf(textB)) {
            return {.hasA = !textA.isEmpty(),
                    .hasB = !textB.isEmpty(),
                    .order = m_collation->compare(textA, textB)};
        }
    }
    return compareValues(valueOf(a, column), valueOf(b, column));
}

/// By number; those without a value come last.
std::vector<int> RowOrder::ranksOf(const SortKeyColumn &sorted)
{
    const auto column = ImageColumn(sorted.column);
    std::vector<int> ranks = CellValues::isShared(column) ? sharedRanks(column) : ownRanks(column);
    const int last = ranks.empty() ? 0 : std::ranges::max(ranks);
    const bool isDescending = sorted.order == Qt::DescendingOrder;
    for (int &rank : ranks)
        rank = rank == noRank ? last + 1 : isDescending ? last - rank : rank;
    return ranks;
}

/// By number, of a column in which each value is ranked once.
std::vector<int> RowOrder::sharedRanks(ImageColumn column)
{
    const std::vector<CellValues::Value> &values = m_store.cells().values(column);
    Collected collected;
    for (size_t id = 0; id < values.size(); ++id) {
        if (const auto *text = std::get_if<QString>(&values[id].sort))
            collected.addText(*text, id);
        else if (const auto *numbers = std::get_if<Numbers>(&values[id].sort))
            collected.addNumbers(*numbers, id);
    }
    const std::vector<int> ranksOfValues = collected.ranks(values.size(), *m_collation);
    std::vector<int> ranks;
    ranks.reserve(m_positions.size());
    for (const int id : m_store.cells().valueIds(column))
        ranks.push_back(ranksOfValues[size_t(id)]);
    return ranks;
}

/// By number, of a column in which images have values of their own.
std::vector<int> RowOrder::ownRanks(ImageColumn column)
{
    const size_t count = m_positions.size();
    Collected collected;
    std::deque<QString> originals; // of those whose case counts
    collected.owners.reserve(count);
    collected.texts.reserve(isSortedByText(column) ? count : 0);
    for (size_t number = 0; number < count; ++number) {
        if (column == ImageColumn::Created) {
            if (const std::optional<qint64> created = m_store.cells().created(ImageNumber(number)))
                collected.addNumbers({*created, 0}, number);
            continue;
        }
        const QStringView text = m_store.cells().ownText(ImageNumber(number), column);
        if (text.isEmpty())
            continue;
        if (m_collation->ignoresCaseOf(text))
            collected.addText(text, number);
        else
            collected.addText(originals.emplace_back(inNormalForm(
                                      cellText(m_store.at(ImageNumber(number)), column))),
                              number);
    }
    return collected.ranks(count, *m_collation);
}

void RowOrder::setPositions()
{
    m_lacksPositions = false;
    m_positions.clear();
    if (m_columns.empty())
        return;
    m_positions.resize(size_t(m_store.numberEnd()));
    std::vector<ImageNumber> listed(m_positions.size());
    for (size_t number = 0; number < listed.size(); ++number)
        listed[number] = ImageNumber(number);
    m_store.listOrder().sort(listed);
    std::vector<int> order;
    order.reserve(listed.size());
    for (const ImageNumber number : listed)
        order.push_back(int(number));
    // clang 14 cannot read the views of libstdc++ 12.
    for (auto sorted = m_columns.crbegin(); sorted != m_columns.crend(); ++sorted)
        order = sortedByRank(order, ranksOf(*sorted));
    for (size_t position = 0; position < order.size(); ++position)
        m_positions[size_t(order[position])] = int(position);
}

void RowOrder::update(ImageNumber number)
{
    if (indexOf(number) >= m_positions.size())
        return;
    m_positions[indexOf(number)] = noPosition;
    m_lacksPositions = true;
}

void RowOrder::clear()
{
    m_positions.clear();
    m_lacksPositions = false;
}
