// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "pinned/pinnedid.h"

#include <QByteArrayView>

#include <optional>

/// What stands beside an image id in its line. All texts are UTF-8.

/// The key of a value that begins behind this text of its line, as in `"ap-seoul": "` or
/// `IMAGE_AP_SEOUL=`; empty if it has none.
[[nodiscard]] QString keyBefore(QByteArrayView before);

/// Whether an image id behind this text of its line stands beside the key of one, such as image_id,
/// ImageIds or --image-id.
[[nodiscard]] bool isBehindImageKey(QByteArrayView before);

/// What "cvm-ignore: reason [until 2027-03-01]" says; isVoid() holds for one without a reason.
[[nodiscard]] std::optional<Waiver> waiverIn(QByteArrayView line);
