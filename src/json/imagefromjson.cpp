// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "json/imagefromjson.h"

#include "json/imagereader.h"

#include <utility>

namespace {

Parsed<Image> readObject(const QByteArray &json, simdjson::ondemand::parser &parser,
                         ImageReader &reader)
{
    const simdjson::padded_string padded = paddedJson(json);
    simdjson::ondemand::document document;
    if (const auto error = parser.iterate(padded).get(document))
        return tl::unexpected(error);
    simdjson::ondemand::object object;
    if (const auto error = document.get_object().get(object))
        return tl::unexpected(error);
    Parsed<Image> image = reader.read(object);
    if (image && document.current_location().error() != simdjson::OUT_OF_BOUNDS)
        return tl::unexpected(simdjson::TRAILING_CONTENT);
    return image;
}

ApiError malformed(simdjson::error_code error)
{
    return {.kind = ApiError::Kind::Malformed,
            .message = QString::fromUtf8(simdjson::error_message(error))};
}

} // namespace

Result<Image> imageFromJson(const QByteArray &json)
{
    simdjson::ondemand::parser parser;
    ImageReader reader;
    return readObject(json, parser, reader).map_error(malformed);
}

Result<QList<Image>> imagesFromJson(const QByteArrayList &texts)
{
    simdjson::ondemand::parser parser;
    ImageReader reader;
    QList<Image> images;
    images.reserve(texts.size());
    for (const QByteArray &json : texts) {
        Parsed<Image> image = readObject(json, parser, reader);
        if (!image)
            return Failure(malformed(image.error()));
        images.append(*std::move(image));
    }
    return images;
}
