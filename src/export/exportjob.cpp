// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "export/exportjob.h"

#include "export/unreadablecells.h"

#include <QMetaObject>
#include <QThread>

#include <utility>

ExportJob::ExportJob(QObject *parent) : QObject(parent) { }

ExportJob::~ExportJob()
{
    if (!m_thread)
        return;
    cancel();
    m_thread->wait();
}

bool ExportJob::isRunning() const
{
    return m_thread != nullptr;
}

void ExportJob::start(const ImageSequence &images, const ExportOptions &options,
                      const QString &path)
{
    Q_ASSERT(!isRunning());
    m_cancel = false;
    m_unreadableCells = 0;
    m_thread.reset(QThread::create([this, images = counted(images, options), options, path] {
        m_outcome = exportToFile(images, options, path, [this](qsizetype done, qsizetype total) {
            return reportProgress(done, total);
        });
    }));
    connect(m_thread.get(), &QThread::finished, this,
            [this, total = images.size()] { conclude(total); });
    m_thread->start();
}

/// The images, of which the cells that cannot be written as they were sent are counted.
ImageSequence ExportJob::counted(const ImageSequence &images, const ExportOptions &options)
{
    return {images.size(), [this, images, options](qsizetype position) {
                const Image image = images.at(position);
                m_unreadableCells += int(unreadableCells(image, options).size());
                return image;
            }};
}

void ExportJob::cancel()
{
    m_cancel = true;
}

/// Runs in the job's thread.
bool ExportJob::reportProgress(qsizetype done, qsizetype total)
{
    if (m_cancel)
        return false;
    const bool isNewPercent = done * 100 / total != (done - 1) * 100 / total;
    if (isNewPercent) {
        QMetaObject::invokeMethod(
                this, [this, done, total] { emit progress(done, total); }, Qt::QueuedConnection);
    }
    return true;
}

void ExportJob::conclude(qsizetype total)
{
    m_thread->wait();
    m_thread.reset();
    const Result<ExportOutcome> outcome = *std::exchange(m_outcome, {});
    // A receiver may delete the job, so nothing of it is touched after emitting.
    if (outcome == ExportOutcome::Canceled) {
        emit canceled();
        return;
    }
    if (outcome == ExportOutcome::ReaderLeft) {
        emit finished(
                Failure(ApiError {.kind = ApiError::Kind::File,
                                  .message = tr("Its reader has already taken a part of it.")}));
        return;
    }
    emit finished(outcome.map([total, cells = m_unreadableCells](ExportOutcome) {
        return Exported {.images = total, .unreadableCells = cells};
    }));
}
