// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "export/exportfile.h"

#include "export/deviceerror.h"
#include "export/exporttarget.h"
#include "export/imagewriter.h"
#include "export/terminaldevice.h"

#include <QFile>
#include <QSaveFile>

#include <cstdio>
#include <functional>
#include <memory>

namespace {

/// Writes to an open device, and tells how that ended.
using Write = std::function<Result<ExportOutcome>(QFileDevice &file)>;

/// Lets write what is no regular file, or is open already, as it is.
Result<ExportOutcome> writeAsItIs(const ExportTarget &target, const Write &write)
{
    QFile file(target.path);
    const bool isOpen = target.descriptor ? file.open(*target.descriptor, QIODevice::WriteOnly)
                                          : file.open(QIODevice::WriteOnly);
    return isOpen ? write(file) : Failure(deviceError(file));
}

Result<ExportOutcome> writeAnew(const ExportTarget &target, const Write &write)
{
    QSaveFile file(target.path);
    if (!file.open(QIODevice::WriteOnly))
        return Failure(deviceError(file));
    const Result<ExportOutcome> outcome = write(file);
    if (outcome == ExportOutcome::Complete && !file.commit())
        return Failure(deviceError(file));
    return outcome;
}

Result<ExportOutcome> writeTo(const QString &path, const Write &write)
{
    const auto writeTarget = [&write](const ExportTarget &target) {
        return target.canBeReplaced() ? writeAnew(target, write) : writeAsItIs(target, write);
    };
    return exportTarget(path).and_then(writeTarget).map_error([&path](const ApiError &error) {
        return fileError(path, error.message);
    });
}

/// Lets write to standard output.
Result<ExportOutcome> writeOut(const Write &write)
{
    QFile output;
    const Result<ExportOutcome> outcome = output.open(stdout, QIODevice::WriteOnly)
                                                  ? write(output)
                                                  : Failure(deviceError(output));
    return outcome.map_error(
            [](const ApiError &error) { return standardOutputError(error.message); });
}

/// To a file of any kind.
Result<ExportOutcome> exportToOpenFile(const ImageSequence &images, const ExportOptions &options,
                                       QFileDevice &file, const ExportProgress &progress)
{
    if (!isTerminal(file))
        return exportToDevice(images, options, file, progress);
    TerminalDevice terminal(file);
    return exportToDevice(images, options, terminal, progress);
}

/// To a file of any kind, as it is.
Result<ExportOutcome> writeBytes(const QByteArray &bytes, QFileDevice &file)
{
    const auto write = [&bytes, &file](QIODevice &device) -> Result<ExportOutcome> {
        if (device.write(bytes) == bytes.size() && file.flush())
            return ExportOutcome::Complete;
        if (hasReaderLeft(file))
            return ExportOutcome::ReaderLeft;
        return Failure(deviceError(file));
    };
    if (!isTerminal(file))
        return write(file);
    TerminalDevice terminal(file);
    return write(terminal);
}

Result<ExportOutcome> writeAll(const ImageSequence &images, ImageWriter &writer,
                               const ExportProgress &progress)
{
    if (const Result<void> begun = writer.begin(); !begun)
        return Failure(begun.error());
    for (qsizetype place = 0; place < images.size(); ++place) {
        if (const Result<void> written = writer.write(images.at(place)); !written)
            return Failure(written.error());
        if (progress && !progress(place + 1, images.size()))
            return ExportOutcome::Canceled;
    }
    return writer.end().map([] { return ExportOutcome::Complete; });
}

} // namespace

Result<ExportOutcome> exportToDevice(const ImageSequence &images, const ExportOptions &options,
                                     QIODevice &device, const ExportProgress &progress)
{
    const std::unique_ptr<ImageWriter> writer =
            formatTraits(options.format).makeWriter(device, options);
    Result<ExportOutcome> outcome = writeAll(images, *writer, progress);
    // A full disk may show only now, when the buffer is written.
    auto *file = qobject_cast<QFileDevice *>(&device);
    if (outcome == ExportOutcome::Complete && file && !file->flush())
        outcome = Failure(deviceError(device));
    if (!outcome && hasReaderLeft(device))
        return ExportOutcome::ReaderLeft;
    return outcome;
}

Result<void> checkExportPath(const QString &path)
{
    const auto check = [](const ExportTarget &target) -> Result<void> {
        // To open a pipe would wait for its reader.
        if (!target.canBeReplaced())
            return {};
        QSaveFile file(target.path);
        if (!file.open(QIODevice::WriteOnly))
            return Failure(deviceError(file));
        return {};
    };
    return exportTarget(path).and_then(check).map_error(
            [&path](const ApiError &error) { return fileError(path, error.message); });
}

Result<ExportOutcome> exportToFile(const ImageSequence &images, const ExportOptions &options,
                                   const QString &path, const ExportProgress &progress)
{
    return writeTo(path, [&](QFileDevice &file) {
        return exportToOpenFile(images, options, file, progress);
    });
}

Result<ExportOutcome> exportToStandardOutput(const ImageSequence &images,
                                             const ExportOptions &options)
{
    return writeOut(
            [&](QFileDevice &output) { return exportToOpenFile(images, options, output, {}); });
}

Result<void> writeWholeFile(const QString &path, const QByteArray &bytes)
{
    const auto write = [&bytes](QFileDevice &file) {
        return writeBytes(bytes, file);
    };
    return writeTo(path, write).map([](ExportOutcome) {});
}

Result<ExportOutcome> writeToStandardOutput(const QByteArray &bytes)
{
    return writeOut([&bytes](QFileDevice &output) { return writeBytes(bytes, output); });
}
