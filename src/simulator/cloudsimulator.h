// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/credential.h"
#include "core/place.h"
#include "core/result.h"
#include "simulator/demoaccounts.h"
#include "simulator/demoimages.h"
#include "simulator/httpanswer.h"
#include "simulator/ratelimiter.h"
#include "simulator/requestcheck.h"
#include "simulator/rolesession.h"
#include "simulator/temporarykeys.h"

#include <QElapsedTimer>
#include <QHttpServer>
#include <QMetaType>
#include <QObject>
#include <QUrl>

#include <map>
#include <utility>

/// How the demo cloud behaves. The defaults are those of --demo.
struct SimulatorOptions
{
    int minimumLatency = 60;    ///< Milliseconds until the nearest region answers.
    int maximumLatency = 250;   ///< Milliseconds until the farthest one does.
    int requestsPerSecond = 40; ///< Of an account, of each action in each region.
    qint64 clockOffset = 0;     ///< Seconds by which the cloud's clock is ahead of this machine's.
    /// DescribeImages answers PermissionDenied to accounts there; their roles may read everywhere.
    QStringList deniedRegions = {QStringLiteral("ap-shenzhen-fsi")};

    bool operator==(const SimulatorOptions &) const = default;
};

/// One request that the demo cloud has seen.
struct SimulatedRequest
{
    QString action = {};
    QString region = {};   ///< Empty when it named none.
    QJsonObject body = {}; ///< Empty when it was no JSON object.
    QString account = {};  ///< The name of the one that signs so; empty for a secret id of none.
    /// What it was refused with; "HTTP" or "Hang" for a planned failure that is no error of the
    /// API; empty when it is answered.
    QString errorCode = {};

    bool operator==(const SimulatedRequest &) const = default;
};

Q_DECLARE_METATYPE(SimulatedRequest)

/// The built-in cloud of --demo and of the tests: a real HTTP server on 127.0.0.1 that answers
/// DescribeImages from demoImages(), DescribeRegions, GetCallerIdentity, AssumeRole and
/// AssumeRoleWithWebIdentity, with the checks, limits and errors of the real services. It has no
/// other actions.
///
/// It lives in the thread that made it, which needs an event loop. It may be deleted at any time
/// but inside a slot of requestReceived(); requests that are still unanswered then see their
/// connection closed.
class CloudSimulator final : public QObject
{
    Q_OBJECT

public:
    explicit CloudSimulator(const SimulatorOptions &options = {}, QObject *parent = nullptr);

    /// The accounts whose credentials it accepts, besides those of roles, which it gives out
    /// itself. Each has images of its own; see demoImages().
    [[nodiscard]] static QList<DemoAccount> accounts();
    /// That of the first account.
    [[nodiscard]] static Credential credential();

    /// Starts to listen, on a port that is free. Error: Network, with the system's words.
    [[nodiscard]] Result<void> start();

    /// "http://127.0.0.1:PORT"; empty until started.
    [[nodiscard]] QUrl endpoint() const;

    /// The next `count` requests of a region that are signed well fail: with an error of the API,
    /// with an HTTP status and a page that is no JSON, or by never being answered. Calls add up,
    /// in their order. For tests.
    void failNextRequests(const QString &region, const QString &errorCode, int count);
    void breakNextRequests(const QString &region, HttpAnswer::Status status, int count);
    void hangNextRequests(const QString &region, int count);

signals:
    /// A POST request has arrived; its answer is decided and on its way.
    void requestReceived(const SimulatedRequest &request);

private:
    /// What is sent in answer to a request.
    struct Reply
    {
        HttpAnswer::Status status = HttpAnswer::Status::Ok;
        QByteArray contentType = {};
        QByteArray body = {};
        QString errorCode = {};
        bool isNeverSent = false;
    };

    struct PendingReply
    {
        HttpAnswer answer;
        Reply reply;
    };

    void receive(const QHttpServerRequest &request, HttpAnswer answer);
    [[nodiscard]] Reply decide(const WireRequest &request);
    [[nodiscard]] Result<QJsonObject> assumeRole(RoleProof proof, const QByteArray &body,
                                                 ServiceLanguage language);
    [[nodiscard]] std::optional<Credential> credentialOf(const QString &secretId) const;
    [[nodiscard]] DemoAccount callerOf(const WireRequest &request) const;
    [[nodiscard]] Result<QJsonObject> answer(ServiceAction action, const DemoAccount &caller,
                                             const WireRequest &request);
    [[nodiscard]] Result<QJsonObject> describeImages(const DemoAccount &caller,
                                                     const WireRequest &request);
    [[nodiscard]] DemoImages imagesOf(const DemoAccount &account, const QString &region);
    void sendPending(quint64 number);
    [[nodiscard]] int latency(const QString &region) const;
    [[nodiscard]] QDateTime now() const;

    SimulatorOptions m_options;
    TemporaryKeys m_temporaryKeys;
    QHash<Place, DemoImages> m_images; ///< Of the accounts and regions that have been asked.
    std::map<std::pair<ServiceAction, QString>, RateLimiter> m_limiters; ///< By account, too.
    QElapsedTimer m_uptime;
    QHash<QString, QList<Reply>> m_faults; ///< By region; the next one first.
    quint16 m_port = 0;
    QHttpServer m_server;
    // Behind the server, since answers must be destroyed before it.
    std::map<quint64, PendingReply> m_pending;
    quint64 m_lastNumber = 0;
};
