// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "wirebytes.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {

QByteArray headerValue(const QByteArray &head, const QByteArray &name)
{
    for (const QByteArray &line : head.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (line.left(colon).toLower() == name)
            return line.mid(colon + 1).trimmed();
    }
    return {};
}

} // namespace

std::optional<RawRequest> takeRequest(QByteArray &buffer)
{
    const qsizetype headEnd = buffer.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return std::nullopt;
    const QByteArray head = buffer.left(headEnd);
    const qsizetype bodyStart = headEnd + 4;
    const qsizetype size = bodyStart + headerValue(head, "content-length").toLongLong();
    if (buffer.size() < size)
        return std::nullopt;

    const QByteArray bytes = buffer.left(size);
    buffer.remove(0, size);
    return RawRequest {.bytes = bytes,
                       .region = headerValue(head, "x-tc-region"),
                       .body = QJsonDocument::fromJson(bytes.mid(bodyStart)).object()};
}

QByteArray httpAnswer(const QByteArray &status, const QByteArray &body, const QByteArray &headers)
{
    return "HTTP/1.1 " + status + "\r\n" + headers +
           "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

QByteArray envelopeOf(const QJsonObject &response)
{
    return QJsonDocument(QJsonObject {{u"Response"_s, response}}).toJson(QJsonDocument::Compact);
}
