// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "simulator/httpanswer.h"

#include <QLocale>
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
#    include <QHttpHeaders>
#endif

using namespace Qt::StringLiterals;

namespace {

/// RFC 9110, section 5.6.7: "Sun, 06 Nov 1994 08:49:37 GMT".
QByteArray httpDate(const QDateTime &date)
{
    return QLocale::c().toString(date.toUTC(), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s).toLatin1();
}

} // namespace

#if QT_VERSION < QT_VERSION_CHECK(6, 8, 0)

// Before Qt 6.8 the responder keeps a bare pointer to the socket, which is deleted as soon as the
// client goes away.
HttpAnswer::HttpAnswer(QHttpServerResponder &&responder)
    : m_responder(std::move(responder)), m_socket(m_responder.socket())
{ }

void HttpAnswer::send(Status status, const QByteArray &contentType, const QByteArray &body,
                      const QDateTime &date)
{
    if (!m_socket || m_socket->state() != QAbstractSocket::ConnectedState)
        return;
    m_responder.write(body, {{"Content-Type", contentType}, {"Date", httpDate(date)}}, status);
}

#else

HttpAnswer::HttpAnswer(QHttpServerResponder &&responder) : m_responder(std::move(responder)) { }

void HttpAnswer::send(Status status, const QByteArray &contentType, const QByteArray &body,
                      const QDateTime &date)
{
    QHttpHeaders headers;
    headers.append(QHttpHeaders::WellKnownHeader::ContentType, contentType);
    headers.append(QHttpHeaders::WellKnownHeader::Date, httpDate(date));
    m_responder.write(body, headers, status);
}

#endif
