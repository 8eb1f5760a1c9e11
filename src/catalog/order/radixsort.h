// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtGlobal>

#include <algorithm>
#include <array>
#include <span>
#include <utility>
#include <vector>

/// Fewer than these a comparison sort orders as quickly.
constexpr size_t fewForRadix = 512;

/// Sorts entries by a member of 64 bits, a byte at a time from the last; of at least so many, equal
/// ones stay in their order. Bytes that all have in common cost nothing. `spare` is room that calls
/// can share.
template<typename Entry>
void radixSort(std::span<Entry> entries, quint64 Entry::*key, std::vector<Entry> &spare)
{
    if (entries.size() < fewForRadix) {
        std::ranges::sort(entries, {}, key);
        return;
    }
    constexpr int byteCount = sizeof(quint64);
    std::array<std::array<size_t, 256>, byteCount> counts = {};
    for (const Entry &entry : entries) {
        for (int byte = 0; byte < byteCount; ++byte)
            ++counts[size_t(byte)][(entry.*key >> (8 * byte)) & 255];
    }
    spare.resize(std::max(spare.size(), entries.size()));
    std::span<Entry> from = entries;
    std::span<Entry> to(spare.data(), entries.size());
    for (int byte = 0; byte < byteCount; ++byte) {
        std::array<size_t, 256> &starts = counts[size_t(byte)];
        if (std::ranges::count(starts, 0U) == 255)
            continue;
        size_t start = 0;
        for (size_t &count : starts)
            start += std::exchange(count, start);
        for (const Entry &entry : from)
            to[starts[(entry.*key >> (8 * byte)) & 255]++] = entry;
        std::swap(from, to);
    }
    if (from.data() != entries.data())
        std::ranges::copy(from, entries.begin());
}
