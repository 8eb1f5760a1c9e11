// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/apierror.h"

class QIODevice;

/// That a file could not be written, and why, in the words of the system; of kind File.
[[nodiscard]] ApiError fileError(const QString &path, const QString &reason);

/// The same of standard output.
[[nodiscard]] ApiError standardOutputError(const QString &reason);

/// Why a device could not be written, in its own words; of kind File. To be asked right after the
/// failure.
[[nodiscard]] ApiError deviceError(QIODevice &device);

/// Whether the device could not be written because the reader of the pipe has gone. To be asked
/// right after the failure, too.
[[nodiscard]] bool hasReaderLeft(const QIODevice &device);
