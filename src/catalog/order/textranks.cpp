// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/order/textranks.h"

#include "catalog/order/radixsort.h"

#include <QtEndian>

#include <algorithm>
#include <cstring>
#include <span>

namespace {

constexpr size_t wordSize = sizeof(quint64);
constexpr size_t usualKeySize = 32;

/// Small, because sorting is moving them. The keys of all have less than 4 GiB.
struct Entry
{
    quint64 word = 0;  ///< The bytes of the key that are being compared.
    quint32 start = 0; ///< Of the key in the bytes of all.
    int text = 0;
};

/// A text in the order.
struct Placed
{
    int text = 0;
    bool isLikeLast = false; ///< Equal to the one before it.
};

using Order = std::vector<Placed>;

/// Appends the texts of these entries, whose keys are equal in the words before this one.
void appendSorted(std::span<Entry> entries, size_t word, const std::string &keys, Order &order,
                  std::vector<Entry> &spare)
{
    for (Entry &entry : entries) {
        std::memcpy(&entry.word, keys.data() + entry.start + word * wordSize, wordSize);
        entry.word = qFromBigEndian(entry.word);
    }
    radixSort(entries, &Entry::word, spare);
    for (auto first = entries.begin(); first != entries.end();) {
        const auto last = std::find_if(first, entries.end(), [&first](const Entry &entry) {
            return entry.word != first->word;
        });
        // Keys are filled up with zeros, at least one.
        const bool isAtEnd = (first->word & 0xFF) == 0;
        if (isAtEnd || last - first == 1) {
            for (auto entry = first; entry != last; ++entry)
                order.push_back({.text = entry->text, .isLikeLast = entry != first});
        } else {
            appendSorted({first, last}, word + 1, keys, order, spare);
        }
        first = last;
    }
}

/// Sorts the plain texts and returns the others.
std::vector<int> sortPlain(const std::vector<QStringView> &texts, const TextCollation &collation,
                           Order &order)
{
    std::string keys;
    std::vector<Entry> entries;
    std::vector<int> others;
    entries.reserve(texts.size());
    keys.reserve(texts.size() * usualKeySize);
    for (size_t text = 0; text < texts.size(); ++text) {
        const size_t start = keys.size();
        if (!collation.appendKey(texts[text], keys)) {
            others.push_back(int(text));
            continue;
        }
        keys.append(wordSize - (keys.size() - start) % wordSize, '\0');
        entries.push_back({.start = quint32(start), .text = int(text)});
    }
    order.reserve(entries.size());
    std::vector<Entry> spare;
    appendSorted(entries, 0, keys, order, spare);
    return others;
}

Order sortOthers(const std::vector<QStringView> &texts, const std::vector<int> &others,
                 const QCollator &collator)
{
    std::vector<std::pair<QCollatorSortKey, int>> keys;
    keys.reserve(others.size());
    for (const int text : others)
        keys.emplace_back(collator.sortKey(texts[size_t(text)].toString()), text);
    std::ranges::sort(keys, [](const auto &a, const auto &b) { return a.first < b.first; });
    Order order;
    order.reserve(keys.size());
    for (size_t i = 0; i < keys.size(); ++i) {
        const bool isLikeLast = i > 0 && !(keys[i - 1].first < keys[i].first);
        order.push_back({.text = keys[i].second, .isLikeLast = isLikeLast});
    }
    return order;
}

/// The first from `first` on that does not come before the text. Those near are tried first: texts
/// of a script mostly come together.
Order::iterator positionOf(QStringView text, Order::iterator first, Order::iterator last,
                           const std::vector<QStringView> &texts, const QCollator &collator)
{
    const auto comesBefore = [&](const Placed &placed) {
        return collator.compare(texts[size_t(placed.text)], text) < 0;
    };
    std::ptrdiff_t step = 1;
    while (step < last - first && comesBefore(first[step])) {
        first += step;
        step *= 2;
    }
    return std::partition_point(first, first + std::min(step, last - first), comesBefore);
}

/// Puts the others among the plain texts.
Order merged(Order plain, const Order &others, const std::vector<QStringView> &texts,
             const QCollator &collator)
{
    Order order;
    order.reserve(plain.size() + others.size());
    auto next = plain.begin();
    for (Placed other : others) {
        const QStringView text = texts[size_t(other.text)];
        if (!other.isLikeLast) {
            const auto position = positionOf(text, next, plain.end(), texts, collator);
            order.insert(order.end(), next, position);
            next = position;
            // Plain ones that are equal follow, after this one and what is like it.
            if (next != plain.end() && collator.compare(texts[size_t(next->text)], text) == 0)
                next->isLikeLast = true;
        }
        order.push_back(other);
    }
    order.insert(order.end(), next, plain.end());
    return order;
}

} // namespace

std::vector<int> textRanks(const std::vector<QStringView> &texts, TextCollation &collation)
{
    collation.learnHan(texts);
    Order plain;
    const std::vector<int> others = sortPlain(texts, collation, plain);
    const Order order = merged(std::move(plain), sortOthers(texts, others, collation.collator()),
                               texts, collation.collator());
    std::vector<int> ranks(texts.size());
    int rank = -1;
    for (const Placed &placed : order) {
        rank += placed.isLikeLast ? 0 : 1;
        ranks[size_t(placed.text)] = rank;
    }
    return ranks;
}
