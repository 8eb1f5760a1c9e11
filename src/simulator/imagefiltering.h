// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/imagequery.h"
#include "simulator/demoimages.h"
#include "simulator/refusal.h"

/// Which of a region's images a request means, as the service decides it. image-name and platform
/// match anywhere in the text and without case; all other filters exactly. The values of a filter
/// are joined by "or", the filters by "and". An instance type leaves the images of its processor.
[[nodiscard]] DemoImages matchingImages(const DemoImages &images, const ImageRequest &request);

/// The answer of DescribeImages, without its RequestId: the page that the request asks for of the
/// images it means, and their total.
[[nodiscard]] QJsonObject imageReply(const DemoImages &images, const ImageRequest &request,
                                     ServiceLanguage language);
