// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "accounts/signinplaces.h"

#include <QStringList>

class QCoreApplication;
class QTextStream;

/// Runs "changes" with these arguments, and returns the exit status.
[[nodiscard]] int runChanges(QCoreApplication &application, const QStringList &arguments,
                             const SignInPlaces &places, QTextStream &errors);

/// The same for "history", which asks nobody.
[[nodiscard]] int runHistory(const QStringList &arguments, QTextStream &errors);

/// Where results are kept when nobody names another place.
[[nodiscard]] QString usualMemoryPath();
