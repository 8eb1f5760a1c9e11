// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "instance/peer.h"

#include <QLocalSocket>

#ifdef Q_OS_UNIX
#    include <sys/socket.h>
#    include <unistd.h>
#endif

QByteArray ownUser()
{
#ifdef Q_OS_UNIX
    return QByteArray::number(geteuid());
#else
    return qgetenv("USERNAME");
#endif
}

bool isOwnPeer(const QLocalSocket &socket)
{
#ifdef Q_OS_LINUX
    ucred peer = {};
    socklen_t size = sizeof peer;
    return getsockopt(int(socket.socketDescriptor()), SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0 &&
           peer.uid == geteuid();
#else
    return socket.state() == QLocalSocket::ConnectedState;
#endif
}
