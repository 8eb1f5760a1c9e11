// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "export/exportoptions.h"
#include "export/imagesequence.h"

#include <functional>

class QIODevice;

/// How an export that met no error ended.
enum class ExportOutcome {
    Complete,
    Canceled,
    ReaderLeft, ///< The reader of a pipe has what it wants, as head does, and takes no more.
};

/// Told after each image how many of all are done; returns whether to go on.
using ExportProgress = std::function<bool(qsizetype done, qsizetype total)>;

/// Writes the images, in order, to an open device and flushes it. Canceled leaves a part there.
/// Error: File, with the device's own words.
[[nodiscard]] Result<ExportOutcome> exportToDevice(const ImageSequence &images,
                                                   const ExportOptions &options, QIODevice &device,
                                                   const ExportProgress &progress = {});

/// Writes these bytes where and as exportToFile() would.
[[nodiscard]] Result<void> writeWholeFile(const QString &path, const QByteArray &bytes);

/// Writes these bytes, which are UTF-8, as exportToStandardOutput() would.
[[nodiscard]] Result<ExportOutcome> writeToStandardOutput(const QByteArray &bytes);

/// Whether exportToFile() can write there as things are now; nothing is left there by asking.
/// Error: File, as that of exportToFile().
[[nodiscard]] Result<void> checkExportPath(const QString &path);

/// Writes the images, in order, to a file that takes its place only when it is whole: after an
/// error or a cancel, the file that was there is as it was, and where there was none there is none.
/// What cannot be replaced, such as /dev/stdout or a pipe, is written to as it is; on a terminal
/// it is terminalText(). Error: File, with the path and the system's words.
[[nodiscard]] Result<ExportOutcome> exportToFile(const ImageSequence &images,
                                                 const ExportOptions &options, const QString &path,
                                                 const ExportProgress &progress = {});

/// The same to standard output. Error: File, which says so, with the system's words.
[[nodiscard]] Result<ExportOutcome> exportToStandardOutput(const ImageSequence &images,
                                                           const ExportOptions &options);
