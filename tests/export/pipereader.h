// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

#include <memory>

class QThread;

/// A named pipe and its reading end. Until startDraining() a writer gets as far as the pipe holds
/// (64 KiB on Linux) and waits there, so a test can act in the middle of its work.
class PipeReader final
{
public:
    explicit PipeReader(const QString &path);

    /// Waits until the last writer has closed the pipe.
    ~PipeReader();
    Q_DISABLE_COPY_MOVE(PipeReader)

    /// Reads and drops everything, on a thread of its own, until the writer has closed the pipe.
    void startDraining();

private:
    int m_descriptor;
    std::unique_ptr<QThread> m_thread;
};
