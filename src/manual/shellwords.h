// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

class QCommandLineOption;

/// In single quotes, as bash, zsh and fish read it: nothing in it is special.
[[nodiscard]] QString shellQuoted(const QString &text);

/// What a list of completions says of an option: the first sentence of its description, without
/// the full stop.
[[nodiscard]] QString shortDescription(const QCommandLineOption &option);
