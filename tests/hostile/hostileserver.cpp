// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "hostileserver.h"

#include "hostileconnection.h"

#include <numeric>

using namespace Qt::StringLiterals;

namespace {

QUrl addressOf(const QTcpServer &server)
{
    return QUrl(u"http://127.0.0.1:%1"_s.arg(server.serverPort()));
}

} // namespace

HostileServer::HostileServer(const QUrl &cloud, const HostilePlace &place,
                             const HostileReply &reply)
    : m_cloudPort(quint16(cloud.port())), m_place(place), m_reply(reply)
{
    connect(&m_server, &QTcpServer::newConnection, this, &HostileServer::accept);
    connect(&m_elsewhere, &QTcpServer::newConnection, this, [this] { ++m_contactsElsewhere; });
}

bool HostileServer::start()
{
    return m_server.listen(QHostAddress::LocalHost) && m_elsewhere.listen(QHostAddress::LocalHost);
}

QUrl HostileServer::endpoint() const
{
    return addressOf(m_server);
}

bool HostileServer::isConnected() const
{
    return findChild<HostileConnection *>() != nullptr;
}

int HostileServer::allRequests() const
{
    return std::accumulate(m_requests.begin(), m_requests.end(), 0);
}

void HostileServer::accept()
{
    while (QTcpSocket *client = m_server.nextPendingConnection()) {
        auto *connection = new HostileConnection(client, m_cloudPort, this);
        connect(connection, &HostileConnection::requested, this,
                [this, connection](const RawRequest &request) { take(*connection, request); });
    }
}

void HostileServer::take(HostileConnection &connection, const RawRequest &request)
{
    const QString region = QString::fromLatin1(request.region);
    ++m_requests[region];
    const PageAsked page = {.images = m_place.images,
                            .offset = request.body.value("Offset"_L1).toInteger(),
                            .limit = request.body.value("Limit"_L1).toInt(),
                            .elsewhere = addressOf(m_elsewhere).toEncoded()};
    const bool isAnsweredHere =
            region == m_place.region && (m_reply.change || isHostile(page.offset));
    if (isAnsweredHere)
        answer(connection, page);
    else
        connection.passOn(request);
}

void HostileServer::answer(HostileConnection &connection, const PageAsked &page)
{
    if (!m_reply.change)
        return connection.answer(m_reply.answer(page), m_reply.delivery);

    PageAsked now = page;
    // Nothing can change while only the first page is read.
    if (!m_isChanged && page.offset >= std::max<qint64>(m_place.offset, pageSize)) {
        m_isChanged = true;
        m_place.images = m_reply.change(m_place.images);
        now.images = m_place.images;
    }
    connection.answer(httpAnswer("200 OK", envelopeOf(honestResponse(now))), Delivery::Whole);
}

bool HostileServer::isHostile(qint64 offset)
{
    const bool isPage = offset == m_place.offset;
    m_hasBegun = m_hasBegun || isPage;
    switch (m_reply.reach) {
    case Reach::ThisPage:
        return isPage;
    case Reach::FromHereOn:
        return offset >= m_place.offset;
    case Reach::FromNowOn:
        return m_hasBegun;
    }
    Q_UNREACHABLE();
}
