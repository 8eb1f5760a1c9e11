// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "memory/changeaspect.h"

#include <QPalette>
#include <QString>

/// How a change is shown: an icon beside a word, and a color that repeats what they say.
[[nodiscard]] QString aspectIconName(ChangeAspect aspect);
[[nodiscard]] QColor aspectColor(const QPalette &palette, ChangeAspect aspect);
