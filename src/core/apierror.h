// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/place.h"

#include <QMetaType>
#include <QString>

/// The one error of the program: what went wrong, with what is needed to act on it.
///
/// Every text here may come from the cloud and is untrusted: show it as plain text only.
/// It never holds a secret. The sentence for people is made by explainError().
struct ApiError
{
    enum class Kind {
        Network,     ///< No usable answer: refused, broken off, unknown host, TLS.
        Timeout,     ///< No answer within the limits.
        Http,        ///< An HTTP status other than 200 without an API error in its body.
        Malformed,   ///< An answer that is not what the API page describes.
        Service,     ///< The API's own error; `code` is one of its codes.
        Credentials, ///< There is no credential to sign with.
        Usage,       ///< The question breaks a limit of the API; it was not sent. See `field`.
        File,        ///< A local file could not be written.
    };

    /// What stood in the way, where people can do something about it that is not just trying again.
    enum class Obstacle {
        None,               ///< Nothing that is known.
        UnknownIssuer,      ///< The server's certificate is self-signed, or by nobody known here.
        NotYetValid,        ///< It is, or this computer's clock is slow.
        Expired,            ///< It has, or this computer's clock is fast.
        OtherHost,          ///< It is not for the host that was asked.
        RefusedCertificate, ///< It is refused for another reason.
        NoProxyPassword,    ///< The proxy wants a user and a password, and was given none.
        WrongProxyPassword, ///< It does not accept those that it was given.
        UnknownProxyLogin,  ///< It wants something else, such as Kerberos.
    };

    /// An HTTP status that refuses as RequestLimitExceeded does.
    static constexpr int tooManyRequests = 429;

    Kind kind = Kind::Network;
    QString code = {};      ///< The API's code, such as "AuthFailure.SignatureExpire"; else empty.
    QString message = {};   ///< The server's, the system's or our words on this one case.
    QString requestId = {}; ///< Empty when the request never reached the service.
    Place place = {};       ///< The one asked; without a region where none was.
    QString field = {};     ///< For Usage: the parameter or option at fault, such as "Filters".
    int httpStatus = 0;     ///< 0 when there was no HTTP answer.
    Obstacle obstacle = Obstacle::None; ///< For Network.
    QString host = {}; ///< Who was asked, with a port that is not the usual one; empty where that
                       ///< is not known, and where the service itself answered.

    bool operator==(const ApiError &) const = default;
};

Q_DECLARE_METATYPE(ApiError)
