// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "cloud/exchange.h"
#include "cloud/requestbudget.h"
#include "core/credential.h"
#include "core/imagepage.h"
#include "core/imagequery.h"
#include "core/pending.h"
#include "core/requestrecord.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QUrl>

class RegionNetwork;
class ReplyReader;
class RequestGate;
class RequestJournal;
class RequestTicket;
class ServerClock;

/// How requests are made, the same for all of them.
struct CallSettings
{
    Credential credential = {};
    QByteArray language = {}; ///< "en-US" or "zh-CN"; empty for the service's default.
    ExchangeLimits limits = {};
    std::chrono::milliseconds firstPause = std::chrono::milliseconds(500); ///< Before trying again.
    RequestBudget budget = RequestBudget(); ///< Of each region, to begin with.
};

/// One page of images: waits for its turn at the gate, signs, asks, and asks again where the
/// retry policy says so, each time signed anew.
///
/// When the service refuses a request for its time, its clock is taken from the reply's Date
/// header and the request tried once more. When it refuses it for coming too fast, the gate lets
/// fewer leave and the request waits there again, up to maxRateRefusals times. What became of it is
/// told to the journal, also when it is canceled.
class DescribeImagesCall final : public Pending<ImagePage>
{
public:
    /// The references must outlive the call's being dropped.
    DescribeImagesCall(const ImageRequest &request, const QUrl &endpoint, CallSettings settings,
                       RegionNetwork &network, RequestGate &gate, ServerClock &clock,
                       RequestJournal &journal, ReplyReader &reader);
    ~DescribeImagesCall() override;

protected:
    void cancel() override;

private:
    void enqueue();
    void send();
    void takeReply();
    void takeError(ApiError error, const QDateTime &serverTime);
    void conclude(Result<ImagePage> page);
    [[nodiscard]] RequestRecord record() const;

    ImageRequest m_request;
    QUrl m_endpoint;
    CallSettings m_settings;
    RegionNetwork &m_network;
    RequestGate &m_gate;
    ServerClock &m_clock;
    RequestJournal &m_journal;
    ReplyReader &m_reader;
    QDateTime m_started = QDateTime::currentDateTimeUtc();
    QElapsedTimer m_duration;
    std::unique_ptr<RequestTicket> m_ticket;
    std::unique_ptr<Exchange> m_exchange;
    QTimer m_pause;
    int m_attempts = 0;
    int m_rateRefusals = 0;
    bool m_isClockCorrected = false;
    bool m_isConcluded = false;
};
