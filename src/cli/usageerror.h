// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/result.h"

class QCommandLineParser;

/// What is wrong on the command line; errors of kind Usage, whose field is the option at fault
/// unless another is named. Options are named without their dashes.

[[nodiscard]] Failure usageError(const QString &field, const QString &message);

/// What is wrong with an option's value, in a sentence that names the option and what it takes.
[[nodiscard]] Failure valueError(const QString &option, const QString &field, const QString &fault);
[[nodiscard]] Failure valueError(const QString &option, const ApiError &error);
[[nodiscard]] Failure emptyValueError(const QString &option);

/// `other` may have its value behind it.
[[nodiscard]] Failure togetherError(const QString &option, const QString &other);

/// What a parser has found wrong: an option that does not exist, or one without its value or with
/// one too many.
[[nodiscard]] Failure parserError(const QCommandLineParser &parser);

/// An argument that belongs to no option.
[[nodiscard]] Failure surplusError(const QString &argument);

/// The name of a command that stands behind others.
[[nodiscard]] Failure misplacedError(const QString &command);
