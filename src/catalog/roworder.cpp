// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/roworder.h"

#include "catalog/cellvalues.h"
#include "catalog/eraseat.h"
#include "catalog/textranks.h"

#include <algorithm>
#include <numeric>

namespace {

using Numbers = std::pair<qint64, qint64>;

constexpr int noPlace = -1;

/// From so many numbers on, all are given places before they are sorted.
constexpr size_t many = 1000;

bool hasValue(const SortValue &value)
{
    return !std::holds_alternative<std::monostate>(value);
}

std::vector<SortValue> readValues(ImageColumn column, const std::deque<Image> &images)
{
    std::vector<SortValue> values;
    values.reserve(images.size());
    const bool isOwn = !isSortedByText(column) || !CellValues::isShared(column);
    QHash<QString, SortValue> known;
    for (const Image &image : images) {
        if (isOwn) {
            values.push_back(sortValue(image, column));
            continue;
        }
        const QString key = CellValues::key(image, column);
        auto value = known.constFind(key);
        if (value == known.constEnd())
            value = known.insert(key, sortValue(image, column));
        values.push_back(*value);
    }
    return values;
}

/// The values of one type, each with the number that has it.
template<typename Value>
struct Numbered
{
    std::vector<Value> values = {};
    std::vector<int> numbers = {};
};

/// As Value what is kept as Kept: a copy, or a view of it.
template<typename Value, typename Kept = Value>
Numbered<Value> valuesOf(const std::vector<SortValue> &all)
{
    Numbered<Value> result;
    result.values.reserve(all.size());
    result.numbers.reserve(all.size());
    for (size_t number = 0; number < all.size(); ++number) {
        if (const auto *value = std::get_if<Kept>(&all[number])) {
            result.values.push_back(*value);
            result.numbers.push_back(int(number));
        }
    }
    return result;
}

std::vector<int> numberRanks(const std::vector<Numbers> &values)
{
    std::vector<Numbers> sorted = values;
    std::ranges::sort(sorted);
    sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
    std::vector<int> ranks;
    ranks.reserve(values.size());
    for (const Numbers &value : values)
        ranks.push_back(int(std::ranges::lower_bound(sorted, value) - sorted.begin()));
    return ranks;
}

/// The same as textRanks() where many texts are equal, and most of those share their characters.
std::vector<int> sharedTextRanks(const std::vector<QStringView> &texts, TextCollation &collation)
{
    QHash<const QChar *, int> known; // not by their text, which would have to be read each time
    std::vector<QStringView> distinct;
    std::vector<int> ranks;
    ranks.reserve(texts.size());
    for (const QStringView text : texts) {
        auto place = known.constFind(text.data());
        if (place == known.constEnd()) {
            place = known.insert(text.data(), int(distinct.size()));
            distinct.push_back(text);
        }
        ranks.push_back(*place);
    }
    const std::vector<int> ranksOfDistinct = textRanks(distinct, collation);
    for (int &rank : ranks)
        rank = ranksOfDistinct[size_t(rank)];
    return ranks;
}

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

RowOrder::RowOrder() : m_collation(imageCollator()) { }

QList<SortKeyColumn> RowOrder::columns() const
{
    QList<SortKeyColumn> columns;
    for (const SortedColumn &sorted : m_columns)
        columns.append(sorted.column);
    return columns;
}

bool RowOrder::comesBefore(int a, int b) const
{
    if (m_columns.empty())
        return a < b;
    if (m_places[size_t(a)] != noPlace && m_places[size_t(b)] != noPlace)
        return m_places[size_t(a)] < m_places[size_t(b)];
    for (const SortedColumn &sorted : m_columns) {
        const SortValue &valueA = sorted.values[size_t(a)];
        const SortValue &valueB = sorted.values[size_t(b)];
        if (hasValue(valueA) != hasValue(valueB))
            return hasValue(valueA);
        const int comparison = compare(valueA, valueB);
        if (comparison != 0)
            return (comparison < 0) == (sorted.column.order == Qt::AscendingOrder);
    }
    return a < b;
}

void RowOrder::sort(std::vector<int> &numbers)
{
    if (m_columns.empty()) {
        std::ranges::sort(numbers);
        return;
    }
    if (numbers.size() < many) {
        std::ranges::sort(numbers, [this](int a, int b) { return comesBefore(a, b); });
        return;
    }
    if (m_hasUnplaced)
        placeAll();
    std::vector<int> byPlace(size_t(m_placeCount), noPlace);
    for (const int number : numbers)
        byPlace[size_t(m_places[size_t(number)])] = number;
    std::erase(byPlace, noPlace);
    numbers = std::move(byPlace);
}

bool RowOrder::wouldMove(int number, const Image &image) const
{
    return std::ranges::any_of(m_columns, [this, number, &image](const SortedColumn &sorted) {
        const SortValue &now = sorted.values[size_t(number)];
        const SortValue then = sortValue(image, ImageColumn(sorted.column.column));
        return hasValue(now) != hasValue(then) || compare(now, then) != 0;
    });
}

void RowOrder::setColumns(const QList<SortKeyColumn> &columns, const std::deque<Image> &images)
{
    std::vector<SortedColumn> sorted;
    for (const SortKeyColumn &column : columns)
        sorted.push_back({column, takeValues(column.column, images)});
    m_columns = std::move(sorted);
    m_places.assign(images.size(), noPlace);
    placeAll();
}

/// Reads the values of a column, or takes them from where they are.
std::vector<SortValue> RowOrder::takeValues(int column, const std::deque<Image> &images)
{
    const auto known = std::ranges::find(
            m_columns, column, [](const SortedColumn &sorted) { return sorted.column.column; });
    return known != m_columns.end() ? std::move(known->values)
                                    : readValues(ImageColumn(column), images);
}

/// Of two values of a column, or of none.
int RowOrder::compare(const SortValue &a, const SortValue &b) const
{
    if (const auto *text = std::get_if<QString>(&a))
        return m_collation.compare(*text, std::get<QString>(b));
    return a < b ? -1 : b < a ? 1 : 0;
}

/// By number; those without a value come last.
std::vector<int> RowOrder::ranksOf(const SortedColumn &sorted)
{
    const auto column = ImageColumn(sorted.column.column);
    const auto texts = valuesOf<QStringView, QString>(sorted.values);
    const Numbered<Numbers> numbers = valuesOf<Numbers>(sorted.values);
    const bool isText = isSortedByText(column);
    const std::vector<int> ranks = !isText ? numberRanks(numbers.values)
                                   : CellValues::isShared(column)
                                           ? sharedTextRanks(texts.values, m_collation)
                                           : textRanks(texts.values, m_collation);
    const int last = ranks.empty() ? 0 : std::ranges::max(ranks);
    std::vector<int> result(sorted.values.size(), last + 1);
    for (size_t i = 0; i < ranks.size(); ++i) {
        const int number = isText ? texts.numbers[i] : numbers.numbers[i];
        result[size_t(number)] =
                sorted.column.order == Qt::AscendingOrder ? ranks[i] : last - ranks[i];
    }
    return result;
}

void RowOrder::placeAll()
{
    std::vector<int> order(m_places.size());
    std::iota(order.begin(), order.end(), 0);
    // clang 14 cannot read the views of libstdc++ 12.
    for (auto sorted = m_columns.crbegin(); sorted != m_columns.crend(); ++sorted)
        order = sortedByRank(order, ranksOf(*sorted));
    for (size_t place = 0; place < order.size(); ++place)
        m_places[size_t(order[place])] = int(place);
    m_placeCount = int(order.size());
    m_hasUnplaced = false;
}

void RowOrder::append(const Image &image)
{
    for (SortedColumn &sorted : m_columns)
        sorted.values.push_back(sortValue(image, ImageColumn(sorted.column.column)));
    m_places.push_back(noPlace);
    m_hasUnplaced = true;
}

void RowOrder::update(int number, const Image &image)
{
    for (SortedColumn &sorted : m_columns)
        sorted.values[size_t(number)] = sortValue(image, ImageColumn(sorted.column.column));
    m_places[size_t(number)] = noPlace;
    m_hasUnplaced = true;
}

void RowOrder::remove(const std::vector<int> &numbers)
{
    for (SortedColumn &sorted : m_columns)
        eraseAt(sorted.values, numbers);
    eraseAt(m_places, numbers);
}

void RowOrder::clear()
{
    for (SortedColumn &sorted : m_columns)
        sorted.values.clear();
    m_places.clear();
    m_placeCount = 0;
    m_hasUnplaced = false;
}
