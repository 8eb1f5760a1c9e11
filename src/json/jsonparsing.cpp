// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "json/jsonparsing.h"

#include "json/jsonscan.h"
#include "json/jsontoken.h"

using simdjson::ondemand::array;
using simdjson::ondemand::object;
using simdjson::ondemand::value;

namespace {

std::string_view withoutSpaceBehind(std::string_view text)
{
    return text.substr(0, text.find_last_not_of(" \t\r\n") + 1);
}

Parsed<std::string_view> checked(std::string_view json, simdjson::error_code error)
{
    json = withoutSpaceBehind(json);
    if (!error && !isJson(json))
        error = simdjson::TAPE_ERROR;
    return error ? Parsed<std::string_view>(tl::unexpected(error)) : json;
}

} // namespace

simdjson::padded_string paddedJson(const QByteArray &json)
{
    const qsizetype start = json.startsWith("\xEF\xBB\xBF") ? 3 : 0;
    return simdjson::padded_string(json.constData() + start, size_t(json.size() - start));
}

std::string_view tokenOf(value value)
{
    return withoutSpaceBehind(value.raw_json_token());
}

Parsed<std::string_view> jsonOf(value value)
{
    std::string_view json = tokenOf(value);
    simdjson::error_code error = simdjson::SUCCESS;
    if (json == "[") {
        array list;
        error = value.get_array().get(list);
        if (!error)
            error = list.raw_json().get(json);
    } else if (json == "{") {
        object members;
        error = value.get_object().get(members);
        if (!error)
            error = members.raw_json().get(json);
    }
    return checked(json, error);
}

Parsed<std::string_view> jsonOf(array &list)
{
    std::string_view json;
    simdjson::error_code error = list.reset().error();
    if (!error)
        error = list.raw_json().get(json);
    return checked(json, error);
}

Parsed<QJsonValue> valueOf(value value)
{
    return jsonOf(value).map([](std::string_view json) { return tokenValue(json); });
}

Parsed<std::string_view> writtenName(simdjson::ondemand::raw_json_string key, value value)
{
    // Between the name and the value are a quote, a colon and perhaps space.
    const std::string_view text(key.raw(), size_t(value.raw_json_token().data() - key.raw()));
    const std::string_view name = text.substr(0, text.rfind('"'));
    const bool isPlain = name.find('\\') == std::string_view::npos;
    if (!isPlain && !isJson('"' + std::string(name) + '"'))
        return tl::unexpected(simdjson::STRING_ERROR);
    return name;
}
