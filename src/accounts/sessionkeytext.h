// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

/// What is said of a profile whose key was for a session that has ended; `name` is that of the
/// profile, "app:work".
[[nodiscard]] QString sessionKeyText(const QString &name);
