// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "pageserver.h"

#include "benchimages.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#include <ctime>

using namespace Qt::StringLiterals;

namespace {

constexpr int pageSize = 100;

/// The value of a header; its name in lower case.
QByteArray headerValue(const QByteArray &head, const QByteArray &name)
{
    for (const QByteArray &line : head.split('\n')) {
        if (line.toLower().startsWith(QByteArray(name + ':')))
            return line.mid(name.size() + 1).trimmed();
    }
    return {};
}

QByteArray httpReply(const QByteArray &body)
{
    return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " +
           QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

} // namespace

PageServer::PageServer(const QStringList &regions, int imagesEach, int latency)
    : m_latency(latency), m_server(std::make_unique<QTcpServer>())
{
    int first = 0;
    for (const QString &region : regions) {
        for (int done = 0; done < imagesEach; done += pageSize) {
            m_replies[region.toLatin1()].append(
                    httpReply(replyBody(first + done, pageSize, imagesEach)));
        }
        first += imagesEach;
    }
    m_server->moveToThread(&m_thread);
    m_thread.start();
    QMetaObject::invokeMethod(
            m_server.get(), [this] { takeConnections(); }, Qt::BlockingQueuedConnection);
}

PageServer::~PageServer()
{
    QMetaObject::invokeMethod(
            m_server.get(), [this] { m_server.reset(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

QUrl PageServer::endpoint() const
{
    return QUrl(u"http://127.0.0.1:%1"_s.arg(m_port));
}

double PageServer::cpuMilliseconds() const
{
    timespec time = {};
    QMetaObject::invokeMethod(
            m_server.get(), [&time] { clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time); },
            Qt::BlockingQueuedConnection);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

void PageServer::takeConnections()
{
    QObject::connect(m_server.get(), &QTcpServer::newConnection, m_server.get(), [this] {
        while (QTcpSocket *socket = m_server->nextPendingConnection()) {
            socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
            QObject::connect(socket, &QTcpSocket::readyRead, socket,
                             [this, socket] { readRequests(socket); });
        }
    });
    m_server->listen(QHostAddress::LocalHost);
    m_port = m_server->serverPort();
}

void PageServer::readRequests(QTcpSocket *socket)
{
    for (;;) {
        const QByteArray bytes = socket->peek(socket->bytesAvailable());
        const qsizetype headSize = bytes.indexOf("\r\n\r\n") + 4;
        if (headSize < 4)
            return;
        const QByteArray head = bytes.first(headSize);
        const qsizetype bodySize = headerValue(head, "content-length").toLongLong();
        if (bytes.size() < headSize + bodySize)
            return;
        socket->skip(headSize + bodySize);
        answer(socket, head, bytes.mid(headSize, bodySize));
    }
}

void PageServer::answer(QTcpSocket *socket, const QByteArray &head, const QByteArray &body)
{
    const QList<QByteArray> &pages = m_replies[headerValue(head, "x-tc-region")];
    const qsizetype page =
            QJsonDocument::fromJson(body).object().value("Offset"_L1).toInteger() / pageSize;
    QTimer::singleShot(m_latency, Qt::PreciseTimer, socket,
                       [socket, reply = pages.value(page)] { socket->write(reply); });
}
