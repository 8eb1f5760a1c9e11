// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "hostilereplies.h"
#include "wirebytes.h"

using namespace Qt::StringLiterals;

namespace {

using Kind = ApiError::Kind;

ApiError malformed(const QString &requestId = {})
{
    return {.kind = Kind::Malformed, .requestId = requestId};
}

/// An answer of status 200 that is none, with or without a RequestId that can be read.
HostileReply noPage(const QByteArray &name, const QByteArray &body, const ApiError &failure)
{
    return {.name = name,
            .answer = [body](const PageAsked &) { return httpAnswer("200 OK", body); },
            .expected = {.failure = failure}};
}

HostileReply noPage(const QByteArray &name, const QJsonObject &response, const ApiError &failure)
{
    return noPage(name, envelopeOf(response), failure);
}

/// An honest body that is spoilt as bytes.
HostileReply spoilt(const QByteArray &name, QByteArray (*spoil)(QByteArray body))
{
    return {.name = name,
            .answer =
                    [spoil](const PageAsked &page) {
                        return httpAnswer("200 OK", spoil(envelopeOf(honestResponse(page))));
                    },
            .expected = {.failure = malformed()}};
}

QByteArray cutInHalf(QByteArray body)
{
    return body.left(body.size() / 2);
}

QByteArray withInvalidUtf8(QByteArray body)
{
    return body.replace("\"ImageName\":\"", "\"ImageName\":\"\xff\xc3\x28");
}

HostileReply withByteOrderMark()
{
    HostileReply reply =
            spoilt("byte order mark", [](QByteArray body) { return body.prepend("\xEF\xBB\xBF"); });
    reply.expected = {};
    return reply;
}

/// Every field but ImageId, with five values of which four or five are of another type.
QJsonArray withWrongTypes(const PageAsked &, QJsonArray entries)
{
    static const QStringList fields = {
            u"OsName"_s,      u"ImageType"_s,    u"CreatedTime"_s,     u"ImageName"_s,
            u"ImageSize"_s,   u"Architecture"_s, u"ImageState"_s,      u"ImageDescription"_s,
            u"Platform"_s,    u"ImageCreator"_s, u"ImageSource"_s,     u"SyncPercent"_s,
            u"SnapshotSet"_s, u"Tags"_s,         u"ImageDeprecated"_s, u"IsSupportCloudinit"_s,
            u"LicenseType"_s, u"ImageFamily"_s,  u"CdcCacheStatus"_s};
    static const QJsonArray values = {true, -1.5e300, u"?"_s, QJsonArray {1, u"x"_s},
                                      QJsonObject {{u"a"_s, 1}}};
    for (qsizetype i = 0; i < std::min(entries.size(), fields.size() * values.size()); ++i) {
        QJsonObject image = entries.at(i).toObject();
        image.insert(fields.at(i / values.size()), values.at(i % values.size()));
        entries.replace(i, image);
    }
    return entries;
}

QJsonArray withWrongIds(const PageAsked &, QJsonArray entries)
{
    const QJsonArray ids = {QJsonValue(), true, 1.5, u""_s, QJsonArray {u"img-00000001"_s},
                            QJsonObject()};
    for (qsizetype i = 0; i < ids.size(); ++i) {
        QJsonObject image = entries.at(i).toObject();
        image.insert(u"ImageId"_s, ids.at(i));
        entries.replace(i, image);
    }
    return entries;
}

QJsonArray withNoImages(const PageAsked &, QJsonArray entries)
{
    const QJsonArray others = {QJsonValue(), QJsonValue(), u"img-00000001"_s, 7, QJsonArray()};
    for (qsizetype i = 0; i < others.size(); ++i)
        entries.replace(i, others.at(i));
    return entries;
}

QJsonArray ofNulls(const PageAsked &, QJsonArray entries)
{
    for (QJsonValueRef entry : entries)
        entry = QJsonValue();
    return entries;
}

QJsonArray withUnknownWords(const PageAsked &, QJsonArray entries)
{
    for (QJsonValueRef entry : entries) {
        QJsonObject image = entry.toObject();
        image.insert(u"ImageType"_s, u"QUANTUM_IMAGE"_s);
        image.insert(u"ImageState"_s, u"ENTANGLED"_s);
        image.insert(u"Platform"_s, u"Ubuntu of the future"_s);
        image.insert(u"NewField"_s, QJsonObject {{u"a"_s, QJsonArray {1, QJsonValue()}}});
        entry = image;
    }
    return entries;
}

/// At the start of names and of what is unknown, where it is a character like any other.
QJsonArray withByteOrderMarks(const PageAsked &, QJsonArray entries)
{
    for (QJsonValueRef entry : entries) {
        QJsonObject image = entry.toObject();
        const QString name = image.value("ImageName"_L1).toString();
        image.insert(u"ImageName"_s, QString(u"\uFEFF"_s + name));
        image.insert(u"\uFEFFNewField"_s, u"\uFEFF"_s);
        entry = image;
    }
    return entries;
}

/// Puts something else, or nothing, in the place of a member of the response.
HostileReply withMember(const QByteArray &name, const QString &member, const QJsonValue &value)
{
    return withResponse(name, [member, value](QJsonObject response) {
        response.insert(member, value); // undefined removes it
        return response;
    });
}

HostileReply failing(HostileReply reply, const ApiError &failure)
{
    reply.expected.failure = failure;
    return reply;
}

QList<HostileReply> bareBodies()
{
    const QByteArray loginPage = "<!DOCTYPE html><html><title>Log in</title><form></form></html>";
    const QByteArray brackets =
            "{\"Response\":" + QByteArray(100'000, '[') + QByteArray(100'000, ']') + '}';
    return {noPage("HTML login page", loginPage, malformed()),
            noPage("empty body", QByteArray(), malformed()),
            noPage("not an object", "[1,2,3]", malformed()),
            noPage("Response is null", "{\"Response\":null}", malformed()),
            noPage("100,000 brackets", brackets, malformed()),
            spoilt("JSON cut in half", cutInHalf),
            spoilt("invalid UTF-8", withInvalidUtf8)};
}

QList<HostileReply> errorBodies()
{
    const QString code = u"UnauthorizedOperation.PermissionDenied"_s;
    const QJsonObject error = {{u"Code"_s, code}, {u"Message"_s, u"No."_s}};
    const QString id = hostileRequestId();
    ApiError service = {.kind = Kind::Service, .code = code};
    QList<HostileReply> replies = {
            noPage("no RequestId, with Error", {{u"Error"_s, error}}, service)};
    service.requestId = id;
    replies += noPage("Error", {{u"Error"_s, error}, {u"RequestId"_s, id}}, service);
    service.code.clear();
    replies += noPage("Error of wrong types",
                      {{u"Error"_s, QJsonObject {{u"Code"_s, 7}, {u"Message"_s, QJsonArray()}}},
                       {u"RequestId"_s, id}},
                      service);
    replies += noPage("Error is a text", {{u"Error"_s, u"No."_s}, {u"RequestId"_s, id}},
                      malformed(id));
    return replies;
}

} // namespace

QList<HostileReply> bodyReplies()
{
    const ApiError withId = malformed(hostileRequestId());
    return bareBodies() + errorBodies() +
           QList<HostileReply> {
                   withMember("no RequestId, without Error", u"RequestId"_s, QJsonValue::Undefined),
                   withMember("RequestId is a number", u"RequestId"_s, 7),
                   withMember("TotalCount is a text", u"TotalCount"_s, u"many"_s),
                   withMember("no TotalCount", u"TotalCount"_s, QJsonValue::Undefined),
                   failing(withMember("no ImageSet", u"ImageSet"_s, QJsonValue::Undefined), withId),
                   failing(withMember("ImageSet is an object", u"ImageSet"_s, QJsonObject()),
                           withId),
                   withEntries("wrong types in images", withWrongTypes),
                   withEntries("wrong types of ImageId", withWrongIds, 6),
                   withEntries("entries that are no images", withNoImages, 5),
                   withEntries("a page of nulls", ofNulls, pageSize),
                   withEntries("unknown fields, states and types", withUnknownWords),
                   withByteOrderMark(),
                   withEntries("byte order marks in images", withByteOrderMarks)};
}
