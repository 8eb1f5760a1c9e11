// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArrayList>
#include <QTcpServer>

/// A proxy of HTTP on 127.0.0.1 that passes connections on (CONNECT), all to one port of this
/// computer, whatever their host.
class ProxyServer final : public QObject
{
public:
    /// How it takes a connection.
    enum class Manner {
        PassOn,
        AskForPassword, ///< And then pass on, whatever it is.
        RefusePassword, ///< Ask for it, whatever comes.
        AskAndRefuse,   ///< Ask for it, and say 401 to whoever sends one, as tinyproxy does.
        Refuse,
        Fail, ///< Says 502 to everybody.
        Silent,
    };

    /// `challenge` is how it asks for a password.
    explicit ProxyServer(quint16 target, Manner manner = Manner::PassOn,
                         const QByteArray &challenge = "Basic realm=\"proxy\"");

    [[nodiscard]] bool start();
    /// "127.0.0.1:PORT".
    [[nodiscard]] QString address() const;
    /// The header of each CONNECT that came, from the request line on.
    [[nodiscard]] const QByteArrayList &requests() const { return m_requests; }

private:
    void take(QTcpSocket &client);
    void passOn(QTcpSocket &client);

    quint16 m_target;
    Manner m_manner;
    QByteArray m_challenge;
    QTcpServer m_server;
    QByteArrayList m_requests;
};
