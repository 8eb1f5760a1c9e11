// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "support/proxyserver.h"

#include <QTcpSocket>

using namespace Qt::StringLiterals;

namespace {

/// Sends what comes on one to the other, and ends the other with it.
void connectOneWay(QTcpSocket &from, QTcpSocket &to)
{
    QObject::connect(&from, &QTcpSocket::readyRead, &to,
                     [&from, &to] { to.write(from.readAll()); });
    QObject::connect(&from, &QTcpSocket::disconnected, &to, &QTcpSocket::disconnectFromHost);
}

} // namespace

ProxyServer::ProxyServer(quint16 target, Manner manner, const QByteArray &challenge)
    : m_target(target), m_manner(manner), m_challenge(challenge)
{
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        QTcpSocket *client = m_server.nextPendingConnection();
        connect(client, &QTcpSocket::readyRead, this, [this, client] { take(*client); });
    });
}

bool ProxyServer::start()
{
    return m_server.listen(QHostAddress::LocalHost);
}

QString ProxyServer::address() const
{
    return u"127.0.0.1:%1"_s.arg(m_server.serverPort());
}

void ProxyServer::take(QTcpSocket &client)
{
    if (m_manner == Manner::Silent || !client.peek(64 * 1024).contains("\r\n\r\n"))
        return;
    m_requests.append(client.readAll());
    const bool asks = m_manner == Manner::AskForPassword || m_manner == Manner::AskAndRefuse;
    const bool hasPassword = m_requests.constLast().contains("\r\nProxy-Authorization: ");
    if (m_manner == Manner::RefusePassword || (asks && !hasPassword)) {
        client.write("HTTP/1.1 407 Who are you\r\nProxy-Authenticate: " + m_challenge +
                     "\r\nContent-Length: 0\r\n\r\n");
        return;
    }
    client.disconnect(this);
    if (m_manner == Manner::PassOn || m_manner == Manner::AskForPassword)
        return passOn(client);
    const QByteArray status = m_manner == Manner::Fail           ? "502 Bad gateway"
                              : m_manner == Manner::AskAndRefuse ? "401 Unauthorized"
                                                                 : "403 Forbidden";
    client.write("HTTP/1.1 " + status + "\r\nContent-Length: 0\r\n\r\n");
    client.disconnectFromHost();
}

void ProxyServer::passOn(QTcpSocket &client)
{
    auto *server = new QTcpSocket(&client);
    connect(server, &QTcpSocket::connected, &client,
            [&client] { client.write("HTTP/1.1 200 Connection established\r\n\r\n"); });
    connectOneWay(client, *server);
    connectOneWay(*server, client);
    server->connectToHost(QHostAddress::LocalHost, m_target);
}
