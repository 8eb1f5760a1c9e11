// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/columns/columnfacts.h"
#include "core/imagefields.h"

#include <algorithm>
#include <span>
#include <string_view>

/// What the compiler checks of the facts about columns and of their orders. The rows are those of
/// all columns.
namespace ColumnChecks {

using Rows = std::span<const ColumnFacts>;

/// Whether each column has its row at its place.
constexpr bool isInOrder(Rows rows)
{
    for (size_t i = 0; i < rows.size(); ++i) {
        if (rows[i].column != ImageColumn(i))
            return false;
    }
    return rows.size() == size_t(allColumnCount);
}

constexpr bool isInTable(const ColumnFacts &row)
{
    return int(row.column) < imageColumnCount;
}

/// Whether there is every fact that a column of its kind must have, and none that it cannot have.
constexpr bool isWhole(const ColumnFacts &row)
{
    if (!row.title || row.title[0] == '\0' || row.exportName.isEmpty())
        return false;
    return isInTable(row)
                   ? !row.settingsName.isEmpty() && !row.findKey.isEmpty() && row.usualWidth > 0
                   : row.settingsName.isEmpty() && row.findKey.isEmpty() && row.usualWidth == 0 &&
                             !row.isShownAtFirst && !row.facet;
}

constexpr std::string_view fieldName(const ColumnFacts &row)
{
    return {row.exportName.data(), size_t(row.exportName.size())};
}

/// Whether what the column shows is read: files call it by the API's name for it, and that is a
/// member of the API's image; or it is a part of the place, which is known from asking.
constexpr bool isRead(const ColumnFacts &row)
{
    const std::string_view name = fieldName(row);
    // Not by imageField(): whether its pointer is null is no constant under the sanitizers of
    // g++ 12.
    return name == "Profile" || name == "Region" ||
           std::ranges::find(imageFields, name, &ImageField::name) != std::end(imageFields);
}

/// Whether hardly any two images have the same in the column.
constexpr bool isOwn(const ColumnFacts &row)
{
    return std::ranges::any_of(imageFields, [name = fieldName(row)](const ImageField &field) {
        return field.name == name && field.isOwn;
    });
}

/// Whether a key of the find box can be told from a word there.
constexpr bool hasLettersOnly(QLatin1StringView key)
{
    return std::ranges::all_of(std::string_view(key.data(), size_t(key.size())),
                               [](char letter) { return letter >= 'a' && letter <= 'z'; });
}

/// Whether no two columns have this name in common.
constexpr bool areUnique(Rows rows, QLatin1StringView ColumnFacts::*name)
{
    const auto nameOf = [name](const ColumnFacts &row) {
        return std::string_view((row.*name).data(), size_t((row.*name).size()));
    };
    for (size_t i = 0; i < rows.size(); ++i) {
        for (size_t j = 0; j < i; ++j) {
            if (!nameOf(rows[i]).empty() && nameOf(rows[i]) == nameOf(rows[j]))
                return false;
        }
    }
    return true;
}

/// Whether what is kept of the values that are an image's own is enough: their texts, and the time
/// at which the image was made.
constexpr bool canBeOwn(const ColumnFacts &row)
{
    const bool isCreated = std::holds_alternative<CreatedValue>(row.value);
    return isOwn(row) ? isCreated || std::holds_alternative<TextValue>(row.value) : !isCreated;
}

/// Whether each facet is one column, whose values many images have in common.
constexpr bool hasEachFacetOnce(Rows rows)
{
    for (int facet = 0; facet < facetCount; ++facet) {
        const auto isThis = [facet](const ColumnFacts &row) {
            return row.facet == Facet(facet);
        };
        const auto row = std::ranges::find_if(rows, isThis);
        if (std::ranges::count_if(rows, isThis) != 1 ||
            !(std::holds_alternative<CodeValue>(row->value) ||
              std::holds_alternative<FlagValue>(row->value) ||
              std::holds_alternative<TagsValue>(row->value)))
            return false;
    }
    return true;
}

/// Whether an order has each of the first `count` columns once, but for those left out, and no
/// other.
constexpr bool hasEachOnce(std::span<const ImageColumn> order, int count,
                           std::initializer_list<ImageColumn> leftOut = {})
{
    for (int column = 0; column < count; ++column) {
        const bool isLeftOut = std::ranges::find(leftOut, ImageColumn(column)) != std::end(leftOut);
        if (std::ranges::count(order, ImageColumn(column)) != (isLeftOut ? 0 : 1))
            return false;
    }
    return order.size() + leftOut.size() == size_t(count);
}

} // namespace ColumnChecks
