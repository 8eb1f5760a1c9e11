// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "cloud/apireply.h"
#include "core/result.h"

#include <QNetworkReply>
#include <QNetworkRequest>
#include <QTimer>

#include <chrono>
#include <memory>
#include <optional>

class QNetworkAccessManager;

/// How long an exchange may take, and its answer may be. It is one try: each further one has the
/// same time again.
struct ExchangeLimits
{
    std::chrono::milliseconds idle = std::chrono::seconds(15);  ///< Without a byte moving.
    std::chrono::milliseconds total = std::chrono::seconds(60); ///< From start to end.
    qint64 size = 64LL * 1024 * 1024; ///< Of the body, unpacked; what is longer is not read.
};

/// One HTTP POST, sent once, and its answer. It starts when made; deleting it cancels it.
class Exchange final : public QObject
{
    Q_OBJECT

public:
    Exchange(QNetworkAccessManager &network, const QNetworkRequest &request, const QByteArray &body,
             const ExchangeLimits &limits);

    /// Valid from finished() on. Errors: Network, Timeout, and Malformed when the body is too
    /// long. Any HTTP status is an answer.
    [[nodiscard]] const Result<HttpReply> &result() const;

signals:
    /// Once, unless the exchange is deleted before.
    void finished();

private:
    bool readBody();
    void takeReply();
    void fail(ApiError::Kind kind, const QString &message);
    void finish(Result<HttpReply> result);

    struct ReplyDeleter
    {
        void operator()(QNetworkReply *reply) const;
    };

    std::unique_ptr<QNetworkReply, ReplyDeleter> m_reply;
    ExchangeLimits m_limits;
    QTimer m_deadline;
    QByteArray m_body;
    std::optional<Result<HttpReply>> m_result;
};
