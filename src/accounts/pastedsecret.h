// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/result.h"

#include <QString>

/// What a person pastes into a form.
enum class SecretField {
    Id,
    Key,
    Token,
};

/// A pasted text without the blanks and line ends around it, which come with copying; empty if
/// nothing is left. Errors: Usage, for a blank in its middle and for what no header can hold. The
/// field is "SecretId", "SecretKey" or "Token", and the message names it and not what is in it.
[[nodiscard]] Result<QString> pastedSecret(SecretField field, const QString &text);
