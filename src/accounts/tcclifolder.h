// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "accounts/signinplaces.h"
#include "accounts/tccliconfigure.h"
#include "accounts/tcclicredential.h"
#include "core/result.h"

#include <QStringList>

/// The folder in which tccli keeps NAME.credential and NAME.configure for each of its profiles.

/// TENCENTCLOUD_SHARED_CREDENTIALS_DIR where that has text, else ~/.tccli.
[[nodiscard]] QString tccliFolder(const SignInPlaces &places);

/// The name of the profile that tccli takes when none is named: TCCLI_PROFILE, else "default".
[[nodiscard]] QString usualTccliProfile(const QProcessEnvironment &environment);

/// The names of all profiles, sorted, also of those whose file cannot be read.
[[nodiscard]] QStringList tccliNames(const QString &folder);

[[nodiscard]] QString tccliCredentialPath(const QString &folder, const QString &name);
[[nodiscard]] QString tccliConfigurePath(const QString &folder, const QString &name);

/// The files of a profile. Without a configure, nothing is configured. Errors: Credentials, with a
/// message that names the path; a name that leads out of the folder is one of no profile.
[[nodiscard]] Result<TccliCredential> readTccliCredentialFile(const QString &folder,
                                                              const QString &name);
[[nodiscard]] Result<TccliConfigure> readTccliConfigureFile(const QString &folder,
                                                            const QString &name);
