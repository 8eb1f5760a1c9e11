// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "instance/firstinstance.h"

#include "instance/handingon.h"
#include "instance/peer.h"

#include <QLocalSocket>

using namespace Qt::StringLiterals;

FirstInstance::FirstInstance(const QString &path, QObject *parent)
    : QObject(parent), m_path(path), m_lock(path + u".lock"_s)
{
    m_lock.setStaleLockTime(0); // however long it takes: only the end of its process counts
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &FirstInstance::greet);
}

FirstInstance::~FirstInstance() = default;

FirstInstance::Role FirstInstance::begin()
{
    if (m_path.isEmpty())
        return Role::Alone;
    if (!m_lock.tryLock(0))
        return m_lock.error() == QLockFile::LockFailedError ? Role::Second : Role::Alone;
    // Nobody listens there any more, or the lock would be theirs.
    QLocalServer::removeServer(socketPath(m_path));
    if (m_server.listen(socketPath(m_path)))
        return Role::First;
    m_lock.unlock();
    return Role::Alone;
}

void FirstInstance::setTaker(const Taker &taker)
{
    m_taker = taker;
    QMetaObject::invokeMethod(this, &FirstInstance::greet, Qt::QueuedConnection);
}

/// Whoever hangs does not greet; so it is not told what it would do much later.
void FirstInstance::greet()
{
    while (m_taker && m_server.hasPendingConnections()) {
        QLocalSocket *socket = m_server.nextPendingConnection();
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        if (!isOwnPeer(*socket)) {
            socket->abort();
            continue;
        }
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] { read(*socket); });
        socket->write(instanceGreeting);
    }
}

void FirstInstance::read(QLocalSocket &socket)
{
    if (!socket.canReadLine()) {
        if (socket.bytesAvailable() >= longestStart)
            socket.abort();
        return;
    }
    const std::optional<OtherStart> start = startOf(socket.readLine(longestStart));
    socket.write(start && m_taker(*start) ? instanceTakes : instanceRefuses);
    socket.disconnectFromServer(); // once that is written
}
