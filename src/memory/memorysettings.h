// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "memory/retention.h"

class QSettings;

/// Whether and how long the program remembers what it was told.
struct MemorySettings
{
    bool isOn = true; ///< Of the window; the commands say it for themselves.
    Retention retention = {};

    bool operator==(const MemorySettings &) const = default;
};

/// Reads what is there; what makes no sense is as if it were not.
[[nodiscard]] MemorySettings readMemorySettings(const QSettings &settings);

void writeMemorySettings(QSettings &settings, const MemorySettings &memory);
