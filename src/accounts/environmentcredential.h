// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/credential.h"
#include "core/result.h"

class QProcessEnvironment;

/// Reads TENCENTCLOUD_SECRET_ID, TENCENTCLOUD_SECRET_KEY and the first of TENCENTCLOUD_TOKEN,
/// TENCENTCLOUD_SESSION_TOKEN and TENCENTCLOUD_SECURITY_TOKEN that has text; blanks around them
/// are cut off (a stray blank is the usual cause of AuthFailure.SignatureFailure). Errors:
/// Credentials, without both id and key, and, with a message, for a text that cannot be one because
/// no header can hold it; the message names the variable and does not show its text.
[[nodiscard]] Result<Credential> credentialFromEnvironment(const QProcessEnvironment &environment);

/// The environment of this process, from which all the variables above are taken, so that programs
/// started by this one do not have them. To be called once, before there is another thread.
[[nodiscard]] QProcessEnvironment takeEnvironment();
