// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "cloud/describeimagescall.h"
#include "cloud/regionnetwork.h"
#include "cloud/replyreader.h"
#include "cloud/requestgate.h"
#include "cloud/requestjournal.h"
#include "cloud/serverclock.h"
#include "core/imagesource.h"

#include <map>
#include <memory>
#include <optional>

/// Tencent Cloud as a source of images, or whatever speaks its API at the endpoint given.
///
/// Every region has a channel of its own, with its connections and its rate limit, so that a slow
/// one keeps none of the others waiting. The client must outlive the answers it has given out.
class CloudClient final : public QObject, public ImageSource
{
    Q_OBJECT

public:
    /// `endpoint` replaces the hosts of all regions; see endpointFor(). `makeNetwork` makes each
    /// network of each region.
    explicit CloudClient(CallSettings settings, std::optional<QUrl> endpoint = std::nullopt,
                         NetworkFactory makeNetwork = std::make_unique<QNetworkAccessManager>,
                         QObject *parent = nullptr);

    /// The request must have passed validateRequest(). Errors: all that the network and the service
    /// can say, with the region filled in.
    [[nodiscard]] PendingPtr<ImagePage> describeImages(const ImageRequest &request) override;

    void prepare(const QList<Place> &places) override;

    /// Whether fewer requests leave than could, because the service refused some for coming too
    /// fast. It ends by itself.
    [[nodiscard]] bool isSlowedDown() const { return m_isSlowedDown; }

signals:
    void slowedDownChanged(bool isSlowedDown);

    /// See ServerClock::offsetChanged().
    void clockOffsetChanged(qint64 seconds);

    /// See RequestJournal::recorded(). Nobody may drop an answer while hearing of it.
    void requestEnded(const RequestRecord &record);

private:
    struct Channel
    {
        std::unique_ptr<RegionNetwork> network;
        std::unique_ptr<RequestGate> gate;
    };
    Channel &channelFor(const QString &region);
    void slowDownAllBut(const RequestGate *gate);
    void updateSlowedDown();

    CallSettings m_settings;
    std::optional<QUrl> m_endpoint;
    NetworkFactory m_makeNetwork;
    ServerClock m_clock;
    RequestJournal m_journal;
    ReplyReader m_reader;
    std::map<QString, Channel> m_channels;
    bool m_isSlowedDown = false;
};
