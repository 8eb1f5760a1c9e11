// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cloud/proxystatus.h"

#include <QNetworkProxy>
#include <QRegularExpression>
#include <QTcpSocket>
#include <QTimer>
#include <QUrl>

#include <chrono>
#include <memory>

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds limit(5);
constexpr qsizetype longestHead = 16 * 1024;

/// Whether the password is wanted as it is, and in no other way that Qt would have preferred.
bool wantsBasicAlone(const QString &head)
{
    static const QRegularExpression challenge(u"^Proxy-Authenticate:\\s*(\\w+)"_s,
                                              QRegularExpression::CaseInsensitiveOption |
                                                      QRegularExpression::MultilineOption);
    bool isBasic = false;
    for (const QRegularExpressionMatch &match : challenge.globalMatch(head)) {
        if (match.captured(1).compare("basic"_L1, Qt::CaseInsensitive) != 0)
            return false;
        isBasic = true;
    }
    return isBasic;
}

int statusOf(const QString &head)
{
    static const QRegularExpression shape(u"\\AHTTP/1\\.\\d (\\d{3})\\b"_s);
    return shape.match(head).captured(1).toInt();
}

class ProxyStatus final : public Pending<int>
{
public:
    ProxyStatus(const QNetworkProxy &proxy, const QUrl &endpoint)
        : m_proxy(proxy), m_endpoint(endpoint)
    {
        m_limit.setSingleShot(true);
        QObject::connect(&m_limit, &QTimer::timeout, this, [this] { end(0); });
        m_limit.start(limit);
        m_start.setSingleShot(true);
        QObject::connect(&m_start, &QTimer::timeout, this, [this] { connectToProxy(); });
        m_start.start(0);
    }

protected:
    void cancel() override
    {
        m_start.stop();
        m_limit.stop();
        dropSocket();
    }

private:
    void dropSocket()
    {
        if (!m_socket)
            return;
        m_socket->disconnect();
        m_socket.release()->deleteLater(); // perhaps inside its own signal
    }

    void connectToProxy()
    {
        m_socket = std::make_unique<QTcpSocket>();
        m_socket->setProxy(QNetworkProxy::NoProxy);
        QObject::connect(m_socket.get(), &QTcpSocket::connected, this, [this] { ask(); });
        QObject::connect(m_socket.get(), &QTcpSocket::readyRead, this, [this] { read(); });
        QObject::connect(m_socket.get(), &QTcpSocket::errorOccurred, this, [this] { end(0); });
        m_socket->connectToHost(m_proxy.hostName(), m_proxy.port());
    }

    void ask()
    {
        const QByteArray host =
                (m_endpoint.host() + u':' + QString::number(m_endpoint.port(443))).toLatin1();
        QByteArray request = "CONNECT " + host + " HTTP/1.1\r\nHost: " + host + "\r\n";
        if (m_isLogin) {
            request += "Proxy-Authorization: Basic " +
                       (m_proxy.user() + u':' + m_proxy.password()).toUtf8().toBase64() + "\r\n";
        }
        m_socket->write(request + "\r\n");
    }

    void read()
    {
        m_head += QString::fromLatin1(m_socket->read(longestHead));
        if (!m_head.contains("\r\n\r\n"_L1) && m_head.size() < longestHead)
            return;
        const int status = statusOf(m_head);
        if (status != 407 || m_isLogin)
            return end(status);
        if (!wantsBasicAlone(m_head))
            return end(0);
        m_isLogin = true;
        m_head.clear();
        dropSocket();
        connectToProxy();
    }

    void end(int status)
    {
        cancel();
        finish(status);
    }

    QNetworkProxy m_proxy;
    QUrl m_endpoint;
    QTimer m_start;
    QTimer m_limit;
    std::unique_ptr<QTcpSocket> m_socket;
    QString m_head; // of the answer
    bool m_isLogin = false;
};

} // namespace

PendingPtr<int> proxyStatus(const QNetworkProxy &proxy, const QUrl &endpoint)
{
    return PendingPtr<int>(new ProxyStatus(proxy, endpoint));
}
