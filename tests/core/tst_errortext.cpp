// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "core/errortext.h"

#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

// The codes of the DescribeImages page, in its order.
const char *const pageCodes[] = {
        "FailedOperation.IllegalTagKey",
        "InvalidFilter",
        "InvalidFilterValue.LimitExceeded",
        "InvalidImageId.Malformed",
        "InvalidInstanceType.Malformed",
        "InvalidParameter.InvalidParameterCoexistImageIdsFilters",
        "InvalidParameterValue.InstanceTypeNotFound",
        "InvalidParameterValue.InvalidAppIdFormat",
        "InvalidParameterValue.InvalidParameterValueLimit",
        "InvalidParameterValue.LimitExceeded",
        "InvalidParameterValue.TagKeyNotFound",
        "InvalidParameterValue.ZoneNotSupported",
        "InvalidRegion.NotFound",
        "InvalidZone.MismatchRegion",
        "ResourcesSoldOut.SpecifiedInstanceType",
        "UnauthorizedOperation.InvalidToken",
        "UnauthorizedOperation.PermissionDenied",
        "UnsupportedOperation",
};

// The vendor's list of common codes.
const char *const commonCodes[] = {
        "ActionOffline",
        "AuthFailure.InvalidAuthorization",
        "AuthFailure.InvalidSecretId",
        "AuthFailure.MFAFailure",
        "AuthFailure.SecretIdNotFound",
        "AuthFailure.SignatureExpire",
        "AuthFailure.SignatureFailure",
        "AuthFailure.TokenFailure",
        "AuthFailure.UnauthorizedOperation",
        "DryRunOperation",
        "FailedOperation",
        "InternalError",
        "InvalidAction",
        "InvalidParameter",
        "InvalidParameterValue",
        "InvalidRequest",
        "IpInBlacklist",
        "IpNotInWhitelist",
        "LimitExceeded",
        "MissingParameter",
        "NoSuchProduct",
        "NoSuchVersion",
        "RequestLimitExceeded",
        "RequestLimitExceeded.GlobalRegionUinLimitExceeded",
        "RequestLimitExceeded.IPLimitExceeded",
        "RequestLimitExceeded.UinLimitExceeded",
        "RequestSizeLimitExceeded",
        "ResourceInUse",
        "ResourceInsufficient",
        "ResourceNotFound",
        "ResourceUnavailable",
        "ResponseSizeLimitExceeded",
        "ServiceUnavailable",
        "UnauthorizedOperation",
        "UnknownParameter",
        "UnsupportedProtocol",
        "UnsupportedRegion",
        "AuthFailure.CamRoleNameAuthenticateFailed",
};

ApiError serviceError(const QString &code)
{
    return {.kind = ApiError::Kind::Service, .code = code, .message = u"server's words"_s};
}

void addRow(const char *code)
{
    QTest::newRow(code) << QString::fromLatin1(code);
}

} // namespace

class ErrorTextTest final : public QObject
{
    Q_OBJECT

private slots:
    void isolatesWhatTheCloudSays();
    void everyCodeHasItsOwnSentence_data();
    void everyCodeHasItsOwnSentence();
    void theSentencesDiffer();
    void aNewCodeHasTheTextOfItsFamily();
    void anUnknownCodeHasTheServersWords();
    void theRemedyFitsTheCode_data();
    void theRemedyFitsTheCode();
    void everyKindHasASentence_data();
    void everyKindHasASentence();
    void advisesAgainstObstacles_data();
    void advisesAgainstObstacles();
    void usageLeadsToTheField_data();
    void usageLeadsToTheField();
    void aLineHasFourParts();
    void aLineIsOneLine();
    void aLineAlwaysSaysSomething();
    void codesOfOurOwn_data();
    void codesOfOurOwn();
};

void ErrorTextTest::everyCodeHasItsOwnSentence_data()
{
    QTest::addColumn<QString>("code");

    for (const char *code : pageCodes)
        addRow(code);
    for (const char *code : commonCodes)
        addRow(code);
}

