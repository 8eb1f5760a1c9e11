// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cloud/describeimagescall.h"

#include "cloud/apirequest.h"
#include "cloud/regionnetwork.h"
#include "cloud/replyreader.h"
#include "cloud/requestgate.h"
#include "cloud/requestjournal.h"
#include "cloud/retrypolicy.h"
#include "cloud/serverclock.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;

DescribeImagesCall::DescribeImagesCall(const ImageRequest &request, const QUrl &endpoint,
                                       CallSettings settings, RegionNetwork &network,
                                       RequestGate &gate, ServerClock &clock,
                                       RequestJournal &journal, ReplyReader &reader)
    : m_request(request), m_endpoint(endpoint), m_settings(std::move(settings)), m_network(network),
      m_gate(gate), m_clock(clock), m_journal(journal), m_reader(reader)
{
    m_duration.start();
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &DescribeImagesCall::enqueue);
    enqueue();
}

DescribeImagesCall::~DescribeImagesCall() = default;

void DescribeImagesCall::cancel()
{
    m_pause.stop();
    m_exchange.reset();
    m_ticket.reset();
    if (m_isConcluded)
        return;
    RequestRecord canceled = record();
    canceled.isCanceled = true;
    emit m_journal.recorded(canceled);
}

void DescribeImagesCall::enqueue()
{
    m_ticket = std::make_unique<RequestTicket>(m_gate);
    connect(m_ticket.get(), &RequestTicket::admitted, this, &DescribeImagesCall::send);
}

void DescribeImagesCall::send()
{
    ++m_attempts;
    const ApiRequest request = describeImagesRequest(m_request, m_endpoint, m_settings.language);
    m_exchange = std::make_unique<Exchange>(
            m_network.withRoom(),
            signedHttpRequest(request, m_settings.credential, m_clock.timestamp()), request.body,
            m_settings.limits);
    connect(m_exchange.get(), &Exchange::finished, this, &DescribeImagesCall::takeReply);
}

void DescribeImagesCall::takeReply()
{
    const Result<HttpReply> reply = m_exchange->result();
    m_exchange.release()->deleteLater();
    m_ticket.reset();

    Result<ImagePage> page = reply.and_then([this](const HttpReply &read) {
        return m_reader.read(read, m_request.place, QDateTime::currentDateTimeUtc());
    });
    if (page)
        return conclude(std::move(page));
    takeError(page.error(), reply ? reply->date : QDateTime());
}

void DescribeImagesCall::takeError(ApiError error, const QDateTime &serverTime)
{
    if (isClockError(error) && !m_isClockCorrected && serverTime.isValid()) {
        m_isClockCorrected = true;
        m_clock.set(serverTime);
        return enqueue();
    }
    if (isRateRefusal(error)) {
        m_gate.slowDown(isRateRefusalOfAllRegions(error) ? RequestGate::Scope::AllRegions
                                                         : RequestGate::Scope::ThisRegion);
        if (++m_rateRefusals <= maxRateRefusals)
            return enqueue();
    }
    const double jitter = QRandomGenerator::global()->generateDouble();
    if (const auto pause =
                pauseBeforeRetry(error, m_attempts - m_rateRefusals, jitter, m_settings.firstPause))
        return m_pause.start(*pause);
    error.place = m_request.place;
    conclude(Failure(std::move(error)));
}

void DescribeImagesCall::conclude(Result<ImagePage> page)
{
    RequestRecord ended = record();
    if (page) {
        ended.images = page->entryCount();
        ended.requestId = page->origin.requestId;
    } else {
        ended.error = page.error();
        ended.requestId = page.error().requestId;
    }
    m_isConcluded = true;
    emit m_journal.recorded(ended);
    finish(std::move(page));
}

RequestRecord DescribeImagesCall::record() const
{
    return {.started = m_started,
            .action = u"DescribeImages"_s,
            .request = m_request,
            .duration = m_duration.elapsed(),
            .tries = m_attempts};
}
