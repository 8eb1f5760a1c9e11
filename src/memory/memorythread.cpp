// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "memory/memorythread.h"

MemoryThread::MemoryThread(const QString &path, QObject *parent)
    : QObject(parent), m_path(path), m_worker(new QObject)
{
    m_thread.setObjectName(QStringLiteral("memory"));
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start();
    post([this] {
        using Opened = Result<std::unique_ptr<ImageMemory>>;
        m_memory = std::make_unique<Opened>(ImageMemory::open(m_path));
        if (!*m_memory)
            emit failed(m_memory->error());
        else if (const QString notice = (**m_memory)->notice(); !notice.isEmpty())
            emit noticed(notice);
    });
}

MemoryThread::~MemoryThread()
{
    // Behind all that was asked. The database has to be closed by the thread that opened it.
    post([this] {
        m_memory.reset();
        m_thread.quit();
    });
    m_thread.wait();
}

void MemoryThread::post(std::function<void()> work)
{
    QMetaObject::invokeMethod(m_worker, std::move(work), Qt::QueuedConnection);
}

Result<ImageMemory *> MemoryThread::memory() const
{
    if (!*m_memory)
        return Failure(m_memory->error());
    return (**m_memory).get();
}
