// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

/// Each text that is a property of anything in any window, dialog or menu, or in a model of it:
/// what is shown, spoken and explained, and more; also of what is hidden.
[[nodiscard]] QString textsOfWindows();
