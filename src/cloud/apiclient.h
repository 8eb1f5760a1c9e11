// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "cloud/apicall.h"
#include "cloud/callcontext.h"
#include "cloud/readingturn.h"
#include "cloud/regionnetwork.h"
#include "cloud/requestgate.h"
#include "cloud/requestjournal.h"
#include "cloud/serverclock.h"

#include <QObject>

#include <map>
#include <memory>
#include <utility>

/// Makes calls with the credentials of one account, which share a clock and a journal.
///
/// Every service has a channel of its own in every region, with its connections and its rate limit,
/// so that a slow one keeps none of the others waiting, but that long answers are read one by one.
/// The client must outlive the answers it has
/// given out.
class ApiClient final : public QObject
{
    Q_OBJECT

public:
    /// The provider must outlive the client. `makeNetwork` makes each network of each channel.
    explicit ApiClient(CredentialProvider &credentials, CallSettings settings = {},
                       NetworkFactory makeNetwork = std::make_unique<QNetworkAccessManager>,
                       QObject *parent = nullptr);

    /// See ApiCall. Errors: all that the provider, the network and the service can say, with the
    /// record's place.
    template<typename T>
    [[nodiscard]] PendingPtr<T> call(const ApiRequest &request, const RequestRecord &record,
                                     typename ApiCall<T>::Reader reader)
    {
        return PendingPtr<T>(new ApiCall<T>(contextFor(request.service, request.region), request,
                                            record, std::move(reader)));
    }

    /// Makes ready to call; see RegionNetwork::connectTo().
    void connectTo(const QUrl &endpoint, const QByteArray &service, const QByteArray &region);

signals:
    /// Whether fewer requests leave than could, because the service refused some for coming too
    /// fast. It ends by itself. Not so at first.
    void slowedDownChanged(bool isSlowedDown);

    /// See ServerClock::offsetChanged().
    void clockOffsetChanged(qint64 seconds);

    /// See RequestJournal::recorded(). Nobody may drop an answer while hearing of it.
    void requestEnded(const RequestRecord &record);

private:
    using ChannelName = std::pair<QByteArray, QByteArray>; // service and region
    struct Channel
    {
        std::unique_ptr<RegionNetwork> network;
        std::unique_ptr<RequestGate> gate;
    };
    Channel &channelFor(const ChannelName &name);
    [[nodiscard]] CallContext contextFor(const QByteArray &service, const QByteArray &region);
    void slowDownOtherRegions(const ChannelName &refused);
    void updateSlowedDown();

    CredentialProvider &m_credentials;
    CallSettings m_settings;
    NetworkFactory m_makeNetwork;
    ServerClock m_clock;
    RequestJournal m_journal;
    ReadingTurns m_readingTurns;
    std::map<ChannelName, Channel> m_channels;
    bool m_isSlowedDown = false;
};
