// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/image.h"

/// Images as a large account has them: of all regions, with names that are mostly distinct and
/// partly Korean or Chinese, with snapshots and tags. The same number is the same image always.
/// `raw` is empty.
[[nodiscard]] Image benchImage(int number);
[[nodiscard]] QList<Image> benchImages(int first, int count);

/// The image as the cloud sends it.
[[nodiscard]] QJsonObject sentObject(const Image &image);

/// The body of the reply that has the images number `first` to `first + count - 1`, the total being
/// `total`.
[[nodiscard]] QByteArray replyBody(int first, int count, int total);
