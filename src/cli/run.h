// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "accounts/signinplaces.h"

#include <QString>
#include <QStringList>

class QCoreApplication;
class QProcessEnvironment;
class QSettings;

/// Does what the arguments ask for without a display, and returns the exit status of the program.
/// `application` runs its event loop; the credential and the proxies are those of `environment`.
[[nodiscard]] int runHeadless(QCoreApplication &application, const QStringList &arguments,
                              const QProcessEnvironment &environment);

/// Where the user's saved searches are kept; the application's name must be set.
[[nodiscard]] QString savedSearchesPath();

/// Where the user's lists of watched files are kept; the application's name must be set.
[[nodiscard]] QString watchedListsPath();

/// Where this user's credentials are looked for; the application's name must be set.
[[nodiscard]] SignInPlaces signInPlaces(const QProcessEnvironment &environment);

/// The profile that the window asked as when it was last used; empty if it never was.
[[nodiscard]] QString lastUsedProfile(const QSettings &settings);
