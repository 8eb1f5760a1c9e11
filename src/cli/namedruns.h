// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "cli/changescommand.h"
#include "memory/imagememory.h"

/// Whether the runs that the command names by their numbers are there. Errors: Usage, with which
/// there are; File.
[[nodiscard]] Result<void> checkNamedRuns(const ChangesCommand &command, const ImageMemory &memory);
