// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "json/imagefromjson.h"

#include "json/imagereader.h"

namespace {

Parsed<Image> readObject(const QByteArray &json)
{
    const simdjson::padded_string padded = paddedJson(json);
    simdjson::ondemand::parser parser;
    simdjson::ondemand::document document;
    if (const auto error = parser.iterate(padded).get(document))
        return tl::unexpected(error);
    simdjson::ondemand::object object;
    if (const auto error = document.get_object().get(object))
        return tl::unexpected(error);
    ImageReader reader;
    Parsed<Image> image = reader.read(object);
    if (image && document.current_location().error() != simdjson::OUT_OF_BOUNDS)
        return tl::unexpected(simdjson::TRAILING_CONTENT);
    return image;
}

} // namespace

Result<Image> imageFromJson(const QByteArray &json)
{
    return readObject(json).map_error([](simdjson::error_code error) {
        return ApiError {.kind = ApiError::Kind::Malformed,
                         .message = QString::fromUtf8(simdjson::error_message(error))};
    });
}
