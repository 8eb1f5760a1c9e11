// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "cli/commandline.h"

class QCommandLineParser;

/// The command line with what the parsed options say about writing: where, how, which images, in
/// which order; or that nothing is to be written. Error: Usage.
[[nodiscard]] Result<CommandLine> readWritingOptions(const QCommandLineParser &parser,
                                                     CommandLine line);
