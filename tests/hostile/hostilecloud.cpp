// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "hostilecloud.h"

#include "cloud/retrypolicy.h"
#include "simulator/imagefiltering.h"
#include "support/waiting.h"

#include <QCoreApplication>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// Whether a case lasts until the client gives up.
bool isSlow(Delivery delivery)
{
    return delivery != Delivery::Whole && delivery != Delivery::CutOff &&
           delivery != Delivery::Reset;
}

/// Short where a case lasts as long as they say, and else as the program has them.
ExchangeLimits limitsFor(Delivery delivery)
{
    if (!isSlow(delivery))
        return {};
    return {.idle = std::chrono::milliseconds(1500), .total = std::chrono::milliseconds(3000)};
}

} // namespace

// The limit on requests has tests of its own; here it would only make one case wait for another.
HostileCloud::HostileCloud()
    : m_cloud({.minimumLatency = 0, .maximumLatency = 0, .requestsPerSecond = 100'000})
{
    for (const QString &region : regions()) {
        m_images.insert(region, matchingImages(demoImages(region), {.filters = query().filters}));
    }
}

QStringList HostileCloud::regions()
{
    return {u"ap-singapore"_s, u"ap-seoul"_s, u"ap-tokyo"_s};
}

ImageQuery HostileCloud::query()
{
    return {.places = placesIn(regions()), .filters = {{u"platform"_s, {u"Ubuntu"_s}}}};
}

void HostileCloud::addRows(const QList<HostileReply> &replies)
{
    QTest::addColumn<int>("number");
    QTest::addColumn<qint64>("offset");
    for (int number = 0; number < replies.size(); ++number) {
        for (const qint64 offset : offsets()) {
            const char *page = offset == 0 ? "first page" : "later page";
            QTest::addRow("%s, %s", replies.at(number).name.constData(), page) << number << offset;
        }
    }
}

bool HostileCloud::start()
{
    return bool(m_cloud.start());
}

bool HostileCloud::begin(const HostileReply &reply, qint64 offset)
{
    m_reply = reply;
    m_offset = offset;
    const HostilePlace place = {
            .region = hostileRegion(), .images = m_images.value(hostileRegion()), .offset = offset};
    m_server = std::make_unique<HostileServer>(m_cloud.endpoint(), place, reply);
    if (!m_server->start())
        return false;
    const CallSettings settings = {.limits = limitsFor(reply.delivery),
                                   .firstPause = std::chrono::milliseconds(1),
                                   .budget = RequestBudget(RequestBudget::requestsPerSecond, 1)};
    m_client = std::make_unique<CloudClient>(m_credentials, settings, m_server->endpoint());
    return true;
}

bool HostileCloud::end()
{
    m_client.reset();
    // What was sent before that may arrive only now.
    if (!waitFor(u"all connections to be closed"_s, [this] { return !m_server->isConnected(); }))
        return false;
    const int before = m_server->allRequests();
    QCoreApplication::processEvents();
    return m_server->allRequests() == before;
}

ImagesByPlace HostileCloud::expected() const
{
    ImagesByPlace all;
    for (const QString &region : regions()) {
        const DemoImages &images = m_images[region];
        all.insert(byPlace(region, region == hostileRegion()
                                           ? expectedImages(m_reply, images, m_offset)
                                           : images));
    }
    return all;
}

qint64 HostileCloud::expectedMissing() const
{
    return ::expectedMissing(m_reply, m_images[hostileRegion()], m_offset);
}

QString HostileCloud::tooManyRequests() const
{
    // On a busy machine, an honest answer may not come within short limits either.
    const qsizetype tries = isSlow(m_reply.delivery) ? 1 + maxRetries : 1;
    for (const QString &region : regions()) {
        const qsizetype images = m_images[region].size();
        const qsizetype allowed =
                tries * (region == hostileRegion() ? allowedRequests(m_reply, images, m_offset)
                                                   : images / pageSize + 1);
        if (m_server->requests(region) > allowed) {
            return u"%1: %2 instead of %3"_s.arg(region)
                    .arg(m_server->requests(region))
                    .arg(allowed);
        }
    }
    return {};
}
