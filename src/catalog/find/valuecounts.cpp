// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/find/valuecounts.h"

#include <algorithm>
#include <vector>

namespace {

/// How many images are looked at for values that hardly two of them have in common.
constexpr int sampleSize = 10'000;

} // namespace

QHash<QString, int> countFindValues(const ImageStore &store, const FindKey &key)
{
    QHash<QString, int> counts;
    const auto add = [&](ImageNumber number, int count) {
        const QStringList texts = findValues(store.at(number), key);
        for (const QString &text : texts)
            counts[text] += count;
    };
    std::vector<ImageNumber> numbers = store.numbers();
    if (!CellValues::isShared(key.column) || key.kind == FindKind::Snapshots) {
        numbers.resize(std::min<size_t>(numbers.size(), sampleSize));
        for (const ImageNumber number : numbers)
            add(number, 1);
        return counts;
    }
    struct Value
    {
        int count = 0;
        ImageNumber number = {}; ///< Of an image that has it.
    };
    std::vector<Value> values(store.cells().values(key.column).size());
    for (const ImageNumber number : numbers) {
        Value &value = values[size_t(store.cells().valueId(number, key.column))];
        ++value.count;
        value.number = number;
    }
    for (const Value &value : values) {
        if (value.count > 0)
            add(value.number, value.count);
    }
    return counts;
}
