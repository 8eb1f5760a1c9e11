// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/apierror.h"
#include "simulator/demoimages.h"

#include <QByteArray>
#include <QJsonArray>

#include <functional>
#include <optional>

/// A page as it was asked of the hostile region.
struct PageAsked
{
    DemoImages images = {}; ///< All images of the region, in their order.
    qint64 offset = 0;
    int limit = 0;
    QByteArray elsewhere = {}; ///< The address of another host.
};

/// How the bytes of an answer travel.
enum class Delivery {
    Whole,
    CutOff,       ///< Whole, and then the connection is closed.
    Reset,        ///< The connection is torn down instead.
    Never,        ///< Nothing comes, and the connection stays open.
    Dripping,     ///< A byte at a time, slower than any limit allows.
    DrippingBody, ///< The same, but for the header, which comes at once.
};

/// Which pages of the region are at fault.
enum class Reach {
    ThisPage,
    FromHereOn, ///< The page and all behind it.
    FromNowOn,  ///< All that are asked for from when the page is asked for.
};

/// What a region must look like in the end.
struct Expectation
{
    /// Kind, code and RequestId of the region's failure, and the HTTP status where that is what is
    /// wrong; unset: the region is complete.
    std::optional<ApiError> failure = {};
    int unreadable = 0;
    bool isWithoutEnd = false; ///< More is told than is read of a region.
    /// The images that must be there, as they were sent, given all of the region and the offset of
    /// the hostile page. Null: all; after a failure: all but those of the page, and those behind a
    /// first page.
    std::function<DemoImages(const DemoImages &images, qint64 offset)> images = {};
    /// The total that the region tells in the end, given the true one. Null: the true one.
    std::function<qint64(qint64 total)> total = {};
};

/// One way in which a region can misbehave.
struct HostileReply
{
    QByteArray name;
    Delivery delivery = Delivery::Whole;
    /// The bytes of the answer, of a page at fault; null where `change` is set.
    std::function<QByteArray(const PageAsked &page)> answer = {};
    Reach reach = Reach::ThisPage;
    /// What becomes of the region's images while they are read: at the hostile page, or the one
    /// behind it where that is the first.
    std::function<DemoImages(const DemoImages &images)> change = {};
    Expectation expected = {};
};

inline constexpr int pageSize = 100;

/// The RequestId of all hostile answers that have one.
[[nodiscard]] QString hostileRequestId();

/// The Response of a page as an honest service gives it, with hostileRequestId().
[[nodiscard]] QJsonObject honestResponse(const PageAsked &page);

/// A page with another ImageSet. What is readable in it, and the other pages, is expected.
using EntryEdit = std::function<QJsonArray(const PageAsked &page, QJsonArray entries)>;
[[nodiscard]] HostileReply withEntries(const QByteArray &name, EntryEdit edit, int unreadable = 0);

/// A page with another Response. All images are expected.
using ResponseEdit = std::function<QJsonObject(QJsonObject response)>;
[[nodiscard]] HostileReply withResponse(const QByteArray &name, ResponseEdit edit);

/// What must be there of the hostile region.
[[nodiscard]] DemoImages expectedImages(const HostileReply &reply, const DemoImages &images,
                                        qint64 offset);

/// How many images must be told as missing.
[[nodiscard]] qint64 expectedMissing(const HostileReply &reply, const DemoImages &images,
                                     qint64 offset);

/// How many requests the region may get at most: each page once, one again after a failure, all of
/// them again where the count is wrong, and a bounded number behind the end.
[[nodiscard]] qsizetype allowedRequests(const HostileReply &reply, qsizetype images, qint64 offset);
