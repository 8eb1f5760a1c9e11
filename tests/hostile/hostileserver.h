// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "hostilereply.h"
#include "wirebytes.h"

#include <QHash>
#include <QTcpServer>
#include <QUrl>

class HostileConnection;

/// Where one region of a cloud misbehaves, and at which page.
struct HostilePlace
{
    QString region = {};
    DemoImages images = {}; ///< What the region has, of those that are asked for.
    qint64 offset = 0;      ///< Of the page.
};

/// Stands before a cloud on 127.0.0.1 and passes everything on, but for one region, of which one
/// page or several are
/// answered with a hostile reply. It counts what it is asked.
class HostileServer final : public QObject
{
    Q_OBJECT

public:
    HostileServer(const QUrl &cloud, const HostilePlace &place, const HostileReply &reply);

    /// Returns whether it listens, on free ports.
    [[nodiscard]] bool start();

    /// "http://127.0.0.1:PORT".
    [[nodiscard]] QUrl endpoint() const;

    /// Whether a client has a connection.
    [[nodiscard]] bool isConnected() const;

    [[nodiscard]] int requests(const QString &region) const { return m_requests.value(region); }
    [[nodiscard]] int allRequests() const;

    /// How often the other host was contacted, to which it redirects.
    [[nodiscard]] int contactsElsewhere() const { return m_contactsElsewhere; }

private:
    void accept();
    void take(HostileConnection &connection, const RawRequest &request);
    void answer(HostileConnection &connection, const PageAsked &page);
    [[nodiscard]] bool isHostile(qint64 offset);

    quint16 m_cloudPort;
    HostilePlace m_place;
    HostileReply m_reply;
    bool m_isChanged = false;
    bool m_hasBegun = false;
    QTcpServer m_server;
    QTcpServer m_elsewhere;
    int m_contactsElsewhere = 0;
    QHash<QString, int> m_requests;
};
