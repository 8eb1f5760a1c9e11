// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "accounts/calleridentity.h"
#include "accounts/connectiontestreport.h"
#include "accounts/profile.h"
#include "cli/cloudsession.h"
#include "cloud/connectionreport.h"
#include "cloud/connectionsettings.h"

#include <QElapsedTimer>
#include <QObject>

#include <map>
#include <memory>
#include <vector>

/// Tests one profile: whose it is, and how each region answers it. Of each host that is asked, the
/// connection is checked step by step, also where there is no credential. It asks each region for
/// one image and changes nothing.
class ConnectionTest final : public QObject
{
    Q_OBJECT

public:
    /// The choice names one profile. The secrets must outlive this.
    ConnectionTest(const CloudChoice &choice, const SignInPlaces &places,
                   const SessionSecrets &secrets, const QStringList &regions,
                   QObject *parent = nullptr);
    ~ConnectionTest() override;

    /// Once. Deleting this ends it.
    void start();

    /// What is known so far.
    [[nodiscard]] const ConnectionTestReport &report() const { return m_report; }

signals:
    /// More is known.
    void reportChanged();
    /// Nothing more comes.
    void finished();

private:
    void takeSession();
    void takeIdentity();
    /// Where images of a region are asked for, and by which way.
    struct Hosts
    {
        EndpointChoice endpoint;
        ConnectionSettings connection;
    };

    [[nodiscard]] Profile findProfile() const;
    [[nodiscard]] QStringList findRoles() const;
    [[nodiscard]] Result<Hosts> findHosts() const;
    [[nodiscard]] QUrl hostOf(const QString &region) const;
    void listRegions();
    void askRegions();
    void askRegion(qsizetype number);
    void checkHosts();
    void takeRegion(qsizetype number);
    void takeRecord(const RequestRecord &record);
    void takeCheck(const QUrl &host);
    void takeAnswer();
    void fail(const ApiError &error);

    CloudChoice m_choice;
    SignInPlaces m_places;
    const SessionSecrets &m_secrets;
    QStringList m_regions;
    ConnectionTestReport m_report;
    Hosts m_hosts;
    QElapsedTimer m_time;
    PendingPtr<std::unique_ptr<CloudSession>> m_opening;
    std::unique_ptr<CloudSession> m_session;
    PendingPtr<CallerIdentity> m_identity;
    std::vector<PendingPtr<ImagePage>> m_asked;            // one of each region
    std::map<QUrl, PendingPtr<ConnectionReport>> m_checks; // one of each host
    qsizetype m_left = 0;                                  // answers that are still to come
};
