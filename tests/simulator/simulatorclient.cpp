// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "simulatorclient.h"

#include "cloud/tc3signer.h"
#include "support/waiting.h"

#include <QJsonDocument>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

ReplyPtr SimulatorClient::ask(const CloudSimulator &cloud, const QString &region,
                              const QByteArray &body, const QByteArray &language,
                              const Credential &credential, const AskedAction &action)
{
    const QUrl url = cloud.endpoint();
    const qint64 timestamp = QDateTime::currentSecsSinceEpoch();
    const Tc3::Signature signature = Tc3::sign(credential, {.host = url.authority().toLatin1(),
                                                            .contentType = "application/json",
                                                            .body = body,
                                                            .service = action.service,
                                                            .timestamp = timestamp});
    QNetworkRequest request(url);
    request.setHeader(QNetworkRequest::ContentTypeHeader, "application/json"_ba);
    request.setRawHeader("X-TC-Action", action.name);
    request.setRawHeader("X-TC-Version", action.version);
    request.setRawHeader("X-TC-Timestamp", QByteArray::number(timestamp));
    request.setRawHeader("X-TC-Region", region.toLatin1());
    if (!language.isEmpty())
        request.setRawHeader("X-TC-Language", language);
    request.setRawHeader("Authorization", signature.authorization);
    return ReplyPtr(network.post(request, body));
}

QJsonObject SimulatorClient::answer(const CloudSimulator &cloud, const QString &region,
                                    const QByteArray &body, const Credential &credential)
{
    const ReplyPtr reply = ask(cloud, region, body, {}, credential);
    // It cannot have finished before the event loop runs.
    QSignalSpy finished(reply.get(), &QNetworkReply::finished);
    return finished.wait(longestWait) ? responseOf(reply) : QJsonObject();
}

QJsonObject SimulatorClient::responseOf(const ReplyPtr &reply)
{
    return QJsonDocument::fromJson(reply->readAll()).object().value("Response"_L1).toObject();
}

QString SimulatorClient::codeOf(const QJsonObject &response)
{
    return response["Error"_L1]["Code"_L1].toString();
}
