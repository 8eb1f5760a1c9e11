// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/image.h"
#include "core/result.h"

/// Reads an image as the service sends it, such as sentJson() writes, as ImageReader does. What is
/// not in it is left to the caller: the place, and how the image came. Error: Malformed, where the
/// text is no JSON object.
[[nodiscard]] Result<Image> imageFromJson(const QByteArray &json);

/// The same of many; they have the texts in common that are the same. Error: that of the first that
/// cannot be read.
[[nodiscard]] Result<QList<Image>> imagesFromJson(const QByteArrayList &texts);
