// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accounts/commandrun.h"

#include <QCoreApplication>

#include <utility>

#ifdef Q_OS_UNIX
#    include <csignal>
#    include <unistd.h>
#endif

namespace {

constexpr qsizetype keptErrors = 4096; // bytes of standard error

/// On Unix with all that it has started and that has not left its session.
void kill(QProcess &process)
{
#ifdef Q_OS_UNIX
    if (const qint64 id = process.processId(); id > 0)
        ::kill(-pid_t(id), SIGKILL);
#endif
    process.kill();
}

} // namespace

CommandRun::CommandRun(const QStringList &command, std::chrono::milliseconds timeLimit)
    : m_command(command)
{
    Q_ASSERT(!command.isEmpty());
    m_start.setSingleShot(true);
    connect(&m_start, &QTimer::timeout, this, &CommandRun::start);
    m_start.start(0);
    m_deadline.setSingleShot(true);
    m_deadline.setInterval(timeLimit);
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        const double seconds = double(m_deadline.interval()) / 1000;
        //: %1 is a program, %2 a number of seconds.
        fail(tr("The program %1 did not finish within %2 seconds and was stopped.")
                     .arg(m_command.first(), QString::number(seconds)));
    });
}

CommandRun::~CommandRun()
{
    stop();
}

void CommandRun::cancel()
{
    stop();
}

void CommandRun::start()
{
    m_process = new QProcess(this);
    m_process->setProgram(m_command.first());
    m_process->setArguments(m_command.mid(1));
    m_process->setStandardInputFile(QProcess::nullDevice());
#ifdef Q_OS_UNIX
    // A session of its own has no terminal to ask for a password at, and can be killed as a whole.
    m_process->setChildProcessModifier([] { ::setsid(); });
#endif
    connect(m_process, &QProcess::readyReadStandardOutput, this, &CommandRun::read);
    connect(m_process, &QProcess::readyReadStandardError, this, &CommandRun::read);
    connect(m_process, &QProcess::finished, this, &CommandRun::takeEnd);
    connect(m_process, &QProcess::errorOccurred, this, &CommandRun::takeError);
    m_deadline.start();
    m_process->start(QIODevice::ReadOnly);
}

void CommandRun::read()
{
    m_output.output += m_process->readAllStandardOutput();
    m_output.errors += m_process->readAllStandardError();
    m_output.errors.truncate(keptErrors);
    if (m_output.output.size() > largestOutput) {
        //: %1 is a program, %2 a number of MiB.
        fail(tr("The program %1 wrote more than %2 MiB and was stopped.")
                     .arg(m_command.first())
                     .arg(largestOutput / (1024LL * 1024)));
    }
}

void CommandRun::takeEnd(int exitStatus, QProcess::ExitStatus manner)
{
    if (manner == QProcess::CrashExit) {
        //: %1 is a program.
        return fail(tr("The program %1 crashed or was killed.").arg(m_command.first()));
    }
    read();
    if (!m_process)
        return;
    m_output.exitStatus = exitStatus;
    stop();
    finish(std::move(m_output));
}

void CommandRun::takeError(QProcess::ProcessError error)
{
    if (error == QProcess::FailedToStart) {
        //: %1 is a program, %2 the system's reason.
        fail(tr("The program %1 could not be started: %2")
                     .arg(m_command.first(), m_process->errorString()));
    }
}

void CommandRun::fail(const QString &message)
{
    stop();
    finish(Failure(ApiError {.kind = ApiError::Kind::Credentials, .message = message}));
}

void CommandRun::stop()
{
    m_start.stop();
    m_deadline.stop();
    QProcess *process = std::exchange(m_process, nullptr);
    if (!process)
        return;
    process->disconnect(this);
    if (process->state() == QProcess::NotRunning)
        return process->deleteLater();
    kill(*process);
    // Deleting it now would wait for its end, here. The application owns it meanwhile.
    process->setParent(QCoreApplication::instance());
    connect(process, &QProcess::stateChanged, process, [process](QProcess::ProcessState state) {
        if (state == QProcess::NotRunning)
            process->deleteLater();
    });
}
