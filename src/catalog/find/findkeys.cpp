// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/find/findkeys.h"

#include "catalog/columns/cellcode.h"
#include "catalog/find/quoting.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr FindKey keys[] = {
        {"region"_L1, FindKind::Code, ImageColumn::Region},
        {"name"_L1, FindKind::Text, ImageColumn::Name},
        {"type"_L1, FindKind::Code, ImageColumn::Type},
        {"platform"_L1, FindKind::Code, ImageColumn::Platform},
        {"os"_L1, FindKind::Text, ImageColumn::Os},
        {"arch"_L1, FindKind::Code, ImageColumn::Architecture},
        {"state"_L1, FindKind::Code, ImageColumn::State},
        {"size"_L1, FindKind::Number, ImageColumn::Size},
        {"created"_L1, FindKind::Date, ImageColumn::Created},
        {"tag"_L1, FindKind::Tags, ImageColumn::Tags},
        {"source"_L1, FindKind::Code, ImageColumn::Source},
        {"deprecated"_L1, FindKind::Flag, ImageColumn::Deprecated},
        {"cloudinit"_L1, FindKind::Flag, ImageColumn::CloudInit},
        {"id"_L1, FindKind::Text, ImageColumn::ImageId},
        {"creator"_L1, FindKind::Text, ImageColumn::Creator},
        {"snapshot"_L1, FindKind::Snapshots, ImageColumn::Snapshots},
        {"family"_L1, FindKind::Text, ImageColumn::Family},
        {"license"_L1, FindKind::Code, ImageColumn::License},
        {"sync"_L1, FindKind::Number, ImageColumn::Sync},
        {"desc"_L1, FindKind::Text, ImageColumn::Description},
};

constexpr bool hasKey(ImageColumn column)
{
    return std::ranges::find(keys, column, &FindKey::column) != std::end(keys);
}

constexpr bool hasAllColumns()
{
    for (int column = 0; column < imageColumnCount; ++column) {
        if (!hasKey(ImageColumn(column)))
            return false;
    }
    return true;
}
static_assert(hasAllColumns());

} // namespace

std::span<const FindKey> findKeys()
{
    return keys;
}

std::optional<FindKey> findKeyFor(const QString &word)
{
    const auto key = std::ranges::find_if(
            keys, [&word](const FindKey &candidate) { return word == candidate.word; });
    return key == std::end(keys) ? std::nullopt : std::optional(*key);
}

FindKey findKeyFor(ImageColumn column)
{
    return *std::ranges::find(keys, column, &FindKey::column);
}

QStringList findValues(const Image &image, const FindKey &key)
{
    QStringList values;
    switch (key.kind) {
    case FindKind::Text:
    case FindKind::Code:
    case FindKind::Flag:
        if (const QString code = cellCode(image, key.column); !code.isEmpty())
            values.append(quoted(findWord(code, key.column)));
        break;
    case FindKind::Tags:
        for (const Tag &tag : image.tags) {
            values.append(quoted(tag.key));
            values.append(quoted(tag.key) + u'=' + quoted(tag.value));
        }
        break;
    case FindKind::Snapshots:
        for (const Snapshot &snapshot : image.snapshotSet)
            values.append(quoted(snapshot.snapshotId));
        break;
    case FindKind::Number:
    case FindKind::Date:
        break;
    }
    values.removeDuplicates();
    return values;
}
