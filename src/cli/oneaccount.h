// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "cli/changescommand.h"
#include "cli/commandline.h"
#include "cli/matrixcommand.h"

class CloudSession;

/// What is to be written of the images of a session. Those of one account alone name no profile:
/// what the options ask of it is then asked of the account's name, and a column of profiles that
/// was chosen has that. With several accounts nothing changes. Errors: Usage, where the options
/// leave no image, whatever there is.
[[nodiscard]] Result<CommandLine> askedOf(const CloudSession &session, CommandLine line);

/// The same of a matrix.
[[nodiscard]] Result<MatrixCommand> askedOf(const CloudSession &session, MatrixCommand command);

/// The same of what changes are told.
[[nodiscard]] Result<ChangesCommand> askedOf(const CloudSession &session, ChangesCommand command);
