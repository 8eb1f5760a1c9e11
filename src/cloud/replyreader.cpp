// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cloud/replyreader.h"

#include "core/shortened.h"
#include "json/imagereader.h"
#include "json/jsonparsing.h"
#include "json/jsontoken.h"

#include <string>

using namespace Qt::StringLiterals;

using simdjson::ondemand::object;
using simdjson::ondemand::parser;
using Value = simdjson::ondemand::value;

namespace {

/// Totals are added up; no account has more images than this.
constexpr qint64 largestTotal = 1'000'000'000'000;

/// A parser keeps several times the size of the largest reply.
constexpr size_t largestKeptCapacity = 1024UL * 1024;

/// Of a longer text in a reply, only the beginning is made a text of ours.
constexpr size_t longestToken = 16UL * 1024;

struct Response
{
    Envelope envelope = {};
    bool hasImageSet = false;
    ImagePage page = {};
};

Parsed<void> readImageSet(Response &response, Value value, ImageReader &images)
{
    simdjson::ondemand::array entries;
    if (value.get_array().get(entries) != simdjson::SUCCESS) {
        // An empty answer may come as null.
        response.hasImageSet = tokenOf(value) == "null";
        return jsonOf(value).map([](std::string_view) {});
    }
    response.hasImageSet = true;
    response.page.images.clear();
    response.page.unreadable = 0;
    for (auto entry : entries) {
        Value held;
        if (const auto error = entry.get(held))
            return tl::unexpected(error);
        Parsed<Image> image = images.read(held);
        if (!image)
            return tl::unexpected(image.error());
        if (image->imageId.isEmpty())
            ++response.page.unreadable;
        else
            response.page.images.append(*std::move(image));
    }
    return {};
}

/// The beginning of a text, with its quotes, and not cut within an escape or a character.
std::string beginningOf(std::string_view token)
{
    size_t end = 1;
    while (end < longestToken)
        end += token[end] != '\\' ? 1U : token[end + 1] == 'u' ? 6U : 2U;
    while ((static_cast<unsigned char>(token[end]) & 0xC0U) == 0x80U)
        --end;
    return std::string(token.substr(0, end)) + '"';
}

/// The text of a value, shortened; null of what is none.
QString textOfToken(std::string_view token)
{
    if (token.size() <= longestToken)
        return shortened(tokenValue(token).toString());
    if (!token.starts_with('"'))
        return {};
    return shortened(tokenValue(beginningOf(token)).toString(), qint64(token.size()));
}

Parsed<void> readError(Response &response, Value value)
{
    object members;
    if (value.get_object().get(members) != simdjson::SUCCESS)
        return jsonOf(value).map([](std::string_view) {});
    Envelope::Error &error = response.envelope.error.emplace();
    return forEachMember(members, [&](std::string_view member, const Value &held) -> Parsed<void> {
        return jsonOf(held).map([&](std::string_view json) {
            if (member == "Code")
                error.code = textOfToken(json);
            else if (member == "Message")
                error.message = textOfToken(json);
        });
    });
}

Parsed<void> readMember(Response &response, std::string_view name, Value value, ImageReader &images)
{
    if (name == "ImageSet")
        return readImageSet(response, value, images);
    if (name == "Error")
        return readError(response, value);
    return jsonOf(value).map([&response, name](std::string_view json) {
        if (name == "RequestId") {
            response.envelope.requestId = textOfToken(json);
        } else if (name == "TotalCount" && json.size() <= longestToken) {
            const std::optional<qint64> total = numberOf(tokenValue(json));
            response.page.totalCount = total >= 0 && total <= largestTotal ? total : std::nullopt;
        }
    });
}

Parsed<void> readDocument(Response &response, const QByteArray &body, parser &parser,
                          ImageReader &images)
{
    const simdjson::padded_string padded = paddedJson(body);
    simdjson::ondemand::document document;
    if (const auto error = parser.iterate(padded).get(document))
        return tl::unexpected(error);
    object root;
    if (document.get_object().get(root) != simdjson::SUCCESS)
        return {};
    const Parsed<void> read =
            forEachMember(root, [&](std::string_view name, Value value) -> Parsed<void> {
                object members;
                if (name != "Response" || value.get_object().get(members) != simdjson::SUCCESS)
                    return jsonOf(value).map([](std::string_view) {});
                response.envelope.hasResponse = true;
                return forEachMember(members, [&](std::string_view member, const Value &held) {
                    return readMember(response, member, held, images);
                });
            });
    if (read && document.current_location().error() != simdjson::OUT_OF_BOUNDS)
        return tl::unexpected(simdjson::TRAILING_CONTENT);
    return read;
}

} // namespace

struct ReplyReader::Parts
{
    std::unique_ptr<simdjson::ondemand::parser> parser =
            std::make_unique<simdjson::ondemand::parser>();
    ImageReader images = {};
};

ReplyReader::ReplyReader() : m_parts(std::make_unique<Parts>()) { }

ReplyReader::~ReplyReader() = default;

Result<ImagePage> ReplyReader::read(const HttpReply &reply, const Place &place,
                                    const QDateTime &readTime)
{
    Response response;
    if (const Parsed<void> parsed =
                readDocument(response, reply.body, *m_parts->parser, m_parts->images);
        !parsed)
        response.envelope = {.fault = QString::fromUtf8(simdjson::error_message(parsed.error()))};
    if (m_parts->parser->capacity() > largestKeptCapacity)
        m_parts->parser = std::make_unique<parser>();

    if (std::optional<ApiError> error = replyError(reply.status, response.envelope))
        return Failure(*std::move(error));
    if (!response.hasImageSet) {
        return Failure(ApiError {.kind = ApiError::Kind::Malformed,
                                 .message = missingMember(u"Response.ImageSet"_s),
                                 .requestId = response.envelope.requestId,
                                 .place = place});
    }
    ImagePage page = std::move(response.page);
    page.size = reply.body.size();
    page.origin = {.requestId = response.envelope.requestId, .readTime = readTime};
    for (Image &image : page.images)
        image.place = place;
    return page;
}
