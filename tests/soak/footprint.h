// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

/// What this process holds of the machine (Linux).
struct Footprint
{
    qint64 memory = 0; ///< KiB that are resident, after free memory was given back.
    int files = 0;     ///< Open file descriptors, sockets among them.
    int sockets = 0;
    int threads = 0;
};

[[nodiscard]] Footprint currentFootprint();

/// "81,234 KiB, 20 files, 2 sockets, 3 threads".
[[nodiscard]] QString footprintText(const Footprint &footprint);
