// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "support/recordingserver.h"

#include <QTcpServer>
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
#    include <QHttpHeaders>
#endif

#include <memory>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

QMap<QByteArray, QByteArray> headersOf(const QHttpServerRequest &request)
{
    QMap<QByteArray, QByteArray> headers;
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    for (const auto &[name, value] : request.headers().toListOfPairs())
        headers.insert(name.toLower(), value);
#else
    for (const auto &[name, value] : request.headers())
        headers.insert(name.toLower(), value);
#endif
    return headers;
}

void send(QHttpServerResponder &responder, const RecordingServer::Answer &answer)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QHttpHeaders headers;
    for (const auto &[name, value] : answer.headers)
        headers.append(name, value);
    responder.write(answer.body, headers, answer.status);
#else
    responder.writeStatusLine(answer.status);
    for (const auto &[name, value] : answer.headers)
        responder.writeHeader(name, value);
    responder.writeHeader("Content-Length", QByteArray::number(answer.body.size()));
    responder.writeBody(answer.body);
#endif
}

} // namespace

RecordingServer::RecordingServer()
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    m_server.setMissingHandler(
            &m_server, [this](const QHttpServerRequest &request, QHttpServerResponder &responder) {
                receive(request, std::move(responder));
            });
#else
    m_server.setMissingHandler(
            [this](const QHttpServerRequest &request, QHttpServerResponder &&responder) {
                receive(request, std::move(responder));
            });
#endif
}

bool RecordingServer::start()
{
    auto listener = std::make_unique<QTcpServer>();
    if (!listener->listen(QHostAddress::LocalHost))
        return false;
    m_port = listener->serverPort();
    m_server.bind(listener.release()); // which becomes its owner
    return true;
}

QUrl RecordingServer::endpoint() const
{
    return QUrl(u"http://127.0.0.1:%1/"_s.arg(m_port));
}

void RecordingServer::receive(const QHttpServerRequest &request, QHttpServerResponder responder)
{
    const QString path = request.url().path();
    m_requests.append({.path = path, .headers = headersOf(request), .body = request.body()});
    const Answer notFound = {.status = QHttpServerResponder::StatusCode::NotFound};
    const Answer answer = m_answers.value(path, notFound);
    if (answer.isNeverSent)
        m_held.push_back(std::move(responder));
    else
        send(responder, answer);
}
