// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/pending.h"
#include "memory/imagememory.h"

#include <QPointer>
#include <QThread>

#include <functional>
#include <memory>
#include <utility>

/// A memory on a thread of its own, so that nobody waits for its disk. It is opened there, soon.
///
/// What is asked is done one after the other, in the order in which it was asked. The destructor
/// waits until all of it is done.
class MemoryThread final : public QObject
{
    Q_OBJECT

public:
    /// The file is opened as by ImageMemory::open().
    explicit MemoryThread(const QString &path, QObject *parent = nullptr);
    ~MemoryThread() override;
    Q_DISABLE_COPY_MOVE(MemoryThread)

    [[nodiscard]] const QString &path() const { return m_path; }

    /// Does something with the memory, on its thread. It is done also where the answer is dropped,
    /// of which nobody hears then. Errors: those of the work; File, where the memory could not be
    /// opened.
    template<typename T>
    [[nodiscard]] PendingPtr<T> ask(std::function<Result<T>(ImageMemory &)> work);

signals:
    /// What there is to say about the opening: see ImageMemory::notice(). Once, or never.
    void noticed(const QString &notice);
    /// It could not be opened; all that is asked fails with that. Once, or never.
    void failed(const ApiError &error);

private:
    template<typename T>
    class Answer;

    void post(std::function<void()> work);
    [[nodiscard]] Result<ImageMemory *> memory() const;

    QString m_path;
    QThread m_thread;
    QObject *m_worker; ///< Lives in the thread, and goes with it.
    /// Of the thread; null until it is opened.
    std::unique_ptr<Result<std::unique_ptr<ImageMemory>>> m_memory;
};

template<typename T>
class MemoryThread::Answer final : public Pending<T>
{
public:
    void answer(Result<T> result) { this->finish(std::move(result)); }

protected:
    void cancel() override { }
};

template<typename T>
PendingPtr<T> MemoryThread::ask(std::function<Result<T>(ImageMemory &)> work)
{
    auto *answer = new Answer<T>;
    post([this, work = std::move(work), waiting = QPointer<Answer<T>>(answer)] {
        auto result = std::make_shared<Result<T>>(
                memory().and_then([&work](ImageMemory *opened) { return work(*opened); }));
        // This outlives the thread; whether the answer is still wanted is known in its own only.
        QMetaObject::invokeMethod(
                this,
                [waiting, result] {
                    if (waiting)
                        waiting->answer(std::move(*result));
                },
                Qt::QueuedConnection);
    });
    return PendingPtr<T>(answer);
}
