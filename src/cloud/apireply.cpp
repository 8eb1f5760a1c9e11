// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cloud/apireply.h"

#include <QJsonDocument>
#include <QLocale>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace {

Failure failure(ApiError::Kind kind, const HttpReply &reply, const QString &message,
                const QString &requestId)
{
    return Failure(ApiError {
            .kind = kind, .message = message, .requestId = requestId, .httpStatus = reply.status});
}

} // namespace

Result<QJsonObject> openEnvelope(const HttpReply &reply)
{
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(reply.body, &parseError);
    const QJsonValue response = document.object().value("Response"_L1);
    const QString requestId = response.toObject().value("RequestId"_L1).toString();

    const QJsonValue error = response.toObject().value("Error"_L1);
    if (error.isObject()) {
        return Failure(ApiError {.kind = ApiError::Kind::Service,
                                 .code = error.toObject().value("Code"_L1).toString(),
                                 .message = error.toObject().value("Message"_L1).toString(),
                                 .requestId = requestId,
                                 .httpStatus = reply.status});
    }
    if (reply.status != 200) {
        return failure(ApiError::Kind::Http, reply, u"HTTP status %1"_s.arg(reply.status),
                       requestId);
    }
    if (parseError.error != QJsonParseError::NoError)
        return failure(ApiError::Kind::Malformed, reply, parseError.errorString(), requestId);
    if (!response.isObject())
        return failure(ApiError::Kind::Malformed, reply, u"Response is missing"_s, requestId);
    return response.toObject();
}

QDateTime parseHttpDate(const QByteArray &header)
{
    // Apart, because read as a local time it may be one that a change of clocks skips.
    const QString text = QString::fromLatin1(header.trimmed());
    const QDate date = QLocale::c().toDate(text.left(16), u"ddd, dd MMM yyyy"_s);
    const QTime time = QTime::fromString(text.mid(16), u" hh:mm:ss 'GMT'"_s);
    return date.isValid() && time.isValid() ? QDateTime(date, time, QTimeZone::utc()) : QDateTime();
}
