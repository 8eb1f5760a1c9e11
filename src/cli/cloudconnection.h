// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "cli/cloudchoice.h"
#include "cloud/connectionsettings.h"
#include "core/result.h"

class QProcessEnvironment;

/// How to get to the cloud of this choice; the demo is reached directly. Reads the file of CA
/// certificates, if one is named. Errors: Usage, of the environment or the file.
[[nodiscard]] Result<ConnectionSettings> connectionSettings(const CloudChoice &choice,
                                                            const QProcessEnvironment &environment);
