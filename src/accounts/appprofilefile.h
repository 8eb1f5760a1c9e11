// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "accounts/appprofile.h"
#include "core/result.h"

#include <QList>

/// The file of the profiles made in this program. Errors: File, with the path and the reason.

/// The profiles; none where there is no file yet. It must be a regular file of at most 1 MiB.
[[nodiscard]] Result<QList<AppProfile>> readAppProfiles(const QString &path);

/// Replaces them all, and makes the folder where it is missing. Nobody but the user may read the
/// file. The outermost fields that are not known stay. A file that cannot be read is replaced, too:
/// ask first. Error, too: that of checkAppProfiles(), and then the file stays as it is.
[[nodiscard]] Result<void> writeAppProfiles(const QString &path, const QList<AppProfile> &profiles);
