// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cloud/regionnetwork.h"

#include <QNetworkReply>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

/// Servers keep connections open for longer.
constexpr qint64 connectedFor = 10'000; // ms

/// Qt makes a reply of an opened connection, too, and leaves it to its network for ever.
void dropConnectReplies(QNetworkAccessManager *network)
{
    QObject::connect(network, &QNetworkAccessManager::finished, network, [](QNetworkReply *reply) {
        if (reply->url().scheme().startsWith("preconnect-"_L1))
            reply->deleteLater();
    });
}

bool hasRoom(const QNetworkAccessManager &network)
{
    const auto replies = network.findChildren<QNetworkReply *>();
    return std::ranges::count_if(replies, &QNetworkReply::isRunning) <
           RegionNetwork::connectionsEach;
}

} // namespace

RegionNetwork::RegionNetwork(NetworkFactory makeNetwork) : m_makeNetwork(std::move(makeNetwork)) { }

QNetworkAccessManager &RegionNetwork::withRoom()
{
    dropIdle();
    m_sinceUse.start();
    QNetworkAccessManager &first = networkAt(0);
    return hasRoom(first) ? first : networkAt(1);
}

void RegionNetwork::noteAnswer(const QNetworkAccessManager &network)
{
    for (Network &candidate : m_networks)
        candidate.hasAnswered |= candidate.manager.get() == &network;
}

bool RegionNetwork::leave(const QNetworkAccessManager &network)
{
    const auto isIt = [&network](const Network &candidate) {
        return candidate.manager.get() == &network;
    };
    // Of several that fail there, the first has left it.
    if (const auto left = std::ranges::find_if(m_left, isIt); left != m_left.end())
        return left->hasAnswered;
    const auto current = std::ranges::find_if(m_networks, isIt);
    const bool hasAnswered = current != m_networks.end() && current->hasAnswered;
    for (Network &each : m_networks) {
        if (each.manager)
            m_left.push_back(std::exchange(each, {}));
    }
    m_sinceUse.invalidate();
    return hasAnswered;
}

/// Deferred to here, because a network must not go while a reply of it reports.
void RegionNetwork::dropIdle()
{
    std::erase_if(m_left, [](const Network &network) {
        return network.manager->findChildren<QNetworkReply *>().isEmpty();
    });
}

void RegionNetwork::connectTo(const QUrl &endpoint)
{
    if (m_sinceUse.isValid() && !m_sinceUse.hasExpired(connectedFor))
        return;
    m_sinceUse.start();
    QNetworkAccessManager &network = networkAt(0);
    if (endpoint.scheme() == "https"_L1)
        network.connectToHostEncrypted(endpoint.host(), quint16(endpoint.port(443)));
    else
        network.connectToHost(endpoint.host(), quint16(endpoint.port(80)));
}

QNetworkAccessManager &RegionNetwork::networkAt(size_t place)
{
    std::unique_ptr<QNetworkAccessManager> &network = m_networks[place].manager;
    if (!network) {
        network = m_makeNetwork();
        dropConnectReplies(network.get());
    }
    return *network;
}
