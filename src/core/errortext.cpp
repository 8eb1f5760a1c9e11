// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "core/errortext.h"

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace {

using Remedy = ErrorText::Remedy;

struct CodeText
{
    QLatin1StringView code;
    const char *what;
    const char *advice;
    Remedy remedy;
};

// The first 18 are the codes of the DescribeImages page; then the common codes of the API; at the
// end families that have further codes.
constexpr CodeText codeTexts[] = {
        {"FailedOperation.IllegalTagKey"_L1,
         QT_TRANSLATE_NOOP("ErrorText", "The tag key has characters that are not allowed."),
         QT_TRANSLATE_NOOP("ErrorText", "Correct the tag key."), Remedy::EditTags},
        {"InvalidFilter"_L1,
         QT_TRANSLATE_NOOP("ErrorText", "The service does not know one of the filters."),
         QT_TRANSLATE_NOOP("ErrorText", "Clear the filters one by one and search again."),
         Remedy::EditFilters},
        {"InvalidFilterValue.LimitExceeded"_L1,
         QT_TRANSLATE_NOOP("ErrorText", "A filter has too many values, or one that is too long."),
         QT_TRANSLATE_NOOP("ErrorText", "Use at most 10 filters with 5 values each."),
         Remedy::EditFilters},
        {"InvalidImageId.Malformed"_L1,
         QT_TRANSLATE_NOOP("ErrorText", "One of the image ids is not written as an image id."),
         QT_TRANSLATE_NOOP("ErrorText", "Correct the ids: each is img- and 8 letters or digits."),
         Remedy::EditImageIds},
        {"InvalidInstanceType.Malformed"_L1,
         QT_TRANSLATE_NOOP("ErrorText", "The instance type is not written as one."),
         QT_TRANSLATE_NOOP("ErrorText", "Write it as in SA5.MEDIUM2, or leave it empty."),
         Remedy::EditInstanceType},
        {"InvalidParameter.InvalidParameterCoexistImageIdsFilters"_L1,
         QT_TRANSLATE_NOOP("ErrorText", "Image ids and filters were sent together."),
         QT_TRANSLATE_NOOP("ErrorText", "Clear either the image ids or the filters."),
         Remedy::EditImageIds},
        {"InvalidParameterValue.InstanceTypeNotFound"_L1,
         QT_TRANSLATE_NOOP("ErrorText", "This region has no such instance type."),
         QT_TRANSLATE_NOOP("ErrorText", "Choose another instance type, or leave it empty."),
         Remedy::EditInstanceType},
        {"InvalidParameterValue.InvalidAppIdFormat"_L1,
         QT_TRANSLATE_NOOP("ErrorText", "The service did not accept the account's AppID."),
         QT_TRANSLATE_NOOP("ErrorText", "Check which account the credential belongs to."),
         Remedy::Retry},
        {"InvalidParameterValue.InvalidParameterValueLimit"_L1,
         QT_TRANSLATE_NOOP("ErrorText", "A value in the question is outside its limits."),
         QT_TRANSLATE_NOOP("ErrorText", "Check the filters, and search again."),
         Remedy::EditFilters},
        {"InvalidParameterValue.LimitExceeded"_L1,
         QT_TRANSLATE_NOOP("ErrorText",
                           "A filter or list has more values than the service accepts."),
         QT_TRANSLATE_NOOP("ErrorText", "Use fewer values."), Remedy::EditFilters},
        {"InvalidParameterValue.TagKeyNotFound"_L1,
         QT_TRANSLATE_NOOP("ErrorText", "There is no such tag in this region."),
         QT_TRANSLATE_NOOP("ErrorText", "Check the tag's key and value."), Remedy::EditTags},
        {"InvalidParameterValue.ZoneNotSupported"_L1,
         QT_TRANSLATE_NOOP("ErrorText", "The availability zone does not support this."),
         QT_TRANSLATE_NOOP("ErrorText", "Choose another instance type, or leave it empty."),
         Remedy::EditInstanceType},
        {"InvalidRegion.NotFound"_L1,
         QT_TRANSLATE_NOOP("ErrorText", "The service does not know this region."),
         QT_TRANSLATE_NOOP("ErrorText",
                           "Clear the region's check mark, or check how its id is written."),
         Remedy::ChooseRegions},
        {"InvalidZone.MismatchRegion"_L1,
         QT_TRANSLATE_NOOP("ErrorText", "The availability zone is not one of this region."),
         QT_TRANSLATE_NOOP("ErrorText", "Choose another region or instance type."),
         Remedy::ChooseRegions},
        {"ResourcesSoldOut.SpecifiedInstanceType"_L1,
         QT_TRANSLATE_NOOP("ErrorText", "The instance type is sold out in this region."),
         QT_TRANSLATE_NOOP("ErrorText", "Choose another instance type, or leave it empty."),
         Remedy::EditInstanceType},
        {"UnauthorizedOperation.InvalidToken"_L1,
         QT_TRANSLATE_NOOP("ErrorText",
                           "The token of the temporary credential is invalid or has expired."),
         QT_TRANSLATE_NOOP("ErrorText", "Get new temporary credentials and start again with them."),
         Remedy::Retry},
        {"UnauthorizedOperation.PermissionDenied"_L1,
         QT_TRANSLATE_NOOP("ErrorText", "The account's policy lacks cvm:DescribeImages here."),
         QT_TRANSLATE_NOOP(
                 "ErrorText",
                 "Have cvm:DescribeImages allowed in Cloud Access Management, then try again."),
         Remedy::Retry},
        {"UnsupportedOperation"_L1,
         QT_TRANSLATE_NOOP("ErrorText", "The service does not support this operation here."),
         QT_TRANSLATE_NOOP("ErrorText", "Clear the region's check mark, or try again later."),
         Remedy::ChooseRegions},
        {"ActionOffline"_L1,
         QT_TRANSLATE_NOOP("ErrorText", "The service has taken DescribeImages off line."),
         QT_TRANSLATE_NOOP("ErrorText", "Look for a newer version of this program."),
         Remedy::Retry},
        {"AuthFailure.InvalidAuthorization"_L1,
         QT_TRANSLATE_NOOP("ErrorText",
                           "The service could not read the request's Authorization header."),
         QT_TRANSLATE_NOOP("ErrorText", "Check whether a proxy on the way changes requests."),
         Remedy::Retry},
        {"AuthFailure.InvalidSecretId"_L1,
         QT_TRANSLATE_NOOP("ErrorText", "The SecretId is not a key for the cloud API."),
         QT_TRANSLATE_NOOP("ErrorText", "Set TENCENTCLOUD_SECRET_ID to an API key's id."),
         Remedy::Retry},
        {"AuthFailure.MFAFailure"_L1,
         QT_TRANSLATE_NOOP("ErrorText", "The account asks for a second factor."),
         QT_TRANSLATE_NOOP(
                 "ErrorText",
                 "Use a credential that needs no second factor, or temporary keys made with one."),
         Remedy::Retry},
        {"AuthFailure.SecretIdNotFound"_L1,
         QT_TRANSLATE_NOOP("ErrorText",
                           "There is no such SecretId, or it has been deleted or disabled."),
         QT_TRANSLATE_NOOP("ErrorText",
                           "Check TENCENTCLOUD_SECRET_ID, and whether the key is enabled."),
         Remedy::Retry},
        {"AuthFailure.SignatureExpire"_L1,
         QT_TRANSLATE_NOOP("ErrorText", "The clock of this computer is too far off: the service "
                                        "takes requests for 5 minutes only."),
         QT_TRANSLATE_NOOP("ErrorText", "Set the clock right, then try again."), Remedy::Retry},
        {"AuthFailure.SignatureFailure"_L1,
         QT_TRANSLATE_NOOP("ErrorText", "The service computed another signature: the SecretKey is "
                                        "most likely not the one of this SecretId."),
         QT_TRANSLATE_NOOP("ErrorText", "Check TENCENTCLOUD_SECRET_KEY; a part may be missing."),
         Remedy::Retry},
        {"AuthFailure.TokenFailure"_L1,
         QT_TRANSLATE_NOOP("ErrorText",
                           "The service did not accept the token of the temporary credential."),
         QT_TRANSLATE_NOOP("ErrorText", "Get new temporary credentials and start again with them."),
         Remedy::Retry},
        {"AuthFailure.UnauthorizedOperation"_L1,
         QT_TRANSLATE_NOOP("ErrorText", "The account is not authorized for this request."),
         QT_TRANSLATE_NOOP(
                 "ErrorText",
                 "Have cvm:DescribeImages allowed in Cloud Access Management, then try again."),
         Remedy::Retry},
        {"AuthFailure.CamRoleNameAuthenticateFailed"_L1,
         QT_TRANSLATE_NOOP("ErrorText", "The instance's role could not be checked."),
         QT_TRANSLATE_NOOP("ErrorText", "Check the role bound to this instance."), Remedy::Retry},
        {"DryRunOperation"_L1,
         QT_TRANSLATE_NOOP("ErrorText", "The service only rehearsed the request."),
         QT_TRANSLATE_NOOP("ErrorText", "Try again."), Remedy::Retry},
        {"FailedOperation"_L1, QT_TRANSLATE_NOOP("ErrorText", "The service could not do it."),
         QT_TRANSLATE_NOOP("ErrorText",
                           "Try again; if it goes on, ask support with the RequestId."),
         Remedy::Retry},
        {"InternalError"_L1, QT_TRANSLATE_NOOP("ErrorText", "The service had an error of its own."),
         QT_TRANSLATE_NOOP("ErrorText",
                           "Try again in a while; if it goes on, ask support with the RequestId."),
         Remedy::Retry},
        {"InternalServerError"_L1,
         QT_TRANSLATE_NOOP("ErrorText", "The service broke down while it answered."),
         QT_TRANSLATE_NOOP("ErrorText",
                           "Try again in a while; if it goes on, ask support with the RequestId."),
         Remedy::Retry},
        {"InvalidAction"_L1,
         QT_TRANSLATE_NOOP("ErrorText",
                           "The service at this endpoint does not know DescribeImages."),
         QT_TRANSLATE_NOOP("ErrorText", "Check the endpoint: it must be one of CVM."),
         Remedy::Retry},
        {"InvalidParameter"_L1,
         QT_TRANSLATE_NOOP("ErrorText", "The service did not accept one of the parameters."),
         QT_TRANSLATE_NOOP("ErrorText", "Check the filters, and search again."),
         Remedy::EditFilters},
        {"InvalidParameterValue"_L1,
         QT_TRANSLATE_NOOP("ErrorText", "The service did not accept a value."),
         QT_TRANSLATE_NOOP("ErrorText", "Check the filters, and search again."),
         Remedy::EditFilters},
        {"InvalidRequest"_L1,
         QT_TRANSLATE_NOOP("ErrorText", "The service could not read the request."),
         QT_TRANSLATE_NOOP("ErrorText", "Check whether a proxy on the way changes requests."),
         Remedy::Retry},
        {"IpInBlacklist"_L1,
         QT_TRANSLATE_NOOP("ErrorText",
                           "This computer's address is on the account's list of refused ones."),
         QT_TRANSLATE_NOOP("ErrorText", "Have the address taken off the list."), Remedy::Retry},
        {"IpNotInWhitelist"_L1,
         QT_TRANSLATE_NOOP("ErrorText",
                           "This computer's address is not on the account's list of allowed ones."),
         QT_TRANSLATE_NOOP("ErrorText",
                           "Have the address put on the list, or connect from an allowed one."),
         Remedy::Retry},
        {"LimitExceeded"_L1, QT_TRANSLATE_NOOP("ErrorText", "A quota of the account is used up."),
         QT_TRANSLATE_NOOP("ErrorText", "Have the quota raised, or wait."), Remedy::Retry},
        {"MissingParameter"_L1, QT_TRANSLATE_NOOP("ErrorText", "The service misses a parameter."),
         QT_TRANSLATE_NOOP("ErrorText", "Look for a newer version of this program."),
         Remedy::Retry},
        {"NoSuchProduct"_L1,
         QT_TRANSLATE_NOOP("ErrorText", "There is no CVM service at this endpoint."),
         QT_TRANSLATE_NOOP("ErrorText", "Check the endpoint: it must be one of CVM."),
         Remedy::Retry},
        {"NoSuchVersion"_L1,
         QT_TRANSLATE_NOOP("ErrorText",
                           "The service at this endpoint does not know API version 2017-03-12."),
         QT_TRANSLATE_NOOP("ErrorText", "Check the endpoint: it must be one of CVM."),
         Remedy::Retry},
        {"RequestLimitExceeded"_L1,
         QT_TRANSLATE_NOOP(
                 "ErrorText",
                 "Too many requests were made in one second, by everyone who uses this account."),
         QT_TRANSLATE_NOOP("ErrorText", "Wait a moment, then try again."), Remedy::Retry},
        {"RequestLimitExceeded.GlobalRegionUinLimitExceeded"_L1,
         QT_TRANSLATE_NOOP(
                 "ErrorText",
                 "The account made too many requests in one second, over all regions together."),
         QT_TRANSLATE_NOOP("ErrorText", "Wait a moment, then try again."), Remedy::Retry},
        {"RequestLimitExceeded.IPLimitExceeded"_L1,
         QT_TRANSLATE_NOOP("ErrorText",
                           "Too many requests came from this computer's address in one second."),
         QT_TRANSLATE_NOOP("ErrorText", "Wait a moment, then try again."), Remedy::Retry},
        {"RequestLimitExceeded.UinLimitExceeded"_L1,
         QT_TRANSLATE_NOOP("ErrorText", "The account made too many requests in one second."),
         QT_TRANSLATE_NOOP("ErrorText", "Wait a moment, then try again."), Remedy::Retry},
        {"RequestSizeLimitExceeded"_L1, QT_TRANSLATE_NOOP("ErrorText", "The request is too long."),
         QT_TRANSLATE_NOOP("ErrorText", "Use fewer or shorter filter values."),
         Remedy::EditFilters},
        {"ResourceInUse"_L1, QT_TRANSLATE_NOOP("ErrorText", "What was asked for is in use."),
         QT_TRANSLATE_NOOP("ErrorText", "Try again in a while."), Remedy::Retry},
        {"ResourceInsufficient"_L1,
         QT_TRANSLATE_NOOP("ErrorText", "The service is short of resources."),
         QT_TRANSLATE_NOOP("ErrorText", "Try again in a while."), Remedy::Retry},
        {"ResourceNotFound"_L1,
         QT_TRANSLATE_NOOP("ErrorText", "The service could not find what was asked for."),
         QT_TRANSLATE_NOOP("ErrorText", "Check the filters, and search again."),
         Remedy::EditFilters},
        {"ResourceUnavailable"_L1,
         QT_TRANSLATE_NOOP("ErrorText", "What was asked for is not available now."),
         QT_TRANSLATE_NOOP("ErrorText", "Try again in a while."), Remedy::Retry},
        {"ResponseSizeLimitExceeded"_L1,
         QT_TRANSLATE_NOOP("ErrorText", "The answer would be too long."),
         QT_TRANSLATE_NOOP("ErrorText", "Use filters that match fewer images."),
         Remedy::EditFilters},
        {"ServiceUnavailable"_L1,
         QT_TRANSLATE_NOOP("ErrorText", "The service is not available now."),
         QT_TRANSLATE_NOOP("ErrorText", "Try again in a while."), Remedy::Retry},
        {"UnauthorizedOperation"_L1, QT_TRANSLATE_NOOP("ErrorText", "The account may not do this."),
         QT_TRANSLATE_NOOP(
                 "ErrorText",
                 "Have cvm:DescribeImages allowed in Cloud Access Management, then try again."),
         Remedy::Retry},
        {"UnknownParameter"_L1,
         QT_TRANSLATE_NOOP("ErrorText", "The service does not know one of the parameters."),
         QT_TRANSLATE_NOOP("ErrorText", "Clear the filters one by one and search again."),
         Remedy::EditFilters},
        {"UnsupportedProtocol"_L1,
         QT_TRANSLATE_NOOP("ErrorText", "The service does not accept this protocol."),
         QT_TRANSLATE_NOOP("ErrorText", "Check the endpoint: it must begin with https."),
         Remedy::Retry},
        {"UnsupportedRegion"_L1,
         QT_TRANSLATE_NOOP("ErrorText", "The service does not offer this region."),
         QT_TRANSLATE_NOOP("ErrorText", "Clear the region's check mark."), Remedy::ChooseRegions},
        {"AuthFailure"_L1,
         QT_TRANSLATE_NOOP("ErrorText", "The service did not accept the credential."),
         QT_TRANSLATE_NOOP("ErrorText",
                           "Check TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY."),
         Remedy::Retry},
        {"InvalidFilterValue"_L1,
         QT_TRANSLATE_NOOP("ErrorText", "The service did not accept the value of a filter."),
         QT_TRANSLATE_NOOP("ErrorText", "Check the filters, and search again."),
         Remedy::EditFilters},
        {"InvalidImageId"_L1,
         QT_TRANSLATE_NOOP("ErrorText", "The service did not accept one of the image ids."),
         QT_TRANSLATE_NOOP("ErrorText", "Check the ids."), Remedy::EditImageIds},
        {"InvalidInstanceType"_L1,
         QT_TRANSLATE_NOOP("ErrorText", "The service did not accept the instance type."),
         QT_TRANSLATE_NOOP("ErrorText", "Choose another instance type, or leave it empty."),
         Remedy::EditInstanceType},
        {"InvalidRegion"_L1,
         QT_TRANSLATE_NOOP("ErrorText", "The service did not accept the region."),
         QT_TRANSLATE_NOOP("ErrorText", "Clear the region's check mark."), Remedy::ChooseRegions},
        {"InvalidZone"_L1,
         QT_TRANSLATE_NOOP("ErrorText", "The service did not accept the availability zone."),
         QT_TRANSLATE_NOOP("ErrorText", "Choose another region or instance type."),
         Remedy::ChooseRegions},
        {"ResourcesSoldOut"_L1,
         QT_TRANSLATE_NOOP("ErrorText", "What was asked for is sold out in this region."),
         QT_TRANSLATE_NOOP("ErrorText", "Choose another instance type, or leave it empty."),
         Remedy::EditInstanceType},
};

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ErrorText)
};

