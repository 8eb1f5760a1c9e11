// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "accounts/fixedcredentialprovider.h"
#include "cloud/cloudclient.h"
#include "hostileserver.h"
#include "imagesbyplace.h"
#include "simulator/cloudsimulator.h"

/// Three regions of the demo cloud, one of which has five pages and is hostile, asked by the real
/// client. One case at a time.
class HostileCloud final
{
public:
    HostileCloud();

    /// The regions of query(); the hostile one is the first.
    [[nodiscard]] static QStringList regions();
    [[nodiscard]] static QString hostileRegion() { return regions().first(); }
    [[nodiscard]] static ImageQuery query();
    /// The offsets at which a page can be hostile: that of the first page and of one in the midst.
    [[nodiscard]] static QList<qint64> offsets() { return {0, 2 * pageSize}; }

    /// Adds the columns "number" and "offset" to a test's table, and a row for each of the replies
    /// at each of the offsets.
    static void addRows(const QList<HostileReply> &replies);

    [[nodiscard]] bool start();
    /// Begins a case with a server and a client of its own; with more time where the one before
    /// was wasHasty().
    [[nodiscard]] bool begin(const HostileReply &reply, qint64 offset);

    /// Drops the client, and returns whether nobody asks the server any more.
    [[nodiscard]] bool end();

    /// Whether the client gave up on an answer that is honest or good, for which its limits were
    /// too short on a machine as busy as this one. Then the case says nothing, and is to be begun
    /// again.
    [[nodiscard]] bool wasHasty() const { return m_wasHasty; }

    [[nodiscard]] CloudClient &client() { return *m_client; }
    [[nodiscard]] const HostileServer &server() const { return *m_server; }

    /// What must be there in the end, over all regions.
    [[nodiscard]] ImagesByPlace expected() const;
    [[nodiscard]] qint64 expectedMissing() const;
    /// Empty, or which region got more requests than it should.
    [[nodiscard]] QString tooManyRequests() const;

private:
    void takeRecord(const RequestRecord &record);

    CloudSimulator m_cloud;
    FixedCredentialProvider m_credentials {CloudSimulator::credential()};
    QHash<QString, DemoImages> m_images; ///< By region, those that the query asks for.
    HostileReply m_reply;
    qint64 m_offset = 0;
    int m_patience = 1; ///< How much longer than usual the short limits are.
    bool m_wasHasty = false;
    std::unique_ptr<HostileServer> m_server;
    std::unique_ptr<CloudClient> m_client;
};
