// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "json/membername.h"

#include <QByteArray>
#include <QJsonValue>

#include <simdjson.h>
#include <tl/expected.hpp>

// What simdjson leaves to do. It finds the values, and says nothing of those that are only gone
// over; here they must be JSON, too, whatever their depth and their numbers.

/// What was read, or how the text stops being JSON.
template<typename T>
using Parsed = tl::expected<T, simdjson::error_code>;

/// The text as simdjson wants it, without a byte order mark.
[[nodiscard]] simdjson::padded_string paddedJson(const QByteArray &json);

/// The text of a single value, without space around it; of a list or an object, its bracket.
[[nodiscard]] std::string_view tokenOf(simdjson::ondemand::value value);

/// The whole text of any value. It cannot be read after that.
[[nodiscard]] Parsed<std::string_view> jsonOf(simdjson::ondemand::value value);

/// The whole text of a list of which something may have been read.
[[nodiscard]] Parsed<std::string_view> jsonOf(simdjson::ondemand::array &list);

/// Any value, for what is rare; undefined where it is more than Qt's JSON can hold.
[[nodiscard]] Parsed<QJsonValue> valueOf(simdjson::ondemand::value value);

/// The name as it is written, of a member that has this value.
[[nodiscard]] Parsed<std::string_view> writtenName(simdjson::ondemand::raw_json_string key,
                                                   simdjson::ondemand::value value);

/// Calls take(const MemberName &, value) for each member, until it returns an error.
template<typename Take>
[[nodiscard]] Parsed<void> forEachNamedMember(simdjson::ondemand::object members, Take take)
{
    for (auto member : members) {
        simdjson::ondemand::raw_json_string key;
        if (const simdjson::error_code error = member.key().get(key))
            return tl::unexpected(error);
        simdjson::ondemand::value held;
        if (const simdjson::error_code error = member.value().get(held))
            return tl::unexpected(error);
        const Parsed<std::string_view> written = writtenName(key, held);
        if (!written)
            return tl::unexpected(written.error());
        if (const Parsed<void> taken = take(MemberName(*written), held); !taken)
            return taken;
    }
    return {};
}

/// The same with the text of the name alone.
template<typename Take>
[[nodiscard]] Parsed<void> forEachMember(simdjson::ondemand::object members, Take take)
{
    return forEachNamedMember(members, [&take](const MemberName &name, const auto &value) {
        return take(name.text(), value);
    });
}
