// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "simulator/refusal.h"

using namespace Qt::StringLiterals;

namespace {

struct Wording
{
    QLatin1StringView code;
    QStringView english;
    QStringView chinese;
};

// These are the words of another party, the service, so they are not for translators.
constexpr Wording wordings[] = {
        {"AuthFailure.InvalidAuthorization"_L1,
         u"The `Authorization` header in the request is invalid.",
         u"请求头部的 `Authorization` 不符合腾讯云标准。"},
        {"AuthFailure.SecretIdNotFound"_L1,
         u"The SecretId is not found, please ensure that your SecretId is correct.",
         u"密钥不存在。请检查密钥是否填写正确。"},
        {"AuthFailure.SignatureExpire"_L1,
         u"The signature has expired: the timestamp and the server time differ by more than five "
         u"minutes.",
         u"签名过期。时间戳和服务器时间相差不得超过五分钟。"},
        {"AuthFailure.SignatureFailure"_L1,
         u"The provided credentials could not be validated. Please check your signature is "
         u"correct.",
         u"签名错误。签名计算错误，请对照调用方式中的签名方法文档检查签名计算过程。"},
        {"AuthFailure.TokenFailure"_L1, u"The token is invalid or has expired.",
         u"token 错误，或已过期。"},
        {"InternalError"_L1, u"An internal error has occurred. Retry your request.", u"内部错误。"},
        {"InvalidAction"_L1, u"The request action=`%1` is invalid or not found.",
         u"接口 `%1` 不存在。"},
        {"InvalidFilter"_L1, u"The filter `%1` is invalid.", u"过滤器 `%1` 无效。"},
        {"InvalidFilterValue.LimitExceeded"_L1, u"The number of values of `%1` exceeds the limit.",
         u"`%1` 的数量超过限制。"},
        {"InvalidImageId.Malformed"_L1,
         u"The image ID `%1` is malformed. It must look like img-xxxxxxxx.",
         u"镜像 ID `%1` 格式错误。"},
        {"InvalidInstanceType.Malformed"_L1, u"The instance type `%1` is malformed.",
         u"实例机型 `%1` 格式错误。"},
        {"InvalidParameter"_L1, u"The value type of parameter `%1` is not valid.",
         u"参数 `%1` 的类型错误。"},
        {"InvalidParameter.InvalidParameterCoexistImageIdsFilters"_L1,
         u"ImageIds and Filters cannot be specified at the same time.",
         u"参数 ImageIds 和 Filters 不能同时指定。"},
        {"InvalidParameter.OverTimeError"_L1, u"The value of `%1` exceeds the longest duration.",
         u"`%1` 超过最长有效期。"},
        {"InvalidParameter.ParamError"_L1, u"The parameter `%1` is invalid.", u"参数 `%1` 非法。"},
        {"InvalidParameter.WebIdentityTokenError"_L1,
         u"The WebIdentityToken could not be verified.", u"WebIdentityToken 校验失败。"},
        {"InvalidParameterValue.InstanceTypeNotFound"_L1, u"The instance type `%1` does not exist.",
         u"实例机型 `%1` 不存在。"},
        {"InvalidParameterValue.InvalidParameterValueLimit"_L1,
         u"The value of parameter `%1` is invalid.", u"参数 `%1` 的取值无效。"},
        {"InvalidParameterValue.LimitExceeded"_L1,
         u"The value of parameter `%1` exceeds the limit `%2`.", u"参数 `%1` 超过上限 `%2`。"},
        {"InvalidRegion.NotFound"_L1, u"The region `%1` cannot be found.", u"地域 `%1` 不存在。"},
        {"MissingParameter"_L1, u"The request is missing a required parameter `%1`.",
         u"缺少必要参数 `%1`。"},
        {"NoSuchVersion"_L1, u"The request version=`%1` is not found.", u"接口版本 `%1` 不存在。"},
        {"RequestLimitExceeded"_L1,
         u"Your current request times equals to `%1` in a second, which exceeds the frequency "
         u"limit `%2` for a second. Please reduce the frequency of calls.",
         u"当前每秒请求次数 `%1` 超过频率限制 `%2`，请降低调用频率。"},
        {"ResourceNotFound.RoleNotFound"_L1, u"The role `%1` does not exist.",
         u"角色 `%1` 不存在。"},
        {"ResourcesSoldOut.SpecifiedInstanceType"_L1, u"The instance type `%1` is sold out.",
         u"实例机型 `%1` 已售罄。"},
        {"UnauthorizedOperation.PermissionDenied"_L1,
         u"You are not authorized to perform operation (cvm:DescribeImages) in `%1`. Please check "
         u"your CAM policies.",
         u"您没有在 `%1` 执行 (cvm:DescribeImages) 的权限，请检查 CAM 策略。"},
        {"UnknownParameter"_L1, u"The parameter `%1` is not recognized.", u"未知参数 `%1`。"},
        {"UnsupportedRegion"_L1, u"The action does not support the region `%1`.",
         u"接口不支持地域 `%1`。"},
};

} // namespace

Failure refusal(const QString &code, ServiceLanguage language, const QString &detail,
                const QString &limit)
{
    QString message = u"The request failed with "_s + code + u'.';
    for (const Wording &wording : wordings) {
        if (wording.code == code) {
            const bool isChinese = language == ServiceLanguage::Chinese;
            message = (isChinese ? wording.chinese : wording.english).toString();
            message = message.replace("%2"_L1, limit).replace("%1"_L1, detail);
        }
    }
    return Failure(ApiError {.kind = ApiError::Kind::Service, .code = code, .message = message});
}
