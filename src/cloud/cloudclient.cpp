// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cloud/cloudclient.h"

#include "cloud/endpoint.h"
#include "core/queryrules.h"

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
    Channel &channel = channelFor(request.region);
    return PendingPtr<ImagePage>(
            new DescribeImagesCall(request, endpointFor(request.region, m_endpoint), m_settings,
                                   *channel.network, channel.gate, m_clock, m_journal));
}

CloudClient::Channel &CloudClient::channelFor(const QString &region)
{
    Channel &channel = m_channels[region];
    if (!channel.network)
        channel.network = m_makeNetwork();
    return channel;
}
