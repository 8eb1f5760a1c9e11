// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "cloud/apireply.h"

#include <QNetworkReply>
#include <QNetworkRequest>
#include <QTimer>

#include <chrono>
#include <memory>
#include <optional>

class QNetworkAccessManager;

/// How long an exchange may take.
struct ExchangeLimits
{
    std::chrono::milliseconds idle = std::chrono::seconds(15);  ///< Without a byte moving.
    std::chrono::milliseconds total = std::chrono::seconds(60); ///< From start to end.
};

/// One HTTP POST and its answer. It starts when made; deleting it cancels it.
class Exchange final : public QObject
{
    Q_OBJECT

public:
    Exchange(QNetworkAccessManager &network, const QNetworkRequest &request, const QByteArray &body,
             const ExchangeLimits &limits);

    /// Valid from finished() on. Errors: Network, Timeout. Any HTTP status is an answer.
    [[nodiscard]] const Result<HttpReply> &result() const;

signals:
    /// Once, unless the exchange is deleted before.
    void finished();

private:
    void takeReply();
    void takeTimeout();
    void finish(Result<HttpReply> result);

    struct ReplyDeleter
    {
        void operator()(QNetworkReply *reply) const;
    };

    std::unique_ptr<QNetworkReply, ReplyDeleter> m_reply;
    QTimer m_deadline;
    std::optional<Result<HttpReply>> m_result;
};
