// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/credential.h"

#include <QDateTime>

#include <optional>

/// A credential that ends by itself.
struct TemporaryCredential
{
    Credential credential = {};
    std::optional<QDateTime> expiry = {}; ///< UTC; unset where the source names no end.

    bool operator==(const TemporaryCredential &) const = default;
};
