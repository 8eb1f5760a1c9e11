// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>
#include <QStringList>

class QCoreApplication;

/// Does what the arguments ask for without a display, and returns the exit status of the program.
/// `application` runs its event loop.
[[nodiscard]] int runHeadless(QCoreApplication &application, const QStringList &arguments);

/// Where the user's saved searches are kept; the application's name must be set.
[[nodiscard]] QString savedSearchesPath();
