// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "support/realproxy.h"

#include "support/waiting.h"

#include <QFile>
#include <QTcpServer>
#include <QTcpSocket>

using namespace Qt::StringLiterals;

namespace {

/// Neither program can be told to take any. Another one may take it before they do.
quint16 freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : quint16(0);
}

bool listensOn(quint16 port)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, port);
    return socket.waitForConnected(longestWait);
}

} // namespace

RealProxy::RealProxy(Kind kind, const QString &user, const QString &password)
    : m_kind(kind), m_user(user), m_password(password)
{
    m_process.setStandardOutputFile(QProcess::nullDevice());
    m_process.setStandardErrorFile(QProcess::nullDevice());
}

RealProxy::~RealProxy()
{
    m_process.kill();
    m_process.waitForFinished(longestWait);
}

bool RealProxy::start()
{
    for (int attempt = 0; attempt < 5; ++attempt) {
        if (startOn(freePort()))
            return true;
        if (m_process.error() == QProcess::FailedToStart)
            return false;
    }
    return false;
}

QString RealProxy::address() const
{
    return u"127.0.0.1:%1"_s.arg(m_port);
}

QString RealProxy::scheme() const
{
    return m_kind == Kind::Tinyproxy ? u"http"_s : u"socks5"_s;
}

bool RealProxy::startOn(quint16 port)
{
    m_port = port;
    const QString number = QString::number(port);
    if (m_kind == Kind::Tinyproxy) {
        QFile file(m_folder.filePath(u"tinyproxy.conf"_s));
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
            return false;
        file.write("Listen 127.0.0.1\nAllow 127.0.0.1\nTimeout 600\nMaxClients 50\nPort " +
                   number.toLatin1() + '\n');
        if (!m_user.isEmpty())
            file.write(u"BasicAuth %1 %2\n"_s.arg(m_user, m_password).toUtf8());
        file.close();
        m_process.start(u"tinyproxy"_s, {u"-d"_s, u"-c"_s, file.fileName()});
    } else {
        QStringList arguments = {u"-i"_s, u"127.0.0.1"_s, u"-p"_s, number};
        if (!m_user.isEmpty())
            arguments += {u"-u"_s, m_user, u"-P"_s, m_password};
        m_process.start(u"microsocks"_s, arguments);
    }
    return m_process.waitForStarted(longestWait) &&
           waitFor(u"the proxy to listen"_s,
                   [this, port] {
                       return m_process.state() == QProcess::NotRunning || listensOn(port);
                   }) &&
           m_process.state() == QProcess::Running;
}
