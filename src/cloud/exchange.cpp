// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cloud/exchange.h"

#include <QNetworkAccessManager>

namespace {

ApiError networkError(ApiError::Kind kind, const QNetworkReply &reply)
{
    QString message = reply.errorString();
    // People read it within a sentence of ours.
    while (message.endsWith(u'.'))
        message.chop(1);
    return {.kind = kind, .message = message};
}

/// Whether there is an answer with an HTTP status: from ContentAccessDenied on, errors stand for
/// one (ProtocolInvalidOperationError for 400), but for the two that say that it made no sense.
bool isAnswered(QNetworkReply::NetworkError error)
{
    return error == QNetworkReply::NoError || (error >= QNetworkReply::ContentAccessDenied &&
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
{
    QNetworkRequest limited = request;
    limited.setTransferTimeout(int(limits.idle.count()));
    m_reply.reset(network.post(limited, body));
    connect(m_reply.get(), &QNetworkReply::finished, this, &Exchange::takeReply);

    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, &Exchange::takeTimeout);
    m_deadline.start(limits.total);
}

const Result<HttpReply> &Exchange::result() const
{
    Q_ASSERT(m_result);
    return *m_result;
}

void Exchange::takeReply()
{
    // We never abort a reply that we listen to, so this is Qt's transfer timeout.
    if (m_reply->error() == QNetworkReply::OperationCanceledError)
        return takeTimeout();
    if (!isAnswered(m_reply->error()))
        return finish(Failure(networkError(ApiError::Kind::Network, *m_reply)));
    finish(HttpReply {.status =
                              m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
                      .body = m_reply->readAll(),
                      .date = parseHttpDate(m_reply->rawHeader("Date"))});
}

void Exchange::takeTimeout()
{
    finish(Failure(networkError(ApiError::Kind::Timeout, *m_reply)));
}

void Exchange::finish(Result<HttpReply> result)
{
    m_deadline.stop();
    m_reply.reset();
    m_result = std::move(result);
    emit finished();
}
