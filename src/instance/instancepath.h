// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>
#include <QStringList>

/// Where the process that works with these folders can be met: a path without its ending, in the
/// folder that the session has for that (XDG_RUNTIME_DIR), or else in the one for temporary files.
/// The same folders by other ways, such as links, have the same one. Empty where the first of the
/// folders has no path: nothing is kept then, and nothing is shared.
[[nodiscard]] QString instancePath(const QStringList &folders);
