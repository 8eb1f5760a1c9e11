// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accounts/metadataget.h"

#include <QNetworkProxy>

#include <utility>

std::shared_ptr<QNetworkAccessManager> directNetwork()
{
    auto network = std::make_shared<QNetworkAccessManager>();
    network->setProxy(QNetworkProxy(QNetworkProxy::NoProxy));
    return network;
}

MetadataGet::MetadataGet(std::shared_ptr<QNetworkAccessManager> network, const QUrl &url,
                         std::chrono::milliseconds timeLimit)
    : m_network(std::move(network)), m_url(url)
{
    m_start.setSingleShot(true);
    connect(&m_start, &QTimer::timeout, this, &MetadataGet::send);
    m_start.start(0);
    m_deadline.setSingleShot(true);
    m_deadline.setInterval(timeLimit);
    connect(&m_deadline, &QTimer::timeout, this, [this] { fail(ApiError::Kind::Timeout, {}); });
}

MetadataGet::~MetadataGet()
{
    stop();
}

void MetadataGet::cancel()
{
    stop();
}

void MetadataGet::send()
{
    QNetworkRequest request(m_url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                         QNetworkRequest::ManualRedirectPolicy);
    for (const auto attribute :
         {QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::CookieSaveControlAttribute,
          QNetworkRequest::AuthenticationReuseAttribute})
        request.setAttribute(attribute, QNetworkRequest::Manual);
    m_reply = m_network->get(request);
    connect(m_reply, &QNetworkReply::readyRead, this, &MetadataGet::read);
    connect(m_reply, &QNetworkReply::finished, this, &MetadataGet::takeReply);
    m_deadline.start();
}

/// Returns whether it is not too long so far.
bool MetadataGet::read()
{
    m_body += m_reply->read(largestAnswer + 1 - m_body.size());
    if (m_body.size() <= largestAnswer)
        return true;
    fail(ApiError::Kind::Malformed, tr("it is longer than %1 KiB").arg(largestAnswer / 1024));
    return false;
}

void MetadataGet::takeReply()
{
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    // What broke off behind its headers is no answer either.
    const bool isWhole = m_reply->error() == QNetworkReply::NoError ||
                         m_reply->error() >= QNetworkReply::ContentAccessDenied;
    if (status < 200 || !isWhole)
        return fail(ApiError::Kind::Network, m_reply->errorString());
    if (!read())
        return;
    stop();
    finish(HttpReply {.status = status, .body = std::move(m_body)});
}

void MetadataGet::fail(ApiError::Kind kind, const QString &message)
{
    stop();
    finish(Failure(ApiError {.kind = kind, .message = message}));
}

void MetadataGet::stop()
{
    m_start.stop();
    m_deadline.stop();
    QNetworkReply *reply = std::exchange(m_reply, nullptr);
    if (!reply)
        return;
    // abort() reports synchronously, and we may be inside the reply's own signal.
    reply->disconnect(this);
    reply->abort();
    reply->deleteLater();
}
