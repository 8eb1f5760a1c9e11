// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "memory/imagedifference.h"

#include "core/imagefields.h"
#include "json/imagejson.h"
#include "json/jsonscan.h"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <tuple>

namespace {

/// The value of a member; "null" for none. What says nothing is as good as missing: the service
/// leaves out at one time what it sends empty at another.
std::string_view valueOf(const JsonMembers &members, std::string_view name)
{
    // Of those that are there several times the last counts, as it does in reading.
    const auto member = std::find_if(members.crbegin(), members.crend(),
                                     [name](const JsonMember &each) { return each.name == name; });
    if (member == members.crend() || member->value == "[]" || member->value == "\"\"")
        return "null";
    return member->value;
}

std::string_view viewOf(const QByteArray &bytes)
{
    return {bytes.constData(), size_t(bytes.size())};
}

QByteArray bytesOf(std::string_view view)
{
    return {view.data(), qsizetype(view.size())};
}

} // namespace

Image comparable(const Image &image)
{
    Image result = image;
    result.syncPercent.reset();
    std::ranges::stable_sort(result.tags, [](const Tag &one, const Tag &other) {
        return std::tie(one.key, one.value) < std::tie(other.key, other.value);
    });
    std::ranges::stable_sort(result.snapshotSet, {}, &Snapshot::snapshotId);
    return result;
}

QList<FieldChange> fieldChanges(const Image &before, const Image &after)
{
    if (before == after)
        return {};
    const QByteArray thenText = sentJson(before);
    const QByteArray nowText = sentJson(after);
    const JsonMembers then = jsonMembers(viewOf(thenText));
    const JsonMembers now = jsonMembers(viewOf(nowText));

    std::vector<std::string_view> names;
    for (const ImageField &field : imageFields)
        names.push_back(field.name);
    const qsizetype known = std::ssize(names);
    for (const JsonMembers *members : {&then, &now}) {
        for (const JsonMember &member : *members) {
            if (std::ranges::find(names, member.name) == names.end())
                names.push_back(member.name);
        }
    }
    std::sort(names.begin() + known, names.end());

    QList<FieldChange> changes;
    for (const std::string_view name : names) {
        const std::string_view old = valueOf(then, name);
        const std::string_view fresh = valueOf(now, name);
        if (old != fresh && name != "SyncPercent")
            changes.append({bytesOf(name), bytesOf(old), bytesOf(fresh)});
    }
    return changes;
}
