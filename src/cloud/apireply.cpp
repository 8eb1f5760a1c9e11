// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cloud/apireply.h"

#include "core/httpstatus.h"
#include "core/shortened.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QLocale>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ApiReply)
};

} // namespace

QString missingMember(const QString &member)
{
    //: %1 is a member of JSON, such as "Token". Part of a sentence: "The answer could not be read:
    //: Token is missing."
    return Words::tr("%1 is missing").arg(member);
}

std::optional<ApiError> replyError(int httpStatus, const Envelope &envelope)
{
    ApiError error = {.requestId = envelope.requestId, .httpStatus = httpStatus};
    if (envelope.error) {
        error.kind = ApiError::Kind::Service;
        error.code = envelope.error->code;
        error.message = envelope.error->message;
        return error;
    }
    if (httpStatus != 200) {
        error.kind = ApiError::Kind::Http;
        //: Part of a sentence, as is the next: "The answer could not be read: HTTP status 502."
        error.message = (isRedirect(httpStatus) ? Words::tr("HTTP status %1, a redirect")
                                                : Words::tr("HTTP status %1"))
                                .arg(httpStatus);
        return error;
    }
    error.kind = ApiError::Kind::Malformed;
    if (!envelope.fault.isNull()) {
        error.message = envelope.fault;
        return error;
    }
    if (!envelope.hasResponse) {
        error.message = missingMember(u"Response"_s);
        return error;
    }
    return std::nullopt;
}

Result<QJsonObject> readResponse(const HttpReply &reply)
{
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(reply.body, &fault);
    const QJsonValue response = document.object().value("Response"_L1);
    const QJsonObject members = response.toObject();
    Envelope envelope = {.hasResponse = response.isObject(),
                         .requestId = shortened(members.value("RequestId"_L1).toString())};
    if (fault.error != QJsonParseError::NoError)
        envelope.fault = fault.errorString();
    if (const QJsonValue error = members.value("Error"_L1); error.isObject()) {
        envelope.error = {.code = shortened(error["Code"_L1].toString()),
                          .message = shortened(error["Message"_L1].toString())};
    }
    if (std::optional<ApiError> error = replyError(reply.status, envelope))
        return Failure(*std::move(error));
    return members;
}

QDateTime parseHttpDate(const QByteArray &header)
{
    // Apart, because read as a local time it may be one that a change of clocks skips.
    const QString text = QString::fromLatin1(header.trimmed());
    const QDate date = QLocale::c().toDate(text.left(16), u"ddd, dd MMM yyyy"_s);
    const QTime time = QTime::fromString(text.mid(16), u" hh:mm:ss 'GMT'"_s);
    return date.isValid() && time.isValid() ? QDateTime(date, time, QTimeZone::utc()) : QDateTime();
}
