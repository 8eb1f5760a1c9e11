// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "hostilereply.h"
#include "wirebytes.h"

#include <QTcpSocket>
#include <QTimer>

/// One connection of a client to the hostile server, with one of its own to the cloud behind it.
///
/// A client waits for an answer before it sends its next request, so answers of the cloud and of
/// our own never mix.
class HostileConnection final : public QObject
{
    Q_OBJECT

public:
    /// Takes the client's socket.
    HostileConnection(QTcpSocket *client, quint16 cloudPort, QObject *parent);

    /// Sends a request to the cloud, and what comes from there to the client, byte for byte.
    void passOn(const RawRequest &request);

    void answer(const QByteArray &bytes, Delivery delivery);

signals:
    void requested(const RawRequest &request);

private:
    void read();
    void startDripping(const QByteArray &bytes);
    void drip();
    void reset();

    QTcpSocket *m_client;
    quint16 m_cloudPort;
    QTcpSocket m_cloud;
    QByteArray m_received;
    QByteArray m_drops;
    QTimer m_dripTimer;
};
