// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "silentserver.h"

#include <QTcpSocket>

using namespace Qt::StringLiterals;

bool SilentServer::start()
{
    return m_server.listen(QHostAddress::LocalHost);
}

QString SilentServer::endpoint() const
{
    return u"http://127.0.0.1:%1"_s.arg(m_server.serverPort());
}

bool SilentServer::takeContact()
{
    // Whoever connects and leaves again still waits here.
    bool isContacted = false;
    while (m_server.hasPendingConnections() || m_server.waitForNewConnection(0)) {
        delete m_server.nextPendingConnection();
        isContacted = true;
    }
    return isContacted;
}
