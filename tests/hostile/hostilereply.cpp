// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "hostilereply.h"

#include "cloud/retrypolicy.h"
#include "simulator/imagefiltering.h"
#include "wirebytes.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace {

bool isReadable(const QJsonValue &entry)
{
    const QJsonValue id = entry.toObject().value("ImageId"_L1);
    return id.isString() && !id.toString().isEmpty();
}

QJsonArray entriesOf(const PageAsked &page)
{
    return honestResponse(page).value("ImageSet"_L1).toArray();
}

/// The images with the readable entries of one page in place of those that were there.
DemoImages replacePage(const DemoImages &images, qint64 offset, const QJsonArray &entries)
{
    DemoImages result = images.first(offset);
    for (const QJsonValue &entry : entries) {
        if (isReadable(entry))
            result.append(entry.toObject());
    }
    return result + images.mid(offset + pageSize);
}

qsizetype distinctIds(const DemoImages &images)
{
    QSet<QString> ids;
    for (const QJsonObject &image : images)
        ids.insert(image.value("ImageId"_L1).toString());
    return ids.size();
}

/// An answer that arrived whole would come no better a second time, unless it is about the time.
qsizetype triesOf(const ApiError &failure)
{
    if (isRateRefusal(failure))
        return 1 + maxRateRefusals;
    const bool isWhole = failure.kind == ApiError::Kind::Malformed ||
                         failure.kind == ApiError::Kind::Service ||
                         (failure.kind == ApiError::Kind::Http && failure.httpStatus < 500);
    return isWhole ? 1 : 1 + maxRetries;
}

qint64 expectedTotal(const HostileReply &reply, qint64 trueTotal)
{
    return reply.expected.total ? reply.expected.total(trueTotal) : trueTotal;
}

} // namespace

QString hostileRequestId()
{
    return u"00000000-0000-4000-8000-0000000bad00"_s;
}

QJsonObject honestResponse(const PageAsked &page)
{
    QJsonObject response = imageReply(page.images, {.offset = page.offset, .limit = page.limit},
                                      ServiceLanguage::English);
    response.insert(u"RequestId"_s, hostileRequestId());
    return response;
}

HostileReply withEntries(const QByteArray &name, EntryEdit edit, int unreadable)
{
    const auto answer = [edit](const PageAsked &page) {
        QJsonObject response = honestResponse(page);
        response.insert(u"ImageSet"_s, edit(page, entriesOf(page)));
        return httpAnswer("200 OK", envelopeOf(response));
    };
    const auto images = [edit](const DemoImages &all, qint64 offset) {
        const PageAsked page = {.images = all, .offset = offset, .limit = pageSize};
        return replacePage(all, offset, edit(page, entriesOf(page)));
    };
    return {.name = name,
            .answer = answer,
            .expected = {.unreadable = unreadable, .images = images}};
}

HostileReply withResponse(const QByteArray &name, ResponseEdit edit)
{
    return {.name = name, .answer = [edit = std::move(edit)](const PageAsked &page) {
                return httpAnswer("200 OK", envelopeOf(edit(honestResponse(page))));
            }};
}

DemoImages expectedImages(const HostileReply &reply, const DemoImages &images, qint64 offset)
{
    if (reply.expected.images)
        return reply.expected.images(images, offset);
    if (reply.expected.failure)
        return offset == 0 ? DemoImages() : replacePage(images, offset, {});
    return reply.change ? reply.change(images) : images;
}

qint64 expectedMissing(const HostileReply &reply, const DemoImages &images, qint64 offset)
{
    if (reply.expected.failure || reply.expected.isWithoutEnd)
        return 0;
    const DemoImages expected = expectedImages(reply, images, offset);
    const qint64 trueTotal = reply.change ? expected.size() : images.size();
    return expectedTotal(reply, trueTotal) - distinctIds(expected) - reply.expected.unreadable;
}

qsizetype allowedRequests(const HostileReply &reply, qsizetype images, qint64 offset)
{
    constexpr qsizetype underWay = 100; // see PlaceFeed
    const qsizetype pages = images / pageSize + 1;
    if (reply.expected.failure)
        return (offset == 0 ? 0 : pages - 1) + triesOf(*reply.expected.failure);
    const qsizetype beyond = (expectedTotal(reply, images) - images) / pageSize + 1;
    return 2 * (pages + std::min(beyond, underWay));
}
