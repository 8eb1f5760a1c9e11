// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/image.h"
#include "json/textpool.h"

#include <QJsonValue>

#include <simdjson.h>
#include <tl/expected.hpp>

/// What was read, or how the text stops being JSON.
template<typename T>
using Parsed = tl::expected<T, simdjson::error_code>;

/// The text of a single value, without space around it; of a list or an object, its bracket.
[[nodiscard]] std::string_view tokenOf(simdjson::ondemand::value value);

/// The whole text of any value. It cannot be read after that.
[[nodiscard]] Parsed<std::string_view> jsonOf(simdjson::ondemand::value value);

/// Any value, for what is rare.
[[nodiscard]] Parsed<QJsonValue> valueOf(simdjson::ondemand::value value);

/// Calls take(name, value) for each member, until it returns an error.
template<typename Take>
[[nodiscard]] Parsed<void> forEachMember(simdjson::ondemand::object members, Take take)
{
    for (auto member : members) {
        std::string_view name;
        if (const simdjson::error_code error = member.unescaped_key().get(name))
            return tl::unexpected(error);
        simdjson::ondemand::value held;
        if (const simdjson::error_code error = member.value().get(held))
            return tl::unexpected(error);
        if (const Parsed<void> taken = take(name, held); !taken)
            return taken;
    }
    return {};
}

/// Reads entries of ImageSet.
class ImageReader
{
public:
    /// Nothing in an entry is required: a field that is missing, null or of an unexpected type is
    /// left unset, and so is a number with a fraction; they can still be seen in `unread`. A whole
    /// number sent as a text is read, and so is a text sent as a whole number. An entry that is no
    /// object gives an image without an id.
    [[nodiscard]] Parsed<Image> read(simdjson::ondemand::value entry);

private:
    using Value = simdjson::ondemand::value;

    Parsed<void> readSingle(Image &image, std::string_view name, std::string_view token);
    Parsed<void> readContainer(Image &image, std::string_view name, Value value);
    Parsed<bool> readSnapshots(Image &image, simdjson::ondemand::array &list);
    Parsed<bool> readTags(Image &image, simdjson::ondemand::array &list);
    void keepUnread(std::string_view name, std::string_view json);

    TextPool m_pool;      ///< Texts that images have in common.
    std::string m_unread; ///< Of the image that is read now, without the braces.
};