void ErrorTextTest::everyCodeHasItsOwnSentence()
{
    QFETCH(QString, code);
    const ErrorText text = explainError(serviceError(code));
    QVERIFY(text.what.endsWith(u'.'));
    QVERIFY(text.advice.endsWith(u'.'));
    QVERIFY(!text.what.contains("server's words"_L1));
    if (code.contains(u'.')) {
        const QString family = code.section(u'.', 0, 0);
        QVERIFY(text.what != explainError(serviceError(family)).what);
    }
}

void ErrorTextTest::theSentencesDiffer()
{
    QStringList sentences;
    const auto check = [&sentences](const char *code) {
        const QString what = explainError(serviceError(QString::fromLatin1(code))).what;
        QVERIFY2(!sentences.contains(what), code);
        sentences.append(what);
    };
    for (const char *code : pageCodes)
        check(code);
    for (const char *code : commonCodes)
        check(code);
}

void ErrorTextTest::aNewCodeHasTheTextOfItsFamily()
{
    QCOMPARE(explainError(serviceError(u"AuthFailure.OfTomorrow"_s)),
             explainError(serviceError(u"AuthFailure"_s)));
    QCOMPARE(explainError(serviceError(u"RequestLimitExceeded.ByMoon.Phase"_s)),
             explainError(serviceError(u"RequestLimitExceeded"_s)));
}

void ErrorTextTest::anUnknownCodeHasTheServersWords()
{
    const ErrorText text = explainError(serviceError(u"Weather.Rain"_s));
    QCOMPARE(text.what, u"The service answered: server's words"_s);
    QVERIFY(!text.advice.isEmpty());
    QCOMPARE(text.remedy, ErrorText::Remedy::Retry);
}

void ErrorTextTest::theRemedyFitsTheCode_data()
{
    using Remedy = ErrorText::Remedy;
    QTest::addColumn<QString>("code");
    QTest::addColumn<Remedy>("remedy");

    const auto add = [](const char *code, Remedy remedy) {
        QTest::newRow(code) << QString::fromLatin1(code) << remedy;
    };
    add("FailedOperation.IllegalTagKey", Remedy::EditTags);
    add("InvalidFilter", Remedy::EditFilters);
    add("InvalidImageId.Malformed", Remedy::EditImageIds);
    add("InvalidInstanceType.Malformed", Remedy::EditInstanceType);
    add("InvalidRegion.NotFound", Remedy::ChooseRegions);
    add("UnauthorizedOperation.PermissionDenied", Remedy::Retry);
    add("InternalError", Remedy::Retry);
}

void ErrorTextTest::theRemedyFitsTheCode()
{
    QFETCH(QString, code);
    QFETCH(ErrorText::Remedy, remedy);
    QCOMPARE(explainError(serviceError(code)).remedy, remedy);
}

void ErrorTextTest::everyKindHasASentence_data()
{
    using Kind = ApiError::Kind;
    QTest::addColumn<ApiError>("error");
    QTest::addColumn<QString>("what");

    QTest::newRow("network") << ApiError {.kind = Kind::Network, .message = u"refused"_s}
                             << u"The service could not be reached: refused."_s;
    QTest::newRow("timeout") << ApiError {.kind = Kind::Timeout}
                             << u"The service did not answer in time."_s;
    QTest::newRow("idle") << ApiError {.kind = Kind::Timeout, .message = u"no byte for 15 s"_s}
                          << u"The service did not answer in time: no byte for 15 s."_s;
    QTest::newRow("HTTP") << ApiError {.kind = Kind::Http, .httpStatus = 502}
                          << u"The service answered with HTTP status 502."_s;
    QTest::newRow("HTTP 304") << ApiError {.kind = Kind::Http, .httpStatus = 304}
                              << u"The service answered with HTTP status 304."_s;
    QTest::newRow("HTTP 308") << ApiError {.kind = Kind::Http, .httpStatus = 308}
                              << u"The service redirects to another address (HTTP status 308), "
                                 "which a signed request must not follow."_s;
    QTest::newRow("HTTP 429")
            << ApiError {.kind = Kind::Http, .httpStatus = 429}
            << u"Too many requests were made in a short time (HTTP status 429)."_s;
    QTest::newRow("malformed") << ApiError {.kind = Kind::Malformed, .message = u"no JSON"_s}
                               << u"The answer did not come from this API: no JSON."_s;
    QTest::newRow("credentials") << ApiError {.kind = Kind::Credentials}
                                 << u"There is no credential to sign requests with."_s;
    QTest::newRow("usage") << ApiError {.kind = Kind::Usage, .message = u"Too many."_s}
                           << u"Too many."_s;
    QTest::newRow("file") << ApiError {.kind = Kind::File, .message = u"Disk full."_s}
                          << u"Disk full."_s;
}

