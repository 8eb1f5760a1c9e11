// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

/// What is secret of a profile made in this program; its id is no secret and kept elsewhere. There
/// is no way to print it.
struct ProfileSecret
{
    QString key = {};
    QString token = {}; ///< Only with a temporary key; else empty.

    bool operator==(const ProfileSecret &) const = default;
};
