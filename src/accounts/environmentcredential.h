// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "accounts/profile.h"
#include "core/credential.h"
#include "core/result.h"

#include <optional>

class QProcessEnvironment;

/// Reads TENCENTCLOUD_SECRET_ID, TENCENTCLOUD_SECRET_KEY and the first of TENCENTCLOUD_TOKEN,
/// TENCENTCLOUD_SESSION_TOKEN and TENCENTCLOUD_SECURITY_TOKEN that has text; where neither the id
/// nor the key has text, what cloud functions are given: TENCENTCLOUD_SECRETID,
/// TENCENTCLOUD_SECRETKEY and TENCENTCLOUD_SESSIONTOKEN. The two spellings are never mixed. Blanks
/// around a text are cut off (a stray blank is the usual cause of AuthFailure.SignatureFailure).
/// Errors: Credentials, without a message where there is neither id nor key; with one, which names
/// the variable and does not show its text, where one of them is missing or a text cannot be part
/// of a credential.
[[nodiscard]] Result<Credential> credentialFromEnvironment(const QProcessEnvironment &environment);

/// The same as the profile "env", with the region of TENCENTCLOUD_REGION; none where there is
/// neither id nor key.
[[nodiscard]] std::optional<Profile> environmentProfile(const QProcessEnvironment &environment);

/// The environment of this process, from which all the variables of a credential are taken, so that
/// programs started by this one do not have them. To be called once, before there is another
/// thread.
[[nodiscard]] QProcessEnvironment takeEnvironment();
