// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/find/findkeys.h"

#include "catalog/columns/cellcode.h"
#include "catalog/columns/columnfacts.h"
#include "catalog/find/quoting.h"
#include "core/normalform.h"
#include "core/overloaded.h"

#include <algorithm>
#include <array>

namespace {

FindKind kindOf(const ColumnValue &value)
{
    const Overloaded read = {
            [](const TextValue &) { return FindKind::Text; },
            [](const CodeValue &) { return FindKind::Code; },
            [](const FlagValue &) { return FindKind::Flag; },
            [](const NumberValue &) { return FindKind::Number; },
            [](CreatedValue) { return FindKind::Date; },
            [](TagsValue) { return FindKind::Tags; },
            [](SnapshotsValue) { return FindKind::Snapshots; },
    };
    return std::visit(read, value);
}

} // namespace

std::span<const FindKey> findKeys()
{
    static const auto keys = [] {
        std::array<FindKey, std::size(findOrder)> made;
        std::ranges::transform(findOrder, made.begin(),
                               [](ImageColumn column) { return findKeyFor(column); });
        return made;
    }();
    return keys;
}

std::optional<FindKey> findKeyFor(const QString &word)
{
    const auto key = std::ranges::find(findKeys(), word, &FindKey::word);
    return key == findKeys().end() ? std::nullopt : std::optional(*key);
}

FindKey findKeyFor(ImageColumn column)
{
    const ColumnFacts &facts = columnFacts(column);
    return {.word = facts.findKey, .kind = kindOf(facts.value), .column = column};
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
    for (QString &value : values)
        value = inNormalForm(value);
    values.removeDuplicates();
    return values;
}
