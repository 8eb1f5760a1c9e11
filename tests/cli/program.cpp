// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "program.h"

#include <QProcess>

using namespace Qt::StringLiterals;

namespace {

constexpr int longestRun = 120'000; // ms

} // namespace

QList<QByteArray> ProgramRun::errorLines() const
{
    QList<QByteArray> lines = errors.split('\n');
    lines.removeAll(QByteArray());
    return lines;
}

QProcessEnvironment bareEnvironment()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : environment.keys()) {
        if (name.startsWith("TENCENTCLOUD_"_L1) || name == "DISPLAY"_L1 ||
            name == "WAYLAND_DISPLAY"_L1 || name == "QT_QPA_PLATFORM"_L1)
            environment.remove(name);
    }
    return environment;
}

ProgramRun runProgram(const QStringList &arguments, const QProcessEnvironment &environment)
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(CVM_PROGRAM), arguments);
    const bool hasEnded = process.waitForFinished(longestRun);
    const bool isWell = hasEnded && process.exitStatus() == QProcess::NormalExit;
    return {.status = isWell ? process.exitCode() : -1,
            .output = process.readAllStandardOutput(),
            .errors = process.readAllStandardError()};
}
