// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "cloud/apireply.h"
#include "core/pending.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTimer>
#include <QUrl>

#include <chrono>
#include <memory>

/// A network that goes nowhere by a proxy: metadata services are for their own machine.
[[nodiscard]] std::shared_ptr<QNetworkAccessManager> directNetwork();

/// One HTTP GET, sent once. Redirects are not followed, cookies are neither sent nor kept, and
/// nobody is told a password.
///
/// Errors: Timeout, when the answer is not there within the limit; Network; Malformed, when it is
/// longer than `largestAnswer`. Any HTTP status is an answer.
class MetadataGet final : public Pending<HttpReply>
{
public:
    static constexpr qint64 largestAnswer = 64LL * 1024;

    MetadataGet(std::shared_ptr<QNetworkAccessManager> network, const QUrl &url,
                std::chrono::milliseconds timeLimit);
    ~MetadataGet() override;

protected:
    void cancel() override;

private:
    void send();
    bool read();
    void takeReply();
    void fail(ApiError::Kind kind, const QString &message);
    void stop();

    std::shared_ptr<QNetworkAccessManager> m_network;
    QUrl m_url;
    QTimer m_start;
    QTimer m_deadline;
    QNetworkReply *m_reply = nullptr; // the network's
    QByteArray m_body;
};