void ErrorTextTest::everyKindHasASentence()
{
    QFETCH(ApiError, error);
    QFETCH(QString, what);
    QCOMPARE(explainError(error).what, what);
    QVERIFY(explainError(error).advice.endsWith(u'.'));
    QCOMPARE(explainError(error).remedy == ErrorText::Remedy::UseDemo,
             error.kind == ApiError::Kind::Credentials);
}

void ErrorTextTest::advisesAgainstObstacles_data()
{
    using Obstacle = ApiError::Obstacle;
    QTest::addColumn<Obstacle>("obstacle");
    QTest::addColumn<QString>("part");
    QTest::addColumn<QString>("windowPart");

    QTest::newRow("none") << Obstacle::None << u"try again"_s << u"try again"_s;
    QTest::newRow("unknown issuer")
            << Obstacle::UnknownIssuer << u"--ca-file"_s << u"Settings ▸ Connection"_s;
    QTest::newRow("not yet valid")
            << Obstacle::NotYetValid << u"date and time"_s << u"date and time"_s;
    QTest::newRow("expired") << Obstacle::Expired << u"date and time"_s << u"date and time"_s;
    QTest::newRow("other host") << Obstacle::OtherHost << u"login"_s << u"login"_s;
    QTest::newRow("refused") << Obstacle::RefusedCertificate << u"ask"_s << u"ask"_s;
    QTest::newRow("no password") << Obstacle::NoProxyPassword << u"USER:PASSWORD@"_s
                                 << u"Settings ▸ Connection"_s;
    QTest::newRow("wrong password")
            << Obstacle::WrongProxyPassword << u"Correct them"_s << u"Settings ▸ Connection"_s;
    QTest::newRow("unknown login") << Obstacle::UnknownProxyLogin << u"Ask"_s << u"Ask"_s;
}

void ErrorTextTest::advisesAgainstObstacles()
{
    QFETCH(ApiError::Obstacle, obstacle);
    QFETCH(QString, part);
    QFETCH(QString, windowPart);
    const ApiError error = {.message = u"it is so"_s, .obstacle = obstacle};
    for (const auto &[reader, wanted] :
         {std::pair(ErrorReader::CommandLine, part), std::pair(ErrorReader::Window, windowPart)}) {
        const ErrorText text = explainError(error, reader);
        QCOMPARE(text.what, u"The service could not be reached: it is so."_s);
        QVERIFY2(text.advice.contains(wanted), qPrintable(text.advice));
        QVERIFY(text.advice.endsWith(u'.'));
        QCOMPARE(text.remedy, ErrorText::Remedy::Retry);
    }
    QVERIFY(!explainError(error).advice.contains("--ca-file"_L1));
    QVERIFY(errorLine(error).contains(part));
}

void ErrorTextTest::usageLeadsToTheField_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<ErrorText::Remedy>("remedy");

    QTest::newRow("ids") << u"ImageIds"_s << ErrorText::Remedy::EditImageIds;
    QTest::newRow("region") << u"Region"_s << ErrorText::Remedy::ChooseRegions;
    QTest::newRow("tag") << u"Filters.tag:env"_s << ErrorText::Remedy::EditTags;
    QTest::newRow("filter") << u"Filters.platform"_s << ErrorText::Remedy::EditFilters;
}

void ErrorTextTest::usageLeadsToTheField()
{
    QFETCH(QString, field);
    QFETCH(ErrorText::Remedy, remedy);
    QCOMPARE(explainError({.kind = ApiError::Kind::Usage, .field = field}).remedy, remedy);
}

