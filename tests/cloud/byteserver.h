// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QTcpServer>
#include <QUrl>

/// A server that sends just the bytes that it is told to.
class ByteServer final
{
public:
    /// Listens on loopback.
    ByteServer();

    [[nodiscard]] int port() const { return m_server.serverPort(); }
    [[nodiscard]] QUrl url() const;
    /// The encodings of an answer that the last request asked for.
    [[nodiscard]] QByteArrayList acceptedEncodings() const;

    QByteArray received;
    int posts = 0;
    QByteArray answer; ///< Sent when the whole request is in; then the connection is closed.
    QByteArray drip;   ///< Sent over and over, without an end.
    bool isClosing = true;

private:
    void serve(QTcpSocket *socket);

    QTcpServer m_server;
};
