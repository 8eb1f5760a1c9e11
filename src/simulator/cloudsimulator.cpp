// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "simulator/cloudsimulator.h"

#include "core/region.h"
#include "simulator/calleridentity.h"
#include "simulator/imagefiltering.h"
#include "simulator/imageparameters.h"
#include "simulator/regionlist.h"

#include <QJsonDocument>
#include <QTcpServer>
#include <QTimer>
#include <QUuid>

#include <memory>
#include <optional>

using namespace Qt::StringLiterals;

namespace {

WireRequest wireRequest(const QHttpServerRequest &request)
{
    static const QByteArrayList names = {"host",        "content-type",  "authorization",
                                         "x-tc-action", "x-tc-version",  "x-tc-timestamp",
                                         "x-tc-region", "x-tc-language", "x-tc-token"};
    WireRequest result = {.body = request.body()};
    for (const QByteArray &name : names)
        result.headers.insert(name, request.value(name));
    return result;
}

QString regionOf(const WireRequest &request)
{
    return QString::fromUtf8(request.headers.value("x-tc-region"));
}

/// The envelope that every answer of the API has, whether good or bad.
QByteArray envelope(QJsonObject response)
{
    response.insert(u"RequestId"_s, QUuid::createUuid().toString(QUuid::WithoutBraces));
    return QJsonDocument(QJsonObject {{u"Response"_s, response}}).toJson(QJsonDocument::Compact);
}

QByteArray errorBody(const ApiError &error)
{
    return envelope(
            {{u"Error"_s, QJsonObject {{u"Code"_s, error.code}, {u"Message"_s, error.message}}}});
}

} // namespace

CloudSimulator::CloudSimulator(const SimulatorOptions &options, QObject *parent)
    : QObject(parent), m_options(options)
{
    m_uptime.start();
    m_server.route(u"/"_s, QHttpServerRequest::Method::Post,
                   [this](const QHttpServerRequest &request, RouteResponder responder) {
                       receive(request, HttpAnswer(std::move(responder)));
                   });
}

QList<DemoAccount> CloudSimulator::accounts()
{
    return demoAccounts();
}

Credential CloudSimulator::credential()
{
    return demoAccounts().constFirst().credential;
}

Result<void> CloudSimulator::start()
{
    auto listener = std::make_unique<QTcpServer>();
    if (!listener->listen(QHostAddress::LocalHost)) {
        return Failure(
                ApiError {.kind = ApiError::Kind::Network, .message = listener->errorString()});
    }
    m_port = listener->serverPort();
    // The HTTP server becomes its owner.
    m_server.bind(listener.release());
    return {};
}

QUrl CloudSimulator::endpoint() const
{
    if (m_port == 0)
        return {};
    return QUrl(u"http://127.0.0.1:"_s + QString::number(m_port));
}

void CloudSimulator::failNextRequests(const QString &region, const QString &errorCode, int count)
{
    const ApiError error = refusal(errorCode, ServiceLanguage::English).value();
    // Each has a RequestId of its own.
    for (int i = 0; i < count; ++i) {
        m_faults[region].append({.contentType = "application/json",
                                 .body = errorBody(error),
                                 .errorCode = errorCode});
    }
}

void CloudSimulator::breakNextRequests(const QString &region, HttpAnswer::Status status, int count)
{
    const Reply fault = {.status = status,
                         .contentType = "text/html",
                         .body = "<html><body><h1>The gateway has no answer.</h1></body></html>",
                         .errorCode = u"HTTP"_s};
    m_faults[region].append(QList<Reply>(count, fault));
}

void CloudSimulator::hangNextRequests(const QString &region, int count)
{
    const Reply fault = {.errorCode = u"Hang"_s, .isNeverSent = true};
    m_faults[region].append(QList<Reply>(count, fault));
}

void CloudSimulator::receive(const QHttpServerRequest &request, HttpAnswer answer)
{
    const WireRequest wire = wireRequest(request);
    const QString region = regionOf(wire);
    const Reply reply = decide(wire);
    const quint64 number = ++m_lastNumber;
    m_pending.try_emplace(number, PendingReply {std::move(answer), reply});
    if (!reply.isNeverSent)
        QTimer::singleShot(latency(region), this, [this, number] { sendPending(number); });

    emit requestReceived({.action = QString::fromUtf8(wire.headers.value("x-tc-action")),
                          .region = region,
                          .body = QJsonDocument::fromJson(wire.body).object(),
                          .account = callerOf(wire).name,
                          .errorCode = reply.errorCode});
}

