// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QJsonObject>

#include <optional>

/// Requests and answers of HTTP/1.1 as they are on the wire.

/// A request with a body, as it was sent.
struct RawRequest
{
    QByteArray bytes = {};  ///< All of it.
    QByteArray region = {}; ///< X-TC-Region.
    QJsonObject body = {};
};

/// Cuts the first whole request off the buffer; nothing as long as there is none.
[[nodiscard]] std::optional<RawRequest> takeRequest(QByteArray &buffer);

/// An answer with this status line, such as "200 OK", and further header lines, each with its CRLF.
[[nodiscard]] QByteArray
httpAnswer(const QByteArray &status, const QByteArray &body,
           const QByteArray &headers = "Content-Type: application/json\r\n");

/// The envelope of the API around a response.
[[nodiscard]] QByteArray envelopeOf(const QJsonObject &response);
