// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/apierror.h"

#include <QList>

/// Why no account could be opened, for the window: a sentence with its name, or for several a line
/// each, with its name, what is wrong and what to do about it. Of very many the last are only
/// named.
[[nodiscard]] QString failureText(const QList<ApiError> &errors);
