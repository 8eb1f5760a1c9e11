// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "pinned/pinnedid.h"

#include <QByteArrayView>
#include <QList>

#include <optional>

/// What stands beside an image id in its line. All texts are UTF-8.

/// The key of a value that begins behind this text of its line, as in `"ap-seoul": "` or
/// `IMAGE_AP_SEOUL=`; empty if it has none.
[[nodiscard]] QString keyBefore(QByteArrayView before);

/// Whether an image id behind this text of its line stands beside the key of one, such as image_id,
/// ImageIds or --image-id.
[[nodiscard]] bool isBehindImageKey(QByteArrayView before);

/// What "cvm-ignore: reason [until 2027-03-01]" says. Without a reason it says nothing.
[[nodiscard]] std::optional<Waiver> waiverIn(QByteArrayView line);

/// The name in the comment of a line behind an id that ends there: one that is said to be one, as
/// "name: web-api", or all there is. Its offset is that in the line; what comments begin with is as
/// in commentSigns().
[[nodiscard]] std::optional<NameBeside> nameBehind(QByteArrayView line, qsizetype idEnd,
                                                   const QList<QByteArrayView> &signs);

/// The name in a line that is but a comment and says that it is one, as "# currentImageName=web".
[[nodiscard]] std::optional<NameBeside> nameAbove(QByteArrayView line,
                                                  const QList<QByteArrayView> &signs);
