// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "program.h"

#include "support/waiting.h"

#include <QProcess>

using namespace Qt::StringLiterals;

QList<QByteArray> ProgramRun::errorLines() const
{
    QList<QByteArray> lines = errors.split('\n');
    lines.removeAll(QByteArray());
    return lines;
}

QString programPath()
{
    return QStringLiteral(CVM_PROGRAM);
}

QProcessEnvironment bareEnvironment()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : environment.keys()) {
        if (name.startsWith("TENCENTCLOUD_"_L1) || name.startsWith("TKE_"_L1) ||
            name == "TCCLI_PROFILE"_L1 || name == "DISPLAY"_L1 || name == "WAYLAND_DISPLAY"_L1 ||
            name == "QT_QPA_PLATFORM"_L1)
            environment.remove(name);
    }
    return environment;
}

ProgramRun runCommand(const QStringList &command, const QProcessEnvironment &environment)
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(command.first(), command.mid(1));
    const bool hasEnded = waitFor(u"the end of %1"_s.arg(command.join(u' ')),
                                  [&process] { return process.state() == QProcess::NotRunning; });
    const bool isWell = hasEnded && process.error() == QProcess::UnknownError;
    return {.status = isWell ? process.exitCode() : -1,
            .output = process.readAllStandardOutput(),
            .errors = process.readAllStandardError()};
}

ProgramRun runProgram(const QStringList &arguments, const QProcessEnvironment &environment)
{
    return runCommand(QStringList {programPath()} + arguments, environment);
}
