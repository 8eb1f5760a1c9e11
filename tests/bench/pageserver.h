// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QHash>
#include <QThread>
#include <QUrl>

#include <memory>

class QTcpServer;
class QTcpSocket;

/// A cloud for benchmarks, on a thread of its own: each region has so many images, and every reply
/// comes after the same time. Replies are made beforehand and requests are not checked, so that
/// what is measured is the client.
class PageServer final
{
public:
    PageServer(const QStringList &regions, int imagesEach, int latency);
    ~PageServer();
    Q_DISABLE_COPY_MOVE(PageServer)

    [[nodiscard]] QUrl endpoint() const;
    /// Of its thread.
    [[nodiscard]] double cpuMilliseconds() const;

private:
    void takeConnections();
    void readRequests(QTcpSocket *socket);
    void answer(QTcpSocket *socket, const QByteArray &head, const QByteArray &body);

    int m_latency;
    QHash<QByteArray, QList<QByteArray>> m_replies; ///< By region: one for each page.
    QThread m_thread;
    std::unique_ptr<QTcpServer> m_server; ///< Lives in the thread.
    quint16 m_port = 0;
};
