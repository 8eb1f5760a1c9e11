// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "cloud/apireply.h"
#include "cloud/readingturn.h"
#include "core/pending.h"
#include "core/result.h"

#include <QNetworkReply>
#include <QNetworkRequest>
#include <QSslError>
#include <QTimer>

#include <chrono>
#include <memory>
#include <optional>

class QNetworkAccessManager;
class QNetworkProxy;

/// How long an exchange may take, and its answer may be. It is one try: each further one has the
/// same time again.
struct ExchangeLimits
{
    std::chrono::milliseconds idle = std::chrono::seconds(15);  ///< Without a byte moving.
    std::chrono::milliseconds total = std::chrono::seconds(60); ///< From start to end.
    /// Of the body, unpacked. A longer one is not read: a page of 100 images with all the tags that
    /// they can have is 2 MiB.
    qint64 size = 32LL * 1024 * 1024;
    qint64 headerSize = 64LL * 1024;       ///< Of all headers of the answer.
    qint64 refusalSize = 1024LL * 1024;    ///< Of that of another status than 200; the rest is cut.
    qint64 sizeWithoutTurn = 512LL * 1024; ///< More is read only while it is its turn.
};

/// One HTTP POST, sent once, and its answer. It starts when made; deleting it cancels it.
///
/// No answer has an effect on other requests: redirects are not followed, cookies are not kept, and
/// nobody is told a password.
class Exchange final : public QObject
{
    Q_OBJECT

public:
    /// The turns must outlive it. While it waits for its turn, its time stands still.
    Exchange(QNetworkAccessManager &network, const QNetworkRequest &request, const QByteArray &body,
             const ExchangeLimits &limits, ReadingTurns &turns);

    /// Valid from finished() on. Errors: Network, with what is wrong with the server's certificate
    /// or the proxy's password where that is what it is; Timeout; and Malformed when the headers or
    /// the body are too long. Any HTTP status but the interim ones is an answer.
    [[nodiscard]] const Result<HttpReply> &result() const;

signals:
    /// Once, unless the exchange is deleted before.
    void finished();

private:
    [[nodiscard]] int status() const;
    void noteMovement();
    void checkHeaders();
    void takeNoHeaders();
    [[nodiscard]] bool isMyTurn();
    void readOn();
    bool readBody();
    void takeReply();
    void succeed();
    void takeConnectionError();
    [[nodiscard]] ApiError connectionError(const QNetworkProxy &proxy) const;
    void fail(ApiError::Kind kind, const QString &message);
    void finish(Result<HttpReply> result);

    struct ReplyDeleter
    {
        void operator()(QNetworkReply *reply) const;
    };

    std::unique_ptr<QNetworkReply, ReplyDeleter> m_reply;
    ExchangeLimits m_limits;
    ReadingTurns &m_turns;
    std::unique_ptr<ReadingTurn> m_turn; // once the body is long
    QTimer m_idle;
    QTimer m_deadline;
    std::chrono::milliseconds m_timeLeft {}; // while it waits for its turn
    QByteArray m_body;
    QList<QSslError> m_certificateErrors;
    PendingPtr<int> m_refusal; // of the proxy, while it is asked for its status
    std::optional<Result<HttpReply>> m_result;
};
