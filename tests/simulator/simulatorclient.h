// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "simulator/cloudsimulator.h"

#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>

#include <memory>

/// An action of a service, and its version.
struct AskedAction
{
    QByteArray service = "cvm";
    QByteArray name = "DescribeImages";
    QByteArray version = "2017-03-12";
};

using ReplyPtr = std::unique_ptr<QNetworkReply>;

/// Asks the simulator as the SDKs ask a cloud.
class SimulatorClient final
{
public:
    [[nodiscard]] ReplyPtr ask(const CloudSimulator &cloud, const QString &region,
                               const QByteArray &body, const QByteArray &language = {},
                               const Credential &credential = CloudSimulator::credential(),
                               const AskedAction &action = {});
    [[nodiscard]] QJsonObject answer(const CloudSimulator &cloud, const QString &region,
                                     const QByteArray &body,
                                     const Credential &credential = CloudSimulator::credential());
    [[nodiscard]] static QJsonObject responseOf(const ReplyPtr &reply);
    [[nodiscard]] static QString codeOf(const QJsonObject &response);

    QNetworkAccessManager network;
};
