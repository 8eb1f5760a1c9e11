// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "pinned/scopes.h"

/// What is nested by braces and brackets.

enum class BraceSyntax {
    Terraform, ///< A line's end ends what is on it; comments begin with #, // or /*.
    Json,      ///< Only commas do; comments, which some allow, begin with // or /*.
    Flow,      ///< The same within YAML; comments begin with #.
};

/// Reads from an offset on into a scope, to the end of the text, or, with Flow, to the end of what
/// opens there. Returns where that is.
qsizetype readBraces(QByteArrayView text, BraceSyntax syntax, qsizetype from, size_t scope,
                     ScopedText &scoped);
