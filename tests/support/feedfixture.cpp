// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "support/feedfixture.h"

#include <algorithm>

using namespace Qt::StringLiterals;

void FeedFixture::makeFeed(const ImageQuery &query, const PlaceLimits &limits)
{
    feed = std::make_unique<PlaceFeed>(source, query, Place {.region = seoul}, limits, nullptr);
}

void FeedFixture::answer(int number, int total)
{
    const ImageRequest request = source.requests().at(number);
    const int offset = int(request.offset);
    const int count = std::clamp(total - offset, 0, request.limit);
    source.succeed(number, {.images = makeImages(seoul, offset, count), .totalCount = total});
}

QList<qint64> FeedFixture::openOffsets() const
{
    QList<qint64> offsets;
    for (const int number : source.openRequests())
        offsets.append(source.requests().at(number).offset);
    return offsets;
}

ApiError FeedFixture::serverError()
{
    return {.kind = ApiError::Kind::Service, .code = u"InternalError"_s};
}
