// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "export/exportfile.h"

#include "export/deviceerror.h"
#include "export/imagewriter.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <memory>

namespace {

ApiError withPath(ApiError error, const QString &path)
{
    //: A file's path, and the system's reason.
    error.message = QCoreApplication::translate("Export", "%1 could not be written: %2")
                            .arg(QDir::toNativeSeparators(path), error.message);
    return error;
}

/// A device, a pipe or a socket. Renaming a new file over one would destroy it.
bool isSpecialFile(const QString &path)
{
    const QFileInfo info(path);
    return info.exists() && !info.isFile() && !info.isDir();
}

Result<ExportOutcome> exportToSpecialFile(const ImageSequence &images, const ExportOptions &options,
                                          const QString &path, const ExportProgress &progress)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return Failure(deviceError(file));
    return exportToDevice(images, options, file, progress);
}

Result<ExportOutcome> exportToRegularFile(const ImageSequence &images, const ExportOptions &options,
                                          const QString &path, const ExportProgress &progress)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return Failure(deviceError(file));
    const Result<ExportOutcome> outcome = exportToDevice(images, options, file, progress);
    if (outcome == ExportOutcome::Complete && !file.commit())
        return Failure(deviceError(file));
    return outcome;
}

} // namespace

Result<ExportOutcome> exportToDevice(const ImageSequence &images, const ExportOptions &options,
                                     QIODevice &device, const ExportProgress &progress)
{
    const std::unique_ptr<ImageWriter> writer =
            formatTraits(options.format).makeWriter(device, options);
    if (const Result<void> begun = writer->begin(); !begun)
        return Failure(begun.error());

    for (qsizetype place = 0; place < images.size(); ++place) {
        if (const Result<void> written = writer->write(images.at(place)); !written)
            return Failure(written.error());
        if (progress && !progress(place + 1, images.size()))
            return ExportOutcome::Canceled;
    }
    if (const Result<void> ended = writer->end(); !ended)
        return Failure(ended.error());

    // A full disk may show only now, when the buffer is written.
    auto *file = qobject_cast<QFileDevice *>(&device);
    if (file && !file->flush())
        return Failure(deviceError(device));
    return ExportOutcome::Complete;
}

Result<void> checkExportPath(const QString &path)
{
    // To open a pipe would wait for its reader.
    if (isSpecialFile(path))
        return {};
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return Failure(withPath(deviceError(file), path));
    return {};
}

Result<ExportOutcome> exportToFile(const ImageSequence &images, const ExportOptions &options,
                                   const QString &path, const ExportProgress &progress)
{
    const Result<ExportOutcome> outcome =
            isSpecialFile(path) ? exportToSpecialFile(images, options, path, progress)
                                : exportToRegularFile(images, options, path, progress);
    return outcome.map_error([&path](const ApiError &error) { return withPath(error, path); });
}
