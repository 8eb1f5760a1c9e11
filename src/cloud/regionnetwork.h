// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QElapsedTimer>
#include <QNetworkAccessManager>

#include <array>
#include <functional>
#include <memory>
#include <vector>

/// Makes a network.
using NetworkFactory = std::function<std::unique_ptr<QNetworkAccessManager>()>;

/// The connections to the endpoint of a service in one region, which stay open as long as the
/// server lets them.
///
/// A QNetworkAccessManager opens at most six to a host, too few for the ten pages of a thousand
/// images side by side. So there are two, of which the second is made when the first has no room.
class RegionNetwork final
{
public:
    static constexpr int connectionsEach = 6;
    static constexpr int connectionCount = 2 * connectionsEach;

    explicit RegionNetwork(NetworkFactory makeNetwork);

    /// Where to send the next request, so that it leaves at once while no more than
    /// `connectionCount` are under way.
    [[nodiscard]] QNetworkAccessManager &withRoom();

    /// An answer has come through a network of withRoom().
    void noteAnswer(const QNetworkAccessManager &network);

    /// A request got no answer through a network of withRoom(). A connection that was kept may be
    /// dead, and then the others are, too: from now on requests go to new ones. Those under way go
    /// on where they are. Returns whether there had been answers through these connections.
    bool leave(const QNetworkAccessManager &network);

    /// Opens a connection, so that the next request need not wait for handshakes. Does nothing if
    /// a request was sent, or it was called, in the last 10 s: then there is one.
    void connectTo(const QUrl &endpoint);

private:
    [[nodiscard]] QNetworkAccessManager &networkAt(size_t place);
    void dropIdle();

    struct Network
    {
        std::unique_ptr<QNetworkAccessManager> manager;
        bool hasAnswered = false;
    };

    NetworkFactory m_makeNetwork;
    std::array<Network, 2> m_networks;
    std::vector<Network> m_left; ///< They live on as long as a request is under way there.
    QElapsedTimer m_sinceUse;
};
