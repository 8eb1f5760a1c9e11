// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/credential.h"

#include <optional>

class QProcessEnvironment;

/// Reads TENCENTCLOUD_SECRET_ID, TENCENTCLOUD_SECRET_KEY and the first of TENCENTCLOUD_TOKEN,
/// TENCENTCLOUD_SESSION_TOKEN and TENCENTCLOUD_SECURITY_TOKEN that has text; blanks around them
/// are cut off (a stray blank is the usual cause of AuthFailure.SignatureFailure). Unset without
/// both id and key.
[[nodiscard]] std::optional<Credential>
credentialFromEnvironment(const QProcessEnvironment &environment);
