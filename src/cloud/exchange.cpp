// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cloud/exchange.h"

#include "cloud/onetimebody.h"

#include <QNetworkAccessManager>

namespace {

QString withoutFullStop(QString message)
{
    while (message.endsWith(u'.'))
        message.chop(1);
    return message;
}

QString seconds(std::chrono::milliseconds duration)
{
    return QString::number(double(duration.count()) / 1000);
}

/// Whether there is an answer with an HTTP status: from ContentAccessDenied on, errors stand for
/// one (ProtocolInvalidOperationError for 400), but for the two that say that it made no sense and
/// the one for a request that would have to be sent again.
bool isAnswered(QNetworkReply::NetworkError error)
{
    return error == QNetworkReply::NoError || (error >= QNetworkReply::ContentAccessDenied &&
                                               error != QNetworkReply::ContentReSendError &&
                                               error != QNetworkReply::ProtocolUnknownError &&
                                               error != QNetworkReply::ProtocolFailure);
}

} // namespace

void Exchange::ReplyDeleter::operator()(QNetworkReply *reply) const
{
    // abort() reports synchronously, and we may be inside the reply's own signal.
    reply->disconnect();
    reply->abort();
    reply->deleteLater();
}

Exchange::Exchange(QNetworkAccessManager &network, const QNetworkRequest &request,
                   const QByteArray &body, const ExchangeLimits &limits)
    : m_limits(limits)
{
    QNetworkRequest limited = request;
    limited.setTransferTimeout(int(limits.idle.count()));
    // Qt's own guard takes a long answer that packs well for an attack; readBody() counts.
    limited.setDecompressedSafetyCheckThreshold(-1);
    auto *once = new OneTimeBody(body);
    m_reply.reset(network.post(limited, once));
    once->setParent(m_reply.get());
    connect(m_reply.get(), &QNetworkReply::readyRead, this, &Exchange::readBody);
    connect(m_reply.get(), &QNetworkReply::finished, this, &Exchange::takeReply);

    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        fail(ApiError::Kind::Timeout, tr("not finished within %1 s").arg(seconds(m_limits.total)));
    });
    m_deadline.start(limits.total);
}

const Result<HttpReply> &Exchange::result() const
{
    Q_ASSERT(m_result);
    return *m_result;
}

/// Bit by bit, so that an answer that unpacks to more than the limit never fills the memory.
/// Returns whether it goes on: not after a failure.
bool Exchange::readBody()
{
    constexpr qint64 portion = 64LL * 1024;
    for (QByteArray part = m_reply->read(portion); !part.isEmpty(); part = m_reply->read(portion)) {
        m_body += part;
        if (m_body.size() > m_limits.size) {
            fail(ApiError::Kind::Malformed,
                 tr("it is longer than %1 MiB").arg(m_limits.size / (1024LL * 1024)));
            return false;
        }
    }
    return true;
}

void Exchange::takeReply()
{
    const QNetworkReply::NetworkError error = m_reply->error();
    // We never abort a reply that we listen to, so this is Qt's transfer timeout.
    if (error == QNetworkReply::OperationCanceledError)
        return fail(ApiError::Kind::Timeout, tr("no byte for %1 s").arg(seconds(m_limits.idle)));
    if (error == QNetworkReply::ContentReSendError)
        return fail(ApiError::Kind::Network, tr("the connection was closed without an answer"));
    if (!isAnswered(error))
        return fail(ApiError::Kind::Network, withoutFullStop(m_reply->errorString()));

    if (!readBody())
        return;
    finish(HttpReply {.status =
                              m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
                      .body = std::move(m_body),
                      .date = parseHttpDate(m_reply->rawHeader("Date"))});
}

/// The message is read within a sentence of ours, before its full stop.
void Exchange::fail(ApiError::Kind kind, const QString &message)
{
    finish(Failure(ApiError {.kind = kind, .message = message}));
}

void Exchange::finish(Result<HttpReply> result)
{
    m_deadline.stop();
    m_reply.reset();
    m_result = std::move(result);
    emit finished();
}
