// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "export/exportfile.h"

#include <QObject>

#include <atomic>
#include <memory>
#include <optional>

class QThread;

/// What was written to a file.
struct Exported
{
    qsizetype images = 0;
    int unreadableCells = 0; ///< See unreadableCells().
    bool operator==(const Exported &) const = default;
};

/// Exports images to a file on a thread of its own, so that the window stays alive.
///
/// After each start() exactly one of finished() and canceled() fires, from the event loop of the
/// thread that the job lives in; from then on it may be started again or deleted. Deleting it
/// before that cancels: the destructor waits for the thread, and the old file stays as it was.
class ExportJob final : public QObject
{
    Q_OBJECT

public:
    explicit ExportJob(QObject *parent = nullptr);
    ~ExportJob() override;

    [[nodiscard]] bool isRunning() const;

    /// Begins to write, as exportToFile() does. Must not be running.
    /// The thread of the job asks for the images.
    void start(const ImageSequence &images, const ExportOptions &options, const QString &path);

    /// Asks for the end. Where all was written before the thread could see that, finished() fires.
    void cancel();

signals:
    /// How many images of all are written; about a hundred times in an export.
    void progress(qsizetype done, qsizetype total);

    /// The file is written, or it could not be.
    void finished(const Result<Exported> &result);

    /// Writing ended since cancel() was called; the file is as it was.
    void canceled();

private:
    bool reportProgress(qsizetype done, qsizetype total);
    void conclude(qsizetype total);
    [[nodiscard]] ImageSequence counted(const ImageSequence &images, const ExportOptions &options);

    std::unique_ptr<QThread> m_thread;
    std::atomic_bool m_cancel = false;
    // The thread's until it has ended:
    std::optional<Result<ExportOutcome>> m_outcome;
    int m_unreadableCells = 0;
};
