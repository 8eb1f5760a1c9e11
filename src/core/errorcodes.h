// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/errortext.h"

#include <QLatin1StringView>

/// What one code of the service means; the texts are in English, to be translated in the context
/// "ErrorText".
struct ErrorCodeText
{
    QLatin1StringView code;
    const char *what;
    const char *advice;
    ErrorText::Remedy remedy;
};

/// The text of exactly this code; null for a code without one. Lives as long as the program.
[[nodiscard]] const ErrorCodeText *findErrorCodeText(const QString &code);
