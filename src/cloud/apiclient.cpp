// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cloud/apiclient.h"

#include <algorithm>

ApiClient::ApiClient(CredentialProvider &credentials, CallSettings settings,
                     NetworkFactory makeNetwork, QObject *parent)
    : QObject(parent), m_credentials(credentials), m_settings(std::move(settings)),
      m_makeNetwork(std::move(makeNetwork))
{
    connect(&m_clock, &ServerClock::offsetChanged, this, &ApiClient::clockOffsetChanged);
    connect(&m_journal, &RequestJournal::recorded, this, &ApiClient::requestEnded);
}

void ApiClient::connectTo(const QUrl &endpoint, const QByteArray &service, const QByteArray &region)
{
    channelFor({service, region}).network->connectTo(endpoint);
}

CallContext ApiClient::contextFor(const QByteArray &service, const QByteArray &region)
{
    const Channel &channel = channelFor({service, region});
    return {.settings = m_settings,
            .credentials = m_credentials,
            .network = *channel.network,
            .readingTurns = m_readingTurns,
            .gate = *channel.gate,
            .clock = m_clock,
            .journal = m_journal};
}

ApiClient::Channel &ApiClient::channelFor(const ChannelName &name)
{
    Channel &channel = m_channels[name];
    if (!channel.network) {
        channel.network = std::make_unique<RegionNetwork>(m_makeNetwork);
        channel.gate = std::make_unique<RequestGate>(m_settings.budget);
        RequestGate *gate = channel.gate.get();
        connect(gate, &RequestGate::slowedDownChanged, this, &ApiClient::updateSlowedDown);
        connect(gate, &RequestGate::allRegionsRefused, this,
                [this, name] { slowDownOtherRegions(name); });
    }
    return channel;
}

void ApiClient::slowDownOtherRegions(const ChannelName &refused)
{
    for (const auto &[name, channel] : m_channels) {
        if (name.first == refused.first && name.second != refused.second)
            channel.gate->slowDown(RequestGate::Scope::ThisRegion);
    }
}

void ApiClient::updateSlowedDown()
{
    const bool isSlowedDown = std::ranges::any_of(
            m_channels, [](const auto &entry) { return entry.second.gate->isSlowedDown(); });
    if (std::exchange(m_isSlowedDown, isSlowedDown) != isSlowedDown)
        emit slowedDownChanged(isSlowedDown);
}
