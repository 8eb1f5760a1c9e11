// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/image.h"

/// The images as data sources of the Terraform provider tencentcloudstack/tencentcloud, one
/// `data "tencentcloud_images"` block each, without a line end after the last.
///
/// Labels are made of the image names, or of the id where a name has no letter or digit of ASCII,
/// and are unique within the text. A data source reads in the region of its provider, so a comment
/// names that.
[[nodiscard]] QString imagesAsTerraform(const QList<Image> &images);

/// The text as a quoted string of HCL in which nothing is interpolated.
[[nodiscard]] QString hclString(const QString &text);
