// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "hostilereplies.h"
#include "support/packing.h"
#include "wirebytes.h"

using namespace Qt::StringLiterals;

namespace {

using Kind = ApiError::Kind;

const QByteArray page = "<html><body><h1>Please log in</h1><form method=post></form></body></html>";
const QByteArray html = "Content-Type: text/html\r\n";

QByteArray honestAnswer(const PageAsked &asked)
{
    return httpAnswer("200 OK", envelopeOf(honestResponse(asked)));
}

HostileReply status(const QByteArray &name, int code, const QByteArray &reason,
                    const QByteArray &body, const QByteArray &headers = html)
{
    const QByteArray answer = httpAnswer(QByteArray::number(code) + ' ' + reason, body, headers);
    return {.name = name,
            .answer = [answer](const PageAsked &) { return answer; },
            .expected = {.failure = ApiError {.kind = Kind::Http, .httpStatus = code}}};
}

HostileReply delivered(const QByteArray &name, Delivery delivery, Kind kind)
{
    return {.name = name,
            .delivery = delivery,
            .answer = honestAnswer,
            .expected = {.failure = ApiError {.kind = kind}}};
}

HostileReply redirect(int code, const QByteArray &reason)
{
    const QByteArray number = QByteArray::number(code);
    const QByteArray line = number + ' ' + reason;
    HostileReply reply = status(number + " to another host", code, reason, {});
    reply.answer = [line](const PageAsked &asked) {
        return httpAnswer(line, {}, "Location: " + asked.elsewhere + "\r\n");
    };
    return reply;
}

HostileReply cutInTheMiddle()
{
    HostileReply reply = delivered("connection cut in the middle", Delivery::CutOff, Kind::Network);
    reply.answer = [](const PageAsked &asked) {
        const QByteArray whole = honestAnswer(asked);
        return whole.left(whole.size() / 2);
    };
    return reply;
}

QByteArray packedAnswer(const QByteArray &bytes, const QByteArray &encoding)
{
    return httpAnswer("200 OK", bytes,
                      "Content-Type: application/json\r\nContent-Encoding: " + encoding + "\r\n");
}

/// More than 64 MiB when unpacked: an answer that would be right, and then blanks.
HostileReply bomb(const QByteArray &encoding)
{
    const QByteArray whole = envelopeOf({{u"TotalCount"_s, 0},
                                         {u"ImageSet"_s, QJsonArray()},
                                         {u"RequestId"_s, hostileRequestId()}}) +
                             QByteArray(64 * 1024 * 1024, ' ');
    const QByteArray bytes = encoding == "br" ? brotliBomb() : packed(whole, encoding);
    return {.name = encoding + " bomb",
            .answer = [answer =
                               packedAnswer(bytes, encoding)](const PageAsked &) { return answer; },
            .expected = {.failure = ApiError {.kind = Kind::Malformed}}};
}

QList<HostileReply> bombs()
{
    QList<HostileReply> replies;
    for (const QByteArray &encoding : contentEncodings())
        replies.append(bomb(encoding));
    return replies;
}

/// Each of the hundred images has 200 KiB of something new.
QJsonArray fatten(const PageAsked &, QJsonArray entries)
{
    const QString fat(200 * 1024, u'x');
    for (QJsonValueRef entry : entries) {
        QJsonObject image = entry.toObject();
        image.insert(u"Fat"_s, fat);
        entry = image;
    }
    return entries;
}

HostileReply packedTwentyMebibytes()
{
    HostileReply reply = withEntries("20 MiB, packed", fatten);
    reply.answer = [](const PageAsked &asked) {
        QJsonObject response = honestResponse(asked);
        response.insert(u"ImageSet"_s, fatten(asked, response.value("ImageSet"_L1).toArray()));
        return packedAnswer(packed(envelopeOf(response), "gzip"), "gzip");
    };
    return reply;
}

} // namespace

QList<HostileReply> transportReplies()
{
    const QList<HostileReply> others = {
            status("HTTP 500", 500, "Internal Server Error", "oops",
                   "Content-Type: text/plain\r\n"),
            status("502 with HTML", 502, "Bad Gateway", page),
            status("503 for an hour", 503, "Service Unavailable", page, "Retry-After: 3600\r\n"),
            status("429", 429, "Too Many Requests", "slow down", "Retry-After: 3600\r\n"),
            redirect(302, "Found"),
            redirect(307, "Temporary Redirect"),
            redirect(308, "Permanent Redirect"),
            status("401 with NTLM", 401, "Unauthorized", page, html + "WWW-Authenticate: NTLM\r\n"),
            status("407 with NTLM", 407, "Proxy Authentication Required", page,
                   html + "Proxy-Authenticate: NTLM\r\n"),
            cutInTheMiddle(),
            delivered("connection reset", Delivery::Reset, Kind::Network),
            delivered("no answer", Delivery::Never, Kind::Timeout),
            delivered("one byte at a time", Delivery::Dripping, Kind::Timeout),
            delivered("a body of one byte at a time", Delivery::DrippingBody, Kind::Timeout),
            withEntries("20 MiB", fatten),
            packedTwentyMebibytes()};
    return others + bombs();
}
