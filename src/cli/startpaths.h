// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "cli/commandline.h"

/// The command line with its paths, of files to check and of certificates, as they are seen from
/// every folder; they were typed in `folder`. Error: Usage, for a file to check that is not there,
/// which mostly is an option or a command that was mistyped.
[[nodiscard]] Result<CommandLine> withPathsFrom(CommandLine line, const QString &folder);
