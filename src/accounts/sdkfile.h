// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "accounts/profile.h"
#include "accounts/signinplaces.h"
#include "core/credential.h"
#include "core/result.h"

/// The file of credentials that the vendor's SDKs read.

/// Where it may be, the first that is there counts.
[[nodiscard]] QStringList sdkFilePaths(const SignInPlaces &places);

/// Where it is: TENCENTCLOUD_CREDENTIALS_FILE where that has text, whether the file is there or
/// not; else the first that there is of ~/.tencentcloud/credentials and
/// /etc/tencentcloud/credentials; else nowhere.
[[nodiscard]] QString sdkFilePath(const SignInPlaces &places);

/// Its sections as the profiles "sdk:SECTION", such as "sdk:default". A file that cannot be read is
/// one profile "sdk:default", Unreadable; one without any section the same, Incomplete.
[[nodiscard]] QList<Profile> sdkProfiles(const SignInPlaces &places);

/// The secret_id, secret_key and token of a section of the file. Error: Credentials, with a message
/// that names the file, the section and the key.
[[nodiscard]] Result<Credential> sdkCredential(const QString &path, const QString &section);
