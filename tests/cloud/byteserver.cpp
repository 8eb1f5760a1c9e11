// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "byteserver.h"

#include <QTcpSocket>

using namespace Qt::StringLiterals;

ByteServer::ByteServer()
{
    QObject::connect(&m_server, &QTcpServer::newConnection, &m_server,
                     [this] { serve(m_server.nextPendingConnection()); });
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("The server of bytes does not listen.");
}

QUrl ByteServer::url() const
{
    return QUrl(u"http://127.0.0.1:%1/"_s.arg(port()));
}

QByteArrayList ByteServer::acceptedEncodings() const
{
    const QByteArray name = "\r\nAccept-Encoding: ";
    const qsizetype from = received.indexOf(name) + name.size();
    QByteArrayList encodings = received.mid(from, received.indexOf("\r\n", from) - from).split(',');
    for (QByteArray &encoding : encodings)
        encoding = encoding.trimmed();
    return encodings;
}

void ByteServer::serve(QTcpSocket *socket)
{
    QObject::connect(socket, &QTcpSocket::readyRead, &m_server, [this, socket] {
        received += socket->readAll();
        if (!received.endsWith("{}"))
            return;
        ++posts;
        socket->write(answer);
        if (isClosing)
            socket->disconnectFromHost();
    });
    QObject::connect(socket, &QTcpSocket::bytesWritten, &m_server, [this, socket] {
        if (!drip.isEmpty() && socket->bytesToWrite() == 0)
            socket->write(drip);
    });
}
