// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cloud/connectionfault.h"

#include "cloud/certificatefacts.h"
#include "cloud/proxies.h"
#include "core/oneline.h"
#include "core/shortened.h"

#include <QCoreApplication>
#include <QSslCertificate>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

using Obstacle = ApiError::Obstacle;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ConnectionFault)
};

Obstacle obstacleOf(QSslError::SslError error)
{
    switch (error) {
    case QSslError::SelfSignedCertificate:
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::CertificateUntrusted:
        return Obstacle::UnknownIssuer;
    case QSslError::CertificateNotYetValid:
        return Obstacle::NotYetValid;
    case QSslError::CertificateExpired:
        return Obstacle::Expired;
    case QSslError::HostNameMismatch:
        return Obstacle::OtherHost;
    default:
        return Obstacle::RefusedCertificate;
    }
}

QString timeText(const QDateTime &time)
{
    return time.isValid() ? time.toString(u"yyyy-MM-dd HH:mm"_s) : u"?"_s;
}

/// The words on a fault, with the certificate's own: %1 to %4; and %5.
QString sentenceOf(const QSslError &error)
{
    if (error.error() == QSslError::SelfSignedCertificate) {
        //: Part of a sentence. %1 is whom the certificate is for, %2 who issued it, %3 and %4
        //: times.
        return Words::tr("the certificate of %1, issued by %2 and valid from %3 until %4 UTC, is "
                         "not trusted, because it is self-signed");
    }
    switch (obstacleOf(error.error())) {
    case Obstacle::UnknownIssuer:
        //: Part of a sentence. %1 is whom the certificate is for, %2 who issued it, %3 and %4
        //: times.
        return Words::tr("the certificate of %1, issued by %2 and valid from %3 until %4 UTC, is "
                         "not trusted, because its issuer is not known on this computer");
    case Obstacle::NotYetValid:
        //: Part of a sentence. %1 is whom the certificate is for, %2 who issued it, %3 and %4
        //: times.
        return Words::tr("the certificate of %1, issued by %2 and valid from %3 until %4 UTC, is "
                         "not valid yet");
    case Obstacle::Expired:
        //: Part of a sentence. %1 is whom the certificate is for, %2 who issued it, %3 and %4
        //: times.
        return Words::tr("the certificate of %1, issued by %2 and valid from %3 until %4 UTC, has "
                         "expired");
    case Obstacle::OtherHost:
        //: Part of a sentence. %1 is whom the certificate is for, %2 who issued it, %3 and %4
        //: times, %5 the host that was asked.
        return Words::tr("the certificate of %1, issued by %2 and valid from %3 until %4 UTC, is "
                         "not one for %5");
    default:
        //: Part of a sentence. %1 is whom the certificate is for, %2 who issued it, %3 and %4
        //: times, %5 the reason.
        return Words::tr("the certificate of %1, issued by %2 and valid from %3 until %4 UTC, is "
                         "refused: %5");
    }
}

QString withoutFullStop(QString message)
{
    while (message.endsWith(u'.'))
        message.chop(1);
    return message;
}

bool hasPassword(const QNetworkProxy &proxy)
{
    return !proxy.user().isEmpty() || !proxy.password().isEmpty();
}

/// What Qt says of a proxy, in its words here.
QString ofQtProxies(const char *words)
{
    return QCoreApplication::translate("QHttpSocketEngine", words);
}

} // namespace

/// The first of them in the order of Obstacle.
const QSslError &gravest(const QList<QSslError> &errors)
{
    return *std::ranges::min_element(
            errors, {}, [](const QSslError &error) { return obstacleOf(error.error()); });
}

ApiError certificateFault(const QList<QSslError> &errors, const QString &host)
{
    const QSslError &error = gravest(errors);
    const Obstacle obstacle = obstacleOf(error.error());
    const QString reason = onOneLine(withoutFullStop(error.errorString()));
    ApiError fault = {.kind = ApiError::Kind::Network, .obstacle = obstacle};
    if (error.certificate().isNull()) {
        //: Part of a sentence. %1 is the reason.
        fault.message = Words::tr("the server's certificate is refused: %1").arg(reason);
        return fault;
    }
    const CertificateFacts facts = certificateFacts(error.certificate());
    QString sentence = sentenceOf(error);
    const QStringList parts = {facts.subject, facts.issuer, timeText(facts.validFrom),
                               timeText(facts.validUntil),
                               obstacle == Obstacle::OtherHost ? host : reason};
    // All at once: the names may have a %1 in them.
    fault.message = sentence.contains("%5"_L1)
                            ? sentence.arg(parts[0], parts[1], parts[2], parts[3], parts[4])
                            : sentence.arg(parts[0], parts[1], parts[2], parts[3]);
    return fault;
}

ApiError proxyPasswordFault(const QNetworkProxy &proxy)
{
    const bool hasOne = hasPassword(proxy);
    return {.kind = ApiError::Kind::Network,
            //: Part of a sentence. %1 is a proxy's host and port.
            .message = (hasOne ? Words::tr("the proxy %1 does not accept this user and password")
                               //: Part of a sentence. %1 is a proxy's host and port.
                               : Words::tr("the proxy %1 wants a user and a password"))
                               .arg(proxyName(proxy)),
            .obstacle = hasOne ? Obstacle::WrongProxyPassword : Obstacle::NoProxyPassword};
}

bool isUnclearRefusal(const QString &words, const QNetworkProxy &proxy)
{
    // It may be 401 as well as 502, and has no code of Qt's.
    return words == ofQtProxies("Error communicating with HTTP proxy") && hasPassword(proxy);
}

ApiError proxyRefusal(int status, const QNetworkProxy &proxy)
{
    // 401 is for servers; some proxies say it where 407 is meant.
    if (status == 401 || status == 407)
        return proxyPasswordFault(proxy);
    if (status == 0) {
        return {.kind = ApiError::Kind::Network,
                //: Part of a sentence. %1 is a proxy's host and port.
                .message = Words::tr("the proxy %1 answered with an error, perhaps because of the "
                                     "user and the password")
                                   .arg(proxyName(proxy))};
    }
    return {.kind = ApiError::Kind::Network,
            //: Part of a sentence. %1 is a proxy's host and port, %2 a number.
            .message = Words::tr("the proxy %1 answered with HTTP status %2")
                               .arg(proxyName(proxy))
                               .arg(status)};
}

ApiError socketFault(const QString &words, const QNetworkProxy &proxy)
{
    // That no way of its is known has no code of Qt's.
    if (words == ofQtProxies("Error parsing authentication request from proxy")) {
        return {.kind = ApiError::Kind::Network,
                //: Part of a sentence. %1 is a proxy's host and port.
                .message = Words::tr("the proxy %1 wants to know who is there in a way that is not "
                                     "supported")
                                   .arg(proxyName(proxy)),
                .obstacle = Obstacle::UnknownProxyLogin};
    }
    return throughProxy(
            {.kind = ApiError::Kind::Network, .message = shortened(withoutFullStop(words))},
            proxyName(proxy));
}

ApiError throughProxy(ApiError error, const QString &proxy)
{
    if (!proxy.isEmpty()) {
        //: %1 is what went wrong, such as "no byte for 15 s", and %2 a proxy's host and port.
        error.message = Words::tr("%1, through the proxy %2").arg(error.message, proxy);
    }
    return error;
}
