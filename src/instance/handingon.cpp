// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "instance/handingon.h"

#include "instance/peer.h"

#include <QDeadlineTimer>
#include <QLocalSocket>
#include <QThread>

using namespace Qt::StringLiterals;

namespace {

int leftOf(const QDeadlineTimer &end)
{
    return int(end.remainingTime());
}

/// The other one has its lock a moment before it listens.
bool connectTo(QLocalSocket &socket, const QString &path, const QDeadlineTimer &end)
{
    while (!end.hasExpired()) {
        socket.connectToServer(path);
        if (socket.waitForConnected(leftOf(end)))
            return true;
        QThread::msleep(20);
    }
    return false;
}

/// Empty where none comes in time.
QByteArray lineFrom(QLocalSocket &socket, const QDeadlineTimer &end)
{
    while (!socket.canReadLine()) {
        if (end.hasExpired() || !socket.waitForReadyRead(leftOf(end)))
            return socket.canReadLine() ? socket.readLine() : QByteArray();
    }
    return socket.readLine();
}

} // namespace

QString socketPath(const QString &path)
{
    return path + u".socket"_s;
}

HandingOn handOn(const QString &path, const OtherStart &start, std::chrono::milliseconds limit)
{
    const QByteArray said = lineOf(start);
    if (said.size() > longestStart)
        return HandingOn::Refused;
    const QDeadlineTimer end(limit);
    QLocalSocket socket;
    if (!connectTo(socket, socketPath(path), end) || !isOwnPeer(socket) ||
        lineFrom(socket, end) != instanceGreeting)
        return HandingOn::Unanswered;
    socket.write(said);
    const QByteArray answer = lineFrom(socket, end);
    if (answer == instanceTakes)
        return HandingOn::Taken;
    return answer == instanceRefuses ? HandingOn::Refused : HandingOn::Unanswered;
}
