// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QHttpServer>
#include <QMap>
#include <QUrl>

#include <vector>

/// A real HTTP server on 127.0.0.1 that answers what the test says and writes down what it is
/// asked.
class RecordingServer final
{
public:
    struct Request
    {
        QString path = {};
        QMap<QByteArray, QByteArray> headers = {}; ///< By their names in lower case.
        QByteArray body = {};
    };

    struct Answer
    {
        QHttpServerResponder::StatusCode status = QHttpServerResponder::StatusCode::Ok;
        QByteArray body = {};
        QList<std::pair<QByteArray, QByteArray>> headers = {};
        bool isNeverSent = false;
    };

    RecordingServer();

    [[nodiscard]] bool start();
    /// "http://127.0.0.1:PORT/".
    [[nodiscard]] QUrl endpoint() const;
    /// What is answered to requests of a path from now on; to all others, 404.
    void setAnswer(const QString &path, const Answer &answer) { m_answers[path] = answer; }
    /// Oldest first.
    [[nodiscard]] const QList<Request> &requests() const { return m_requests; }

private:
    void receive(const QHttpServerRequest &request, QHttpServerResponder responder);

    QHash<QString, Answer> m_answers;
    QList<Request> m_requests;
    quint16 m_port = 0;
    QHttpServer m_server;
    // Behind the server, since they must be destroyed before it.
    std::vector<QHttpServerResponder> m_held;
};
