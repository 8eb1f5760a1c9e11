// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/apierror.h"
#include "core/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QString>

#include <optional>

/// What an HTTP exchange brought, whatever its status.
struct HttpReply
{
    int status = 0;
    QByteArray body = {};
    QDateTime date = {}; ///< The server's clock from the Date header, UTC; invalid without one.

    bool operator==(const HttpReply &) const = default;
};

/// What every answer of the API 3.0 says, whatever the action.
struct Envelope
{
    struct Error
    {
        QString code = {};
        QString message = {};
    };

    QString fault = {}; ///< Why it is no JSON; null if it is.
    bool hasResponse = false;
    QString requestId = {};
    std::optional<Error> error = {};
};

/// What is wrong with a reply; unset if nothing is.
///
/// The service answers HTTP 200 for its own errors too, and may send them with another status; so
/// Response.Error is looked for first, whatever the status. Errors: Service, with the service's
/// code, message and RequestId; Http, for a status other than 200 without such an error; Malformed.
[[nodiscard]] std::optional<ApiError> replyError(int httpStatus, const Envelope &envelope);

/// That an answer lacks this member, as part of a sentence on what is wrong with it.
[[nodiscard]] QString missingMember(const QString &member);

/// Reads Response of an answer that is short; long ones have a reader of their own. Errors: those
/// of replyError().
[[nodiscard]] Result<QJsonObject> readResponse(const HttpReply &reply);

/// Reads an HTTP date, "Tue, 24 Nov 2026 03:00:00 GMT" (RFC 9110, 5.6.7), whatever the locale.
/// Invalid if it is none.
[[nodiscard]] QDateTime parseHttpDate(const QByteArray &header);
