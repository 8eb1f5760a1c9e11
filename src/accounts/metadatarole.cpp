// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accounts/metadatarole.h"

#include "accounts/credentialfields.h"
#include "accounts/metadataget.h"
#include "core/chained.h"
#include "core/deferred.h"
#include "core/shortened.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(MetadataRole)
};

constexpr int notFound = 404;
constexpr QLatin1StringView rolesPath = "/latest/meta-data/cam/security-credentials/"_L1;

QUrl roleUrl(QUrl endpoint, const QString &name)
{
    endpoint.setPath(rolesPath + QString::fromLatin1(QUrl::toPercentEncoding(name)),
                     QUrl::StrictMode);
    return endpoint;
}

Failure malformed(const QString &message)
{
    return Failure(ApiError {.kind = ApiError::Kind::Malformed, .message = message});
}

PendingPtr<HttpReply> get(const std::shared_ptr<QNetworkAccessManager> &network, const QUrl &url,
                          std::chrono::milliseconds timeLimit)
{
    return PendingPtr<HttpReply>(new MetadataGet(network, url, timeLimit));
}

/// The body of a good answer.
Result<QByteArray> bodyOf(const Result<HttpReply> &reply)
{
    if (!reply)
        return Failure(reply.error());
    if (reply->status != 200) {
        return Failure(ApiError {.kind = ApiError::Kind::Http,
                                 //: Part of a sentence: "The answer could not be read: …"
                                 .message = Words::tr("HTTP status %1").arg(reply->status),
                                 .httpStatus = reply->status});
    }
    return reply->body;
}

QString sentence(const ApiError &error)
{
    switch (error.kind) {
    case ApiError::Kind::Timeout:
        return Words::tr("The metadata service of the CVM did not answer in time. This computer is "
                         "most likely not a CVM.");
    case ApiError::Kind::Network:
        return Words::tr("The metadata service of the CVM could not be reached. This computer is "
                         "most likely not a CVM.");
    default:
        break;
    }
    if (error.httpStatus == notFound)
        return Words::tr("No role is bound to this CVM.");
    //: %1 is what is wrong with the answer, such as "Token is missing".
    return Words::tr("The answer of the CVM's metadata service could not be read: %1.")
            .arg(error.message);
}

PendingPtr<TemporaryCredential> failed(const ApiError &error)
{
    return knownAnswer<TemporaryCredential>(
            Failure(ApiError {.kind = ApiError::Kind::Credentials, .message = sentence(error)}));
}

} // namespace

CredentialFetch metadataRoleFetch(const QUrl &endpoint, const MetadataTimes &times)
{
    return [network = directNetwork(), endpoint, times] {
        const auto takeCredential = [](const Result<HttpReply> &reply) {
            const auto credential = bodyOf(reply).and_then(readRoleCredential);
            return credential ? knownAnswer(credential) : failed(credential.error());
        };
        const auto takeName = [=](const Result<HttpReply> &reply) {
            const Result<QString> name = bodyOf(reply).and_then(readRoleName);
            if (!name)
                return failed(name.error());
            return chain<TemporaryCredential>(
                    get(network, roleUrl(endpoint, *name), times.credential), takeCredential);
        };
        return chain<TemporaryCredential>(get(network, roleUrl(endpoint, {}), times.probe),
                                          takeName);
    };
}

Result<QString> readRoleName(const QByteArray &answer)
{
    // One of dots alone would lead elsewhere.
    static const QRegularExpression shape(u"\\A(?!\\.+\\z)[\\w+=,.@-]{1,128}\\z"_s);
    const QString name = QString::fromUtf8(answer).trimmed();
    if (!shape.match(name).hasMatch())
        //: Part of a sentence, as are the next two: "The answer could not be read: …"
        return malformed(Words::tr("it is no name of a role"));
    return name;
}

Result<TemporaryCredential> readRoleCredential(const QByteArray &answer)
{
    const QJsonDocument document = QJsonDocument::fromJson(answer);
    if (!document.isObject())
        return malformed(Words::tr("it is no JSON object"));
    const QJsonObject object = document.object();
    if (const QString code = object.value("Code"_L1).toString(); code != "Success"_L1)
        return malformed(Words::tr("its Code is \"%1\"").arg(shortened(code)));
    const Result<Credential> credential = credentialFromFields(object, temporaryFieldNames);
    if (!credential)
        return Failure(credential.error());
    return timeFromField(object, "ExpiredTime"_L1).map([&credential](const QDateTime &expiry) {
        return TemporaryCredential {.credential = *credential, .expiry = expiry};
    });
}
