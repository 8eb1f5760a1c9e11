// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "cloud/apirequest.h"
#include "core/imagequery.h"

/// DescribeImages, 2017-03-12, for one page.
[[nodiscard]] ApiRequest describeImagesRequest(const ImageRequest &request, const QUrl &endpoint);

/// Its JSON body: only the parameters that are set, and Offset and Limit.
[[nodiscard]] QByteArray describeImagesBody(const ImageRequest &request);