CloudSimulator::Reply CloudSimulator::decide(const WireRequest &request)
{
    const QString region = regionOf(request);
    const Result<ServiceAction> action = checkRequest(
            request, [this](const QString &id) { return credentialOf(id); },
            now().toSecsSinceEpoch());
    if (action && !m_faults[region].isEmpty())
        return m_faults[region].takeFirst();

    const Result<QJsonObject> response = action.and_then(
            [&](ServiceAction asked) { return answer(asked, callerOf(request), request); });
    return {.contentType = "application/json",
            .body = response ? envelope(*response) : errorBody(response.error()),
            .errorCode = response ? QString() : response.error().code};
}

Result<QJsonObject> CloudSimulator::answer(ServiceAction action, const DemoAccount &caller,
                                           const WireRequest &request)
{
    const ServiceLanguage language = requestLanguage(request);
    RateLimiter &limiter =
            m_limiters.try_emplace({action, caller.name}, m_options.requestsPerSecond)
                    .first->second;
    if (!limiter.admit(regionOf(request), m_uptime.elapsed())) {
        return refusal(u"RequestLimitExceeded"_s, language,
                       QString::number(m_options.requestsPerSecond + 1),
                       QString::number(m_options.requestsPerSecond));
    }
    switch (action) {
    case ServiceAction::DescribeImages:
        return describeImages(caller, request);
    case ServiceAction::DescribeRegions:
        return regionListReply(request.body, language);
    case ServiceAction::GetCallerIdentity:
        return callerIdentityReply(caller, request.body, language);
    case ServiceAction::AssumeRole:
        return assumeRole(RoleProof::Signature, request.body, language);
    case ServiceAction::AssumeRoleWithWebIdentity:
        return assumeRole(RoleProof::WebIdentity, request.body, language);
    }
    Q_UNREACHABLE();
}

Result<QJsonObject> CloudSimulator::assumeRole(RoleProof proof, const QByteArray &body,
                                               ServiceLanguage language)
{
    return readRoleSession(proof, body, language).map([this](const RoleSession &session) {
        return roleSessionReply(
                m_temporaryKeys.make(session.account, now().addSecs(session.duration)));
    });
}

std::optional<Credential> CloudSimulator::credentialOf(const QString &secretId) const
{
    if (const std::optional<DemoAccount> account = demoAccountOf(secretId))
        return account->credential;
    const std::optional<TemporaryKey> key = m_temporaryKeys.find(secretId, now());
    return key ? std::optional(key->credential) : std::nullopt;
}

/// Who signed, well; nobody where it takes no signature. A role is its account.
DemoAccount CloudSimulator::callerOf(const WireRequest &request) const
{
    const QString secretId = signingId(request);
    if (const std::optional<DemoAccount> account = demoAccountOf(secretId))
        return *account;
    const std::optional<TemporaryKey> key = m_temporaryKeys.find(secretId, now());
    for (const DemoAccount &account : demoAccounts()) {
        if (key && key->account == account.accountId)
            return account;
    }
    return {};
}

Result<QJsonObject> CloudSimulator::describeImages(const DemoAccount &caller,
                                                   const WireRequest &request)
{
    const QString region = regionOf(request);
    const ServiceLanguage language = requestLanguage(request);
    const bool isRole = !demoAccountOf(signingId(request));
    if (m_options.deniedRegions.contains(region) && !isRole)
        return refusal(u"UnauthorizedOperation.PermissionDenied"_s, language, region);
    return readImageParameters(request.body, region, language).map([&](const ImageRequest &asked) {
        return imageReply(imagesOf(caller, region), asked, language);
    });
}

DemoImages CloudSimulator::imagesOf(const DemoAccount &account, const QString &region)
{
    const Place place = {.profile = account.name, .region = region};
    if (!m_images.contains(place))
        m_images.insert(place, demoImages(region, account));
    return m_images.value(place);
}

void CloudSimulator::sendPending(quint64 number)
{
    auto pending = m_pending.extract(number);
    const Reply &reply = pending.mapped().reply;
    pending.mapped().answer.send(reply.status, reply.contentType, reply.body, now());
}

/// The regions are spread over the range, out of the order in which they are listed.
int CloudSimulator::latency(const QString &region) const
{
    const QStringList regions = knownRegionIds();
    const qsizetype place = (qMax<qsizetype>(0, regions.indexOf(region)) * 7) % regions.size();
    const int range = m_options.maximumLatency - m_options.minimumLatency;
    return m_options.minimumLatency + static_cast<int>(range * place / (regions.size() - 1));
}

QDateTime CloudSimulator::now() const
{
    return QDateTime::currentDateTimeUtc().addSecs(m_options.clockOffset);
}
