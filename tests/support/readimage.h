// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/image.h"

#include <QJsonObject>

/// The image that the program reads from an entry of ImageSet, such as {"ImageId": "img-11111111"}.
[[nodiscard]] Image readImage(const QByteArray &json);
[[nodiscard]] Image readImage(const QJsonObject &json);
