// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "core/errortext.h"

#include "core/bidicontrols.h"
#include "core/errorcodes.h"
#include "core/httpstatus.h"
#include "core/joinedtext.h"
#include "core/placetext.h"
#include "core/terminaltext.h"

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace {

using Remedy = ErrorText::Remedy;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ErrorText)
};

ErrorText explainHttpStatus(int status)
{
    if (status == ApiError::tooManyRequests) {
        return {Words::tr("Too many requests were made in a short time (HTTP status %1).")
                        .arg(status),
                Words::tr("Wait a moment, then try again."), Remedy::Retry};
    }
    if (isRedirect(status)) {
        return {Words::tr("The service redirects to another address (HTTP status %1), which a "
                          "signed request must not follow.")
                        .arg(status),
                Words::tr("Check the endpoint and the proxy; networks that require a login "
                          "redirect, too."),
                Remedy::Retry};
    }
    return {Words::tr("The service answered with HTTP status %1.").arg(status),
            Words::tr("Check the endpoint and the proxy, or try again later."), Remedy::Retry};
}

ErrorText explainServiceError(const ApiError &error)
{
    const ErrorCodeText *text = findErrorCodeText(error.code);
    if (!text)
        text = findErrorCodeText(error.code.section(u'.', 0, 0));
    if (text)
        return {Words::tr(text->what), Words::tr(text->advice), text->remedy};
    return {Words::tr("The service answered: %1").arg(isolated(error.message)),
            Words::tr("Try again; if it keeps failing, contact support and give the RequestId."),
            Remedy::Retry};
}

QString adviceAgainst(ApiError::Obstacle obstacle, ErrorReader reader)
{
    const bool isInWindow = reader == ErrorReader::Window;
    switch (obstacle) {
    case ApiError::Obstacle::None:
        return Words::tr("Check the network, the proxy and the endpoint, then try again.");
    case ApiError::Obstacle::UnknownIssuer:
        return isInWindow
                       ? Words::tr("If a proxy inspects encrypted connections here, or the "
                                   "endpoint has a CA of its own, choose a file of that CA's "
                                   "certificate in Settings ▸ Connection. Otherwise do not trust "
                                   "this network.")
                       : Words::tr("If a proxy inspects encrypted connections here, or the "
                                   "endpoint has a CA of its own, start the program with --ca-file "
                                   "and a file of that CA's certificate. Otherwise do not trust "
                                   "this network.");
    case ApiError::Obstacle::NotYetValid:
        return Words::tr("Check the date and time of this computer, then try again.");
    case ApiError::Obstacle::Expired:
        return Words::tr(
                "Check the date and time of this computer. If they are right, whoever runs "
                "the server or the proxy has to renew the certificate.");
    case ApiError::Obstacle::OtherHost:
        return Words::tr("Check the endpoint and the proxy; networks that require a login answer "
                         "in place of other hosts, too.");
    case ApiError::Obstacle::RefusedCertificate:
        return Words::tr("Check the endpoint and the proxy, or ask whoever runs them.");
    case ApiError::Obstacle::NoProxyPassword:
        return isInWindow ? Words::tr("Put them into Settings ▸ Connection, or before the host "
                                      "of the proxy in https_proxy.")
                          : Words::tr("Put them before the host of the proxy, as in "
                                      "http://USER:PASSWORD@HOST:PORT, in https_proxy or --proxy.");
    case ApiError::Obstacle::WrongProxyPassword:
        return isInWindow ? Words::tr("Correct them in Settings ▸ Connection, or where "
                                      "https_proxy or --proxy names them; special characters "
                                      "there have to be written as in a URL, such as %40 for @.")
                          : Words::tr("Correct them in https_proxy or --proxy; special characters "
                                      "in them have to be written as in a URL, such as %40 for @.");
    case ApiError::Obstacle::UnknownProxyLogin:
        return Words::tr("Ask whoever runs the proxy for a way past it with a user and a password, "
                         "or with none.");
    }
    Q_UNREACHABLE();
}