void ErrorTextTest::aLineHasFourParts()
{
    const ApiError error {.kind = ApiError::Kind::Service,
                          .code = u"InternalError"_s,
                          .message = u"Oops."_s,
                          .requestId = u"db145873"_s,
                          .place = {.region = u"ap-seoul"_s}};
    QCOMPARE(errorLine(error), u"ap-seoul\tInternalError\tdb145873\tOops."_s);
    ApiError ofSeveral = error;
    ofSeveral.place.profile = u"prod"_s;
    QCOMPARE(errorLine(ofSeveral), u"prod/ap-seoul\tInternalError\tdb145873\tOops."_s);
    QCOMPARE(errorLine({.kind = ApiError::Kind::Timeout,
                        .message = u"no byte"_s,
                        .host = u"cvm.example.com"_s}),
             u"-\tTimeout\t-\tThe service did not answer in time: no byte. The host that was asked "
             "is cvm.example.com. Check the network, then try again."_s);
}

void ErrorTextTest::aLineIsOneLine()
{
    const ApiError error {.kind = ApiError::Kind::Service,
                          .code = u"A\nB"_s,
                          .message = u"one\r\ntwo\tthree\x1b[31m"_s,
                          .requestId = u"x\ty"_s,
                          .place = {.region = u"r\n"_s}};
    QCOMPARE(errorLine(error), u"r \tA B\tx y\tone two three [31m"_s);
    QCOMPARE(reportLine({}, u"A"_s, {}, u"a\u202Eb\u2066c\u2028d"_s),
             u"-\tA\t-\ta\uFFFDb\uFFFDc d"_s);
}

void ErrorTextTest::aLineAlwaysSaysSomething()
{
    const ApiError error {.kind = ApiError::Kind::Credentials};
    const ErrorText text = explainError(error);
    QCOMPARE(errorLine(error), QString(u"-\tNoCredential\t-\t"_s + text.what + u' ' + text.advice));
    QCOMPARE(reportLine({}, {}, {}, {}), u"-\t-\t-\t-"_s);
}

void ErrorTextTest::codesOfOurOwn_data()
{
    using Kind = ApiError::Kind;
    QTest::addColumn<ApiError::Kind>("kind");
    QTest::addColumn<QString>("code");

    QTest::newRow("network") << Kind::Network << u"NetworkError"_s;
    QTest::newRow("timeout") << Kind::Timeout << u"Timeout"_s;
    QTest::newRow("HTTP") << Kind::Http << u"HttpError"_s;
    QTest::newRow("malformed") << Kind::Malformed << u"MalformedReply"_s;
    QTest::newRow("service") << Kind::Service << u"ServiceError"_s;
    QTest::newRow("credentials") << Kind::Credentials << u"NoCredential"_s;
    QTest::newRow("usage") << Kind::Usage << u"InvalidUsage"_s;
    QTest::newRow("file") << Kind::File << u"FileError"_s;
}

void ErrorTextTest::codesOfOurOwn()
{
    QFETCH(ApiError::Kind, kind);
    QFETCH(QString, code);
    QCOMPARE(errorCode({.kind = kind}), code);
    QCOMPARE(errorCode({.kind = kind, .code = u"Theirs"_s}), u"Theirs"_s);
}

/// What the cloud says turns none of our words.
void ErrorTextTest::isolatesWhatTheCloudSays()
{
    const QString message = u"safe\u202Egnp.exe"_s;
    const QString shown = u"\u2068safe\uFFFDgnp.exe\u2069"_s;
    using Kind = ApiError::Kind;
    QCOMPARE(explainError({.kind = Kind::Service, .code = u"New"_s, .message = message}).what,
             QString(u"The service answered: "_s + shown));
    for (const Kind kind : {Kind::Network, Kind::Timeout, Kind::Malformed}) {
        const QString what = explainError({.kind = kind, .message = message}).what;
        QVERIFY2(what.contains(shown), qPrintable(what));
    }
    const QString line = errorLine({.kind = Kind::Service, .code = u"New"_s, .message = message});
    QCOMPARE(line, u"-\tNew\t-\tsafe\uFFFDgnp.exe"_s);
    const QString ofNetwork = errorLine({.kind = Kind::Network, .message = message});
    QVERIFY2(ofNetwork.contains(u": safe\uFFFDgnp.exe."_s), qPrintable(ofNetwork));
}

QTEST_GUILESS_MAIN(ErrorTextTest)
#include "tst_errortext.moc"
