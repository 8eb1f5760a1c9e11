// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "support/emptypages.h"

#include <QTcpServer>
#include <QTcpSocket>

void answerWithEmptyPages(QTcpServer &server)
{
    QObject::connect(&server, &QTcpServer::pendingConnectionAvailable, &server, [&server] {
        QTcpSocket *socket = server.nextPendingConnection();
        QObject::connect(socket, &QTcpSocket::readyRead, socket, [socket] {
            if (!socket->peek(64 * 1024).endsWith('}'))
                return;
            socket->readAll();
            const QByteArray body =
                    R"({"Response":{"TotalCount":0,"ImageSet":[],"RequestId":"request-1"}})";
            socket->write("HTTP/1.1 200 OK\r\nDate: Tue, 24 Nov 2026 03:04:05 GMT\r\n"
                          "Content-Length: " +
                          QByteArray::number(body.size()) + "\r\n\r\n" + body);
        });
    });
}
