// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "cli/changescommand.h"
#include "memory/changesreport.h"
#include "memory/imagememory.h"

/// Compares what was kept at both of the command's times, of these profiles: of each place two
/// results of which it is not known that they were read as different accounts. Error: File.
[[nodiscard]] Result<ChangesReport> keptChanges(const ChangesCommand &command,
                                                const QList<KeptAsker> &askers,
                                                const ImageMemory &memory);
