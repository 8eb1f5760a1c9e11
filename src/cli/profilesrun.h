// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "accounts/signinplaces.h"

#include <QStringList>

class QCoreApplication;
class QTextStream;

/// Does what the arguments of isProfilesCommand() ask for, and returns the exit status of the
/// program: 0 when all is well, 1 when a test failed or nothing can be written, 2 for bad usage. A
/// profile that was tested is a line of name, account, user, type and identity, separated by tabs;
/// one that failed an errorLine() of its own on `errors`.
[[nodiscard]] int runProfiles(QCoreApplication &application, const QStringList &arguments,
                              const SignInPlaces &places, QTextStream &errors);