const CodeText *findCode(const QString &code)
{
    for (const CodeText &text : codeTexts) {
        if (code == text.code)
            return &text;
    }
    return nullptr;
}

ErrorText explainServiceError(const ApiError &error)
{
    const CodeText *text = findCode(error.code);
    if (!text)
        text = findCode(error.code.section(u'.', 0, 0));
    if (text)
        return {Words::tr(text->what), Words::tr(text->advice), text->remedy};
    return {Words::tr("The service answered: %1").arg(error.message),
            Words::tr("Try again; if it goes on, ask support with the RequestId."), Remedy::Retry};
}

Remedy remedyForField(const QString &field)
{
    if (field == "ImageIds"_L1)
        return Remedy::EditImageIds;
    if (field == "Region"_L1)
        return Remedy::ChooseRegions;
    return field.startsWith("Filters.tag"_L1) ? Remedy::EditTags : Remedy::EditFilters;
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

QString onOneLine(QString text)
{
    for (QChar &character : text) {
        if (character.category() == QChar::Other_Control)
            character = u' ';
    }
    return text;
}

} // namespace

ErrorText explainError(const ApiError &error)
{
    switch (error.kind) {
    case ApiError::Kind::Service:
        return explainServiceError(error);
    case ApiError::Kind::Network:
        return {Words::tr("The service could not be reached: %1.").arg(error.message),
                Words::tr("Check the network, the proxy and the endpoint, then try again."),
                Remedy::Retry};
    case ApiError::Kind::Timeout:
        return {Words::tr("The service did not answer in time."),
                Words::tr("Check the network, then try again."), Remedy::Retry};
    case ApiError::Kind::Http:
        return {Words::tr("The service answered with HTTP status %1.").arg(error.httpStatus),
                Words::tr("Check the endpoint and the proxy, or try again in a while."),
                Remedy::Retry};
    case ApiError::Kind::Malformed:
        return {Words::tr("The answer is not one of this API: %1.").arg(error.message),
                Words::tr("Check the endpoint and the proxy."), Remedy::Retry};
    case ApiError::Kind::Credentials:
        return {Words::tr("There is no credential to sign requests with."),
                Words::tr("Set TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY and start again, "
                          "or try the demo cloud."),
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

QString errorLine(const ApiError &error)
{
    const auto orDash = [](const QString &text) {
        return text.isEmpty() ? u"-"_s : text;
    };
    return QStringList {onOneLine(orDash(error.region)), onOneLine(errorCode(error)),
                        onOneLine(orDash(error.requestId)), onOneLine(error.message)}
            .join(u'\t');
}
