// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cloud/exchange.h"

#include "cloud/connectionfault.h"
#include "cloud/onetimebody.h"
#include "cloud/proxies.h"
#include "cloud/proxystatus.h"
#include "core/shortened.h"

#include <QNetworkAccessManager>

namespace {

/// Of what came and was not read yet. What is more waits with the sender.
constexpr qint64 bufferSize = 256LL * 1024;

QString seconds(std::chrono::milliseconds duration)
{
    return QString::number(double(duration.count()) / 1000);
}

/// Whether there is an answer with an HTTP status: from ContentAccessDenied on, errors stand for
/// one (ProtocolInvalidOperationError for 400), but for the two that say that it made no sense and
/// the one for a request that would have to be sent again. Status 407 has an error of proxies.
bool isAnswered(QNetworkReply::NetworkError error, int status)
{
    return error == QNetworkReply::NoError ||
           (error == QNetworkReply::ProxyAuthenticationRequiredError && status != 0) ||
           (error >= QNetworkReply::ContentAccessDenied &&
            error != QNetworkReply::ContentReSendError &&
            error != QNetworkReply::ProtocolUnknownError &&
            error != QNetworkReply::ProtocolFailure);
}

/// The request as it is sent: what a server says goes into no later one.
QNetworkRequest selfContained(QNetworkRequest request)
{
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                         QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    // Else Qt answers a challenge in place of the signature, to NTLM even without a password.
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    // Qt's own guard takes a long answer that packs well for an attack; readBody() counts.
    request.setDecompressedSafetyCheckThreshold(-1);
    return request;
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
                   const QByteArray &body, const ExchangeLimits &limits, ReadingTurns &turns)
    : m_limits(limits), m_turns(turns)
{
    auto *once = new OneTimeBody(body);
    m_reply.reset(network.post(selfContained(request), once));
    once->setParent(m_reply.get());
    m_reply->setReadBufferSize(bufferSize);
    for (const auto moved : {&QNetworkReply::uploadProgress, &QNetworkReply::downloadProgress})
        connect(m_reply.get(), moved, this, &Exchange::noteMovement);
    connect(m_reply.get(), &QNetworkReply::metaDataChanged, this, &Exchange::noteMovement);
    connect(m_reply.get(), &QNetworkReply::metaDataChanged, this, &Exchange::checkHeaders);
    connect(m_reply.get(), &QNetworkReply::readyRead, this, &Exchange::noteMovement);
    connect(m_reply.get(), &QNetworkReply::readyRead, this, &Exchange::readBody);
    connect(m_reply.get(), &QNetworkReply::finished, this, &Exchange::takeReply);
    // Of requests that wait for the same connection, Qt tells only one why there is none.
    connect(&network, &QNetworkAccessManager::sslErrors, this,
            [this](const QNetworkReply *reply, const QList<QSslError> &errors) {
                if (m_reply && reply->url().host() == m_reply->url().host())
                    m_certificateErrors = errors;
            });

    // Qt's own timer would go on while it waits for its turn.
    m_idle.setSingleShot(true);
    m_idle.setInterval(limits.idle);
    connect(&m_idle, &QTimer::timeout, this, [this] {
        fail(ApiError::Kind::Timeout, tr("no byte for %1 s").arg(seconds(m_limits.idle)));
    });
    m_idle.start();
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

/// 0 without an answer.
int Exchange::status() const
{
    return m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

void Exchange::noteMovement()
{
    if (m_idle.isActive())
        m_idle.start();
}

void Exchange::checkHeaders()
{
    const QList<QNetworkReply::RawHeaderPair> headers = m_reply->rawHeaderPairs();
    if (headers.isEmpty())
        return takeNoHeaders();
    qint64 size = 0;
    for (const auto &[name, value] : headers)
        size += name.size() + value.size();
    if (size > m_limits.headerSize) {
        fail(ApiError::Kind::Malformed,
             tr("its headers are longer than %1 KiB").arg(m_limits.headerSize / 1024));
    }
}

/// Where they are more or longer than Qt reads, it has none of them, does not know where the body
/// ends, and would wait for more of it.
void Exchange::takeNoHeaders()
{
    if (status() == 200)
        fail(ApiError::Kind::Malformed, tr("it has no headers, or more than can be read"));
    else if (status() > 200)
        succeed();
}

/// Whether it may read on. If not, it will when it is its turn.
bool Exchange::isMyTurn()
{
    if (m_body.size() < m_limits.sizeWithoutTurn)
        return true;
    if (!m_turn) {
        m_turn = std::make_unique<ReadingTurn>(m_turns);
        connect(m_turn.get(), &ReadingTurn::begun, this, &Exchange::readOn);
        m_timeLeft = m_deadline.remainingTimeAsDuration();
        m_deadline.stop();
        m_idle.stop();
    }
    return m_turn->isOn();
}

void Exchange::readOn()
{
    m_deadline.start(m_timeLeft);
    m_idle.start();
    if (m_reply->isFinished())
        takeReply();
    else
        readBody();
}

/// Bit by bit, so that an answer that unpacks to more than the limit never fills the memory.
/// Returns whether all that has come is read, and it goes on.
bool Exchange::readBody()
{
    constexpr qint64 portion = 64LL * 1024;
    while (isMyTurn()) {
        // At once, so that it is no longer there when the next one's turn comes: what grows bit by
        // bit leaves the memory in pieces that nobody gives back.
        if (m_turn && m_body.capacity() < m_limits.size)
            m_body.reserve(m_limits.size + portion);
        const QByteArray part = m_reply->read(portion);
        if (part.isEmpty())
            return true;
        m_body += part;
        if (status() != 200 && m_body.size() >= m_limits.refusalSize) {
            succeed();
            return false;
        }
        if (m_body.size() > m_limits.size) {
            fail(ApiError::Kind::Malformed,
                 tr("it is longer than %1 MiB").arg(m_limits.size / (1024LL * 1024)));
            return false;
        }
    }
    return false;
}

void Exchange::takeReply()
{
    const QNetworkReply::NetworkError error = m_reply->error();
    if (error == QNetworkReply::ContentReSendError)
        return fail(ApiError::Kind::Network, tr("the connection was closed without an answer"));
    if (!isAnswered(error, status()))
        return takeConnectionError();
    // Qt, also newer than 6.4, takes all of them but 100 for the answer, and what follows for
    // nothing.
    if (status() < 200) {
        return fail(
                ApiError::Kind::Network,
                tr("only the interim HTTP status %1 could be read of the answer").arg(status()));
    }
    if (readBody())
        succeed();
}

void Exchange::takeConnectionError()
{
    const QNetworkProxy proxy = usedProxy(*m_reply->manager(), m_reply->url());
    if (!isUnclearRefusal(m_reply->errorString(), proxy))
        return finish(Failure(connectionError(proxy)));
    m_refusal = proxyStatus(proxy, m_reply->url());
    connect(m_refusal.get(), &PendingBase::finished, this, [this, proxy] {
        finish(Failure(proxyRefusal(m_refusal->result().value_or(0), proxy)));
    });
}

/// Why there is no connection, or no longer.
ApiError Exchange::connectionError(const QNetworkProxy &proxy) const
{
    const QNetworkReply::NetworkError error = m_reply->error();
    if (error == QNetworkReply::ProxyAuthenticationRequiredError)
        return proxyPasswordFault(proxy);
    if (error == QNetworkReply::SslHandshakeFailedError && !m_certificateErrors.isEmpty()) {
        return throughProxy(certificateFault(m_certificateErrors, m_reply->url().host()),
                            proxyName(proxy));
    }
    return socketFault(m_reply->errorString(), proxy);
}

void Exchange::succeed()
{
    finish(HttpReply {.status = status(),
                      .body = std::move(m_body),
                      .date = parseHttpDate(m_reply->rawHeader("Date"))});
}

/// The message is read within a sentence of ours, before its full stop.
void Exchange::fail(ApiError::Kind kind, const QString &message)
{
    const QString proxy = kind == ApiError::Kind::Malformed
                                  ? QString()
                                  : proxyName(usedProxy(*m_reply->manager(), m_reply->url()));
    finish(Failure(throughProxy({.kind = kind, .message = shortened(message)}, proxy)));
}

void Exchange::finish(Result<HttpReply> result)
{
    m_idle.stop();
    m_deadline.stop();
    m_reply.reset();
    m_result = std::move(result);
    emit finished();
}
