// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "hostileconnection.h"

#include <QHostAddress>

#include <chrono>

#ifdef Q_OS_WIN
#    include <winsock2.h>
#else
#    include <sys/socket.h>
#endif

HostileConnection::HostileConnection(QTcpSocket *client, quint16 cloudPort, QObject *parent)
    : QObject(parent), m_client(client), m_cloudPort(cloudPort)
{
    client->setParent(this);
    connect(client, &QTcpSocket::readyRead, this, &HostileConnection::read);
    connect(client, &QTcpSocket::disconnected, this, &QObject::deleteLater);
    connect(&m_cloud, &QTcpSocket::readyRead, this, [this] { m_client->write(m_cloud.readAll()); });

    m_dripTimer.setInterval(std::chrono::milliseconds(50));
    connect(&m_dripTimer, &QTimer::timeout, this, &HostileConnection::drip);
}

void HostileConnection::passOn(const RawRequest &request)
{
    if (m_cloud.state() == QAbstractSocket::UnconnectedState)
        m_cloud.connectToHost(QHostAddress(QHostAddress::LocalHost), m_cloudPort);
    m_cloud.write(request.bytes);
}

void HostileConnection::answer(const QByteArray &bytes, Delivery delivery)
{
    switch (delivery) {
    case Delivery::Whole:
        m_client->write(bytes);
        break;
    case Delivery::CutOff:
        m_client->write(bytes);
        m_client->disconnectFromHost();
        break;
    case Delivery::Reset:
        reset();
        break;
    case Delivery::Never:
        break;
    case Delivery::Dripping:
        startDripping(bytes);
        break;
    case Delivery::DrippingBody: {
        const qsizetype head = bytes.indexOf("\r\n\r\n") + 4;
        m_client->write(bytes.first(head));
        startDripping(bytes.sliced(head));
        break;
    }
    }
}

void HostileConnection::read()
{
    m_received += m_client->readAll();
    while (const auto request = takeRequest(m_received))
        emit requested(*request);
}

void HostileConnection::startDripping(const QByteArray &bytes)
{
    m_drops = bytes;
    m_dripTimer.start();
}

void HostileConnection::drip()
{
    m_client->write(m_drops.first(1));
    m_drops.remove(0, 1);
    if (m_drops.isEmpty())
        m_dripTimer.stop();
}

/// To close without lingering is what sends a reset.
void HostileConnection::reset()
{
    const linger none = {.l_onoff = 1, .l_linger = 0};
#ifdef Q_OS_WIN
    const auto *value = reinterpret_cast<const char *>(&none);
    setsockopt(SOCKET(m_client->socketDescriptor()), SOL_SOCKET, SO_LINGER, value, sizeof none);
#else
    setsockopt(int(m_client->socketDescriptor()), SOL_SOCKET, SO_LINGER, &none, sizeof none);
#endif
    m_client->abort();
}
