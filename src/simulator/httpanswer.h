// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QHttpServerResponder>

#if QT_VERSION < QT_VERSION_CHECK(6, 8, 0)
#    include <QPointer>
#    include <QTcpSocket>
#endif

/// What a route of QHttpServer is handed to answer with: Qt 6.8 changed it.
#if QT_VERSION < QT_VERSION_CHECK(6, 8, 0)
using RouteResponder = QHttpServerResponder &&;
#else
using RouteResponder = QHttpServerResponder &;
#endif

/// An answer to an HTTP request that is given later, or never.
///
/// It must be destroyed before the QHttpServer it came from. The client may go away at any time.
class HttpAnswer final
{
public:
    using Status = QHttpServerResponder::StatusCode;

    explicit HttpAnswer(QHttpServerResponder &&responder);

    /// Sends the answer, once, with a Date header of that time. Does nothing when the client has
    /// gone.
    void send(Status status, const QByteArray &contentType, const QByteArray &body,
              const QDateTime &date);

private:
    QHttpServerResponder m_responder;
#if QT_VERSION < QT_VERSION_CHECK(6, 8, 0)
    QPointer<QTcpSocket> m_socket;
#endif
};
