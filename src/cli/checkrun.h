// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "accounts/signinplaces.h"

#include <QStringList>

class QCoreApplication;
class QTextStream;

/// Does what the arguments of isCheckCommand() ask for, and returns the exit status of the program;
/// see HeadlessCheck.
[[nodiscard]] int runCheck(QCoreApplication &application, const QStringList &arguments,
                           const SignInPlaces &places, QTextStream &errors);