Remedy remedyForField(const QString &field)
{
    if (field == "ImageIds"_L1)
        return Remedy::EditImageIds;
    if (field == "Region"_L1)
        return Remedy::ChooseRegions;
    return field.startsWith("Filters.tag"_L1) ? Remedy::EditTags : Remedy::EditFilters;
}

/// Whether it tells of the way to the service; then its own words are but a part of a sentence.
bool isOfConnection(ApiError::Kind kind)
{
    return kind == ApiError::Kind::Network || kind == ApiError::Kind::Timeout ||
           kind == ApiError::Kind::Http || kind == ApiError::Kind::Malformed;
}

QString kindWord(ApiError::Kind kind)
{
    switch (kind) {
    case ApiError::Kind::Network:
        return u"NetworkError"_s;
    case ApiError::Kind::Timeout:
        return u"Timeout"_s;
    case ApiError::Kind::Http:
        return u"HttpError"_s;
    case ApiError::Kind::Malformed:
        return u"MalformedReply"_s;
    case ApiError::Kind::Service:
        return u"ServiceError"_s;
    case ApiError::Kind::Credentials:
        return u"NoCredential"_s;
    case ApiError::Kind::Usage:
        return u"InvalidUsage"_s;
    case ApiError::Kind::File:
        return u"FileError"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

ErrorText explainError(const ApiError &error, ErrorReader reader)
{
    switch (error.kind) {
    case ApiError::Kind::Service:
        return explainServiceError(error);
    case ApiError::Kind::Network:
        return {Words::tr("The service could not be reached: %1.").arg(isolated(error.message)),
                adviceAgainst(error.obstacle, reader), Remedy::Retry};
    case ApiError::Kind::Timeout:
        return {error.message.isEmpty() ? Words::tr("The service did not answer in time.")
                                        : Words::tr("The service did not answer in time: %1.")
                                                  .arg(isolated(error.message)),
                Words::tr("Check the network, then try again."), Remedy::Retry};
    case ApiError::Kind::Http:
        return explainHttpStatus(error.httpStatus);
    case ApiError::Kind::Malformed:
        return {Words::tr("The answer did not come from this API: %1.")
                        .arg(isolated(error.message)),
                Words::tr("Check the endpoint and the proxy."), Remedy::Retry};
    case ApiError::Kind::Credentials:
        if (!error.message.isEmpty()) {
            return {error.message,
                    Words::tr("Mend that, or choose another account; the demo cloud needs none."),
                    Remedy::UseDemo};
        }
        return {Words::tr("There is no credential to sign requests with."),
                Words::tr("Choose an account, or set TENCENTCLOUD_SECRET_ID and "
                          "TENCENTCLOUD_SECRET_KEY and start again; the demo cloud needs neither."),
                Remedy::UseDemo};
    case ApiError::Kind::Usage:
        return {error.message, Words::tr("Correct it, and search again."),
                remedyForField(error.field)};
    case ApiError::Kind::File:
        return {error.message,
                Words::tr("Choose another place, or close the program that has "
                          "the file open."),
                Remedy::Retry};
    }
    Q_UNREACHABLE();
}

QString errorCode(const ApiError &error)
{
    return error.code.isEmpty() ? kindWord(error.kind) : error.code;
}

QString reportLine(const QString &place, const QString &code, const QString &requestId,
                   const QString &message)
{
    return terminalLine({place, code, requestId, message});
}

QString errorSentences(const ApiError &error)
{
    if (!error.message.isEmpty() && !isOfConnection(error.kind))
        return error.message;
    const ErrorText text = explainError(error, ErrorReader::CommandLine);
    QStringList sentences = {text.what, text.advice};
    if (!error.host.isEmpty()) {
        //: Between what went wrong with a request and what to do: %1 is a host, perhaps with a
        //: port.
        sentences.insert(1, Words::tr("The host that was asked is %1.").arg(isolated(error.host)));
    }
    // That keeps words apart which are shown side by side; these are read as they are.
    return sentencesText(sentences).remove(u'\u2068').remove(u'\u2069');
}

QString errorLine(const ApiError &error)
{
    return reportLine(placeWord(error.place), errorCode(error), error.requestId,
                      errorSentences(error));
}
