// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/credential.h"
#include "core/imagequery.h"

#include <QNetworkRequest>
#include <QUrl>

/// An action of the API, ready to be signed.
struct ApiRequest
{
    QUrl endpoint = {};
    QByteArray service = {};  ///< "cvm".
    QByteArray action = {};   ///< "DescribeImages".
    QByteArray version = {};  ///< "2017-03-12".
    QByteArray region = {};   ///< Empty for actions without one.
    QByteArray language = {}; ///< "en-US", "zh-CN", or empty for the service's default.
    QByteArray body = {};     ///< JSON.

    bool operator==(const ApiRequest &) const = default;
};

/// DescribeImages, 2017-03-12, for one page.
[[nodiscard]] ApiRequest describeImagesRequest(const ImageRequest &request, const QUrl &endpoint,
                                               const QByteArray &language);

/// The JSON body of DescribeImages: only the parameters that are set, and Offset and Limit.
[[nodiscard]] QByteArray describeImagesBody(const ImageRequest &request);

/// The HTTP request for an action, signed for the moment `timestamp` (seconds since 1970 UTC).
/// Its Host and Content-Type headers are set here, byte for byte as they were signed.
[[nodiscard]] QNetworkRequest signedHttpRequest(const ApiRequest &request,
                                                const Credential &credential, qint64 timestamp);
