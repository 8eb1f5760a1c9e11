// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/columns/columnname.h"

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace {

// In the order of ImageColumn.
constexpr QLatin1StringView names[] = {
        "region"_L1,       "name"_L1,    "imageId"_L1,   "os"_L1,   "platform"_L1,
        "architecture"_L1, "type"_L1,    "state"_L1,     "size"_L1, "created"_L1,
        "source"_L1,       "creator"_L1, "snapshots"_L1, "tags"_L1, "cloudInit"_L1,
        "deprecated"_L1,   "family"_L1,  "license"_L1,   "sync"_L1, "description"_L1,
};
static_assert(std::size(names) == size_t(imageColumnCount));

} // namespace

QString columnName(ImageColumn column)
{
    return names[size_t(column)];
}

std::optional<ImageColumn> columnNamed(const QString &name)
{
    const auto *found = std::ranges::find(names, name);
    return found == std::end(names) ? std::nullopt
                                    : std::optional(ImageColumn(found - std::begin(names)));
}
