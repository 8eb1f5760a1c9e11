// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/pending.h"

#include <QByteArray>
#include <QProcess>
#include <QStringList>
#include <QTimer>

#include <chrono>

/// What a program has left behind when it ended.
struct CommandOutput
{
    int exitStatus = 0;
    QByteArray output = {}; ///< All of its standard output. May hold secrets.
    QByteArray errors = {}; ///< The beginning of its standard error.
};

/// One run of a program, without a shell, a terminal or anything on its standard input. Dropping it
/// kills the program and what it has started.
///
/// Errors: Credentials, with a sentence, when it cannot be started, crashes, takes longer than the
/// limit or writes more than `largestOutput`; in the last two cases it is killed.
class CommandRun final : public Pending<CommandOutput>
{
public:
    static constexpr qint64 largestOutput = 1024LL * 1024;

    /// `command` is a program and its arguments.
    CommandRun(const QStringList &command, std::chrono::milliseconds timeLimit);
    ~CommandRun() override;

protected:
    void cancel() override;

private:
    void start();
    void read();
    void takeEnd(int exitStatus, QProcess::ExitStatus manner);
    void takeError(QProcess::ProcessError error);
    void fail(const QString &message);
    void stop();

    QStringList m_command;
    QTimer m_start;
    QTimer m_deadline;
    QProcess *m_process = nullptr; // while it runs; a child of this
    CommandOutput m_output;
};
