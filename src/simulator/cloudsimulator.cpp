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

Credential CloudSimulator::credential()
{
    return {.secretId = u"AKIDdemoCloudOfImageBrowserEXAMPLE"_s,
            .secretKey = u"theKeyOfTheDemoCloudIsNoSecretEXAMPLE"_s};
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
    const QString region = QString::fromUtf8(wire.headers.value("x-tc-region"));
    const Reply reply = decide(wire);
    const quint64 number = ++m_lastNumber;
    m_pending.try_emplace(number, PendingReply {std::move(answer), reply});
    if (!reply.isNeverSent)
        QTimer::singleShot(latency(region), this, [this, number] { sendPending(number); });

    emit requestReceived({.action = QString::fromUtf8(wire.headers.value("x-tc-action")),
                          .region = region,
                          .body = QJsonDocument::fromJson(wire.body).object(),
                          .errorCode = reply.errorCode});
}

CloudSimulator::Reply CloudSimulator::decide(const WireRequest &request)
{
    const QString region = QString::fromUtf8(request.headers.value("x-tc-region"));
    const ServiceLanguage language = requestLanguage(request);
    const Result<ServiceAction> action = checkRequest(
            request, [this](const QString &id) { return credentialOf(id); },
            now().toSecsSinceEpoch());
    if (action && !m_faults[region].isEmpty())
        return m_faults[region].takeFirst();

    const Result<QJsonObject> response = action.and_then(
            [&](ServiceAction asked) { return answer(asked, region, request.body, language); });
    return {.contentType = "application/json",
            .body = response ? envelope(*response) : errorBody(response.error()),
            .errorCode = response ? QString() : response.error().code};
}

Result<QJsonObject> CloudSimulator::answer(ServiceAction action, const QString &region,
                                           const QByteArray &body, ServiceLanguage language)
{
    RateLimiter &limiter =
            m_limiters.try_emplace(action, m_options.requestsPerSecond).first->second;
    if (!limiter.admit(region, m_uptime.elapsed())) {
        return refusal(u"RequestLimitExceeded"_s, language,
                       QString::number(m_options.requestsPerSecond + 1),
                       QString::number(m_options.requestsPerSecond));
    }
    switch (action) {
    case ServiceAction::DescribeImages:
        return describeImages(region, body, language);
    case ServiceAction::DescribeRegions:
        return regionListReply(body, language);
    case ServiceAction::GetCallerIdentity:
        return callerIdentityReply(body, language);
    case ServiceAction::AssumeRole:
        return assumeRole(RoleProof::Signature, body, language);
    case ServiceAction::AssumeRoleWithWebIdentity:
        return assumeRole(RoleProof::WebIdentity, body, language);
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
    if (secretId == credential().secretId)
        return credential();
    const std::optional<TemporaryKey> key = m_temporaryKeys.find(secretId, now());
    return key ? std::optional(key->credential) : std::nullopt;
}

Result<QJsonObject> CloudSimulator::describeImages(const QString &region, const QByteArray &body,
                                                   ServiceLanguage language)
{
    if (m_options.deniedRegions.contains(region))
        return refusal(u"UnauthorizedOperation.PermissionDenied"_s, language, region);
    return readImageParameters(body, region, language).map([&](const ImageRequest &request) {
        return imageReply(imagesOf(region), request, language);
    });
}

DemoImages CloudSimulator::imagesOf(const QString &region)
{
    if (!m_images.contains(region))
        m_images.insert(region, demoImages(region));
    return m_images.value(region);
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
