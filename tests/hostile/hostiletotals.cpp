// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "hostilereplies.h"
#include "wirebytes.h"

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype few = 10;
constexpr qint64 twoBillion = 2'000'000'000;

/// The last of the page's entries are those that end the page before; on the first page, those
/// that begin it. So as many never come.
QJsonArray overlapping(const PageAsked &page, QJsonArray entries)
{
    const qint64 from = page.offset == 0 ? 0 : page.offset - few;
    for (qsizetype i = 0; i < few; ++i)
        entries.replace(entries.size() - few + i, page.images.at(from + i));
    return entries;
}

/// The page before once more; on the first page, one image over and over.
QJsonArray repeating(const PageAsked &page, QJsonArray entries)
{
    for (qsizetype i = 0; i < entries.size(); ++i)
        entries.replace(i, page.images.at(page.offset == 0 ? 0 : page.offset - pageSize + i));
    return entries;
}

DemoImages newAtTheTop(const DemoImages &images)
{
    DemoImages fresh;
    for (qsizetype i = 0; i < few; ++i) {
        QJsonObject image = images.at(i);
        image.insert(u"ImageId"_s, u"img-new0000%1"_s.arg(i));
        fresh.append(image);
    }
    return fresh + images;
}

DemoImages newAtTheEnd(const DemoImages &images)
{
    return images + newAtTheTop(images).first(few);
}

HostileReply changing(const QByteArray &name, DemoImages (*change)(const DemoImages &images))
{
    return {.name = name, .change = change};
}

/// From then on, the service tells another total than the true one.
HostileReply telling(const QByteArray &name, qint64 (*total)(qint64 trueTotal))
{
    HostileReply reply = {.name = name, .reach = Reach::FromNowOn, .expected = {.total = total}};
    reply.answer = [total](const PageAsked &page) {
        QJsonObject response = honestResponse(page);
        response.insert(u"TotalCount"_s, total(page.images.size()));
        return httpAnswer("200 OK", envelopeOf(response));
    };
    return reply;
}

HostileReply negativeTotal()
{
    HostileReply reply = telling("negative total", [](qint64) -> qint64 { return -5; });
    // It counts as not told.
    reply.expected.total = nullptr;
    return reply;
}

/// From the page on, the service has two billion images, and they are those of the first page.
HostileReply samePageForever()
{
    HostileReply reply = {.name = "the same page for ever",
                          .reach = Reach::FromHereOn,
                          .expected = {.isWithoutEnd = true}};
    reply.answer = [](const PageAsked &page) {
        QJsonObject response =
                honestResponse({.images = page.images, .offset = 0, .limit = page.limit});
        response.insert(u"TotalCount"_s, twoBillion);
        return httpAnswer("200 OK", envelopeOf(response));
    };
    reply.expected.images = [](const DemoImages &images, qint64 offset) {
        return images.first(std::max<qint64>(offset, pageSize));
    };
    reply.expected.total = [](qint64) {
        return twoBillion;
    };
    return reply;
}

HostileReply noMoreImages(const QByteArray &name, const QJsonValue &imageSet)
{
    HostileReply reply = withResponse(name, [imageSet](QJsonObject response) {
        response.insert(u"ImageSet"_s, imageSet);
        return response;
    });
    reply.reach = Reach::FromHereOn;
    reply.expected.images = [](const DemoImages &images, qint64 offset) {
        return images.first(offset);
    };
    return reply;
}

constexpr qsizetype lacking = 2;

HostileReply pagesThatLackTwo()
{
    HostileReply reply =
            withEntries("pages that lack two", [](const PageAsked &, QJsonArray entries) {
                for (qsizetype i = 0; i < lacking; ++i)
                    entries.removeLast();
                return entries;
            });
    reply.reach = Reach::FromHereOn;
    reply.expected.images = [](const DemoImages &images, qint64 offset) {
        DemoImages there = images.first(offset);
        for (qsizetype from = offset; from < images.size(); from += pageSize)
            there +=
                    images.mid(from, std::min<qsizetype>(pageSize, images.size() - from) - lacking);
        return there;
    };
    return reply;
}

HostileReply twoBillionImages()
{
    HostileReply reply = telling("a total of two billion", [](qint64) { return twoBillion; });
    reply.expected.isWithoutEnd = true;
    return reply;
}

} // namespace

QList<HostileReply> totalReplies()
{
    return {withEntries("overlapping page", overlapping),
            withEntries("repeated page", repeating),
            changing("new images while paging", newAtTheTop),
            changing("a total that grows", newAtTheEnd),
            changing("a total that shrinks",
                     [](const DemoImages &images) { return images.first(images.size() - few); }),
            changing("images that vanish while paging",
                     [](const DemoImages &images) { return images.mid(few); }),
            negativeTotal(),
            twoBillionImages(),
            telling("a total with nothing behind it",
                    [](qint64 trueTotal) { return trueTotal + 250; }),
            samePageForever(),
            pagesThatLackTwo(),
            noMoreImages("no images from here on", QJsonArray()),
            noMoreImages("ImageSet is null from here on", QJsonValue::Null)};
}
