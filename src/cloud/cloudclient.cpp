// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cloud/cloudclient.h"

#include "cloud/endpoint.h"
#include "core/queryrules.h"

#include <algorithm>
#include <utility>

CloudClient::CloudClient(CallSettings settings, std::optional<QUrl> endpoint,
                         NetworkFactory makeNetwork, QObject *parent)
    : QObject(parent), m_settings(std::move(settings)), m_endpoint(std::move(endpoint)),
      m_makeNetwork(std::move(makeNetwork))
{
    connect(&m_clock, &ServerClock::offsetChanged, this, &CloudClient::clockOffsetChanged);
    connect(&m_journal, &RequestJournal::recorded, this, &CloudClient::requestEnded);
}

PendingPtr<ImagePage> CloudClient::describeImages(const ImageRequest &request)
{
    Q_ASSERT(validateRequest(request));
    Channel &channel = channelFor(request.place.region);
    return PendingPtr<ImagePage>(new DescribeImagesCall(
            request, endpointFor(request.place.region, m_endpoint), m_settings, *channel.network,
            *channel.gate, m_clock, m_journal, m_reader));
}

void CloudClient::prepare(const QList<Place> &places)
{
    for (const Place &place : places)
        channelFor(place.region).network->connectTo(endpointFor(place.region, m_endpoint));
}

CloudClient::Channel &CloudClient::channelFor(const QString &region)
{
    Channel &channel = m_channels[region];
    if (!channel.network) {
        channel.network = std::make_unique<RegionNetwork>(m_makeNetwork);
        channel.gate = std::make_unique<RequestGate>(m_settings.budget);
        RequestGate *gate = channel.gate.get();
        connect(gate, &RequestGate::slowedDownChanged, this, &CloudClient::updateSlowedDown);
        connect(gate, &RequestGate::allRegionsRefused, this,
                [this, gate] { slowDownAllBut(gate); });
    }
    return channel;
}

void CloudClient::slowDownAllBut(const RequestGate *gate)
{
    for (const auto &[region, channel] : m_channels) {
        if (channel.gate.get() != gate)
            channel.gate->slowDown(RequestGate::Scope::ThisRegion);
    }
}

void CloudClient::updateSlowedDown()
{
    const bool isSlowedDown = std::ranges::any_of(
            m_channels, [](const auto &entry) { return entry.second.gate->isSlowedDown(); });
    if (std::exchange(m_isSlowedDown, isSlowedDown) != isSlowedDown)
        emit slowedDownChanged(isSlowedDown);
}
