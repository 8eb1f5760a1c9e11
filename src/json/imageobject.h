// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/image.h"

#include <QJsonObject>

/// The image as the service sent it, with the fields this code does not know. Not part of it is
/// what was added here, such as the region.
[[nodiscard]] QJsonObject imageObject(const Image &image);
