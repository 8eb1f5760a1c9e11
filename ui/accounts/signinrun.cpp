// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/accounts/signinrun.h"

#include "core/bidicontrols.h"
#include "core/oneline.h"

#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>

#include <utility>

SignInRun::SignInRun(const QStringList &command, QObject *parent)
    : QObject(parent), m_command(command)
{ }

SignInRun::~SignInRun()
{
    if (!m_process)
        return;
    // It goes when it has ended; its destructor would wait for that.
    QObject::disconnect(m_process, nullptr, this, nullptr);
    m_process->setParent(nullptr);
    connect(m_process, &QProcess::finished, m_process, &QObject::deleteLater);
    m_process->kill();
}

QString SignInRun::program() const
{
    return m_command.isEmpty() ? QString()
                               : isolated(onOneLine(QFileInfo(m_command.first()).fileName()));
}

void SignInRun::start()
{
    const QString path =
            m_command.isEmpty() ? QString() : QStandardPaths::findExecutable(m_command.first());
    if (path.isEmpty()) {
        QMetaObject::invokeMethod(
                this,
                [this] {
                    //: %1 is the name of a program.
                    fail(tr("The program %1 is not there. Install it, or sign in by another way.")
                                 .arg(program()));
                },
                Qt::QueuedConnection);
        return;
    }
    startProcess(path);
}

void SignInRun::startProcess(const QString &path)
{
    m_process = new QProcess(this);
    m_process->setStandardInputFile(QProcess::nullDevice());
    m_process->setStandardOutputFile(QProcess::nullDevice());
    m_process->setStandardErrorFile(QProcess::nullDevice());
    connect(m_process, &QProcess::finished, this, [this](int code, QProcess::ExitStatus status) {
        takeEnd(code, status == QProcess::CrashExit);
    });
    // Later also where it does not start at all.
    connect(
            m_process, &QProcess::errorOccurred, this,
            [this](QProcess::ProcessError error) {
                if (error != QProcess::FailedToStart)
                    return;
                //: %1 is the name of a program, %2 what the system says.
                const QString message = tr("%1 could not be started: %2.");
                fail(message.arg(program(), isolated(m_process->errorString())));
            },
            Qt::QueuedConnection);
    m_process->start(path, m_command.mid(1), QIODevice::NotOpen);
}

void SignInRun::takeEnd(int exitCode, bool isCrash)
{
    if (!isCrash && exitCode == 0) {
        std::exchange(m_process, nullptr)->deleteLater();
        emit succeeded();
        return;
    }
    //: %1 is a command for a terminal.
    fail(tr("Signing in failed. To see why, run “%1” in a terminal.")
                 .arg(isolated(onOneLine(m_command.join(u' ')))));
}

void SignInRun::fail(const QString &message)
{
    if (QProcess *process = std::exchange(m_process, nullptr))
        process->deleteLater();
    emit failed({.kind = ApiError::Kind::Credentials, .message = message});
}
