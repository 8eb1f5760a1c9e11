// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "pinned/cloudfacts.h"
#include "pinned/pinnedid.h"

#include <QStringList>

/// Whether a name beside an id is not that of its image. A comment that is not said to be a name is
/// one only if it is that of another image, or a single word that looks like a build of the same
/// series: a comment may be about anything. Beside several ids it is right if it is the name of any
/// of their images, and may be, while one of these is not known; `ids` are those.
[[nodiscard]] bool isDrift(const NameBeside &name, const Image &image, const QStringList &ids,
                           const CloudFacts &facts);
