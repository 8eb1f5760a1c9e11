// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/feed/placefeed.h"
#include "support/fakeimagesource.h"

#include <memory>

/// A feed that reads Seoul. The cloud's answers are given by hand.
struct FeedFixture
{
    static inline const QString seoul = QStringLiteral("ap-seoul");

    FeedFixture() { makeFeed(); }
    Q_DISABLE_COPY_MOVE(FeedFixture)

    FakeImageSource source;
    std::unique_ptr<PlaceFeed> feed;

    void makeFeed(const ImageQuery &query = {}, const PlaceLimits &limits = {});
    /// Answers the request with the images of its place among `total`.
    void answer(int number, int total);
    /// Of the requests that were neither answered nor dropped.
    [[nodiscard]] QList<qint64> openOffsets() const;
    [[nodiscard]] PlaceState state() const { return feed->status().state; }
    [[nodiscard]] static ApiError serverError();
};
