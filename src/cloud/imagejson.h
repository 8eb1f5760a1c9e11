// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/imagepage.h"
#include "core/result.h"

/// Reads one entry of ImageSet. Nothing in it is required: a field that is missing, null or of an
/// unexpected type is left unset, and can still be seen in `raw`; so is a number with a fraction.
/// A whole number sent as text is read.
[[nodiscard]] Image imageFromJson(const QJsonObject &json);

/// Reads the Response of DescribeImages. Entries that are no object, or have no ImageId, are
/// counted as unreadable. A TotalCount that is no count is as good as none. `region` and `readTime`
/// are put into every image. Error: Malformed, when there is no ImageSet.
[[nodiscard]] Result<ImagePage> imagePageFromJson(const QJsonObject &response,
                                                  const QString &region, const QDateTime &readTime);
