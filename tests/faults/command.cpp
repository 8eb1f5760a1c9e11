// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "command.h"

#include "simulator/cloudsimulator.h"

#include <QProcess>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

constexpr int longestRun = 60'000; // ms

} // namespace

ProgramRun runCommand(const QStringList &command, const QProcessEnvironment &environment)
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(command.first(), command.mid(1));
    const bool hasEnded = QTest::qWaitFor(
            [&process] { return process.state() == QProcess::NotRunning; }, longestRun);
    const bool isWell = hasEnded && process.error() == QProcess::UnknownError;
    return {.status = isWell ? process.exitCode() : -1,
            .output = process.readAllStandardOutput(),
            .errors = process.readAllStandardError()};
}

QString programPath()
{
    return QStringLiteral(CVM_PROGRAM);
}

QProcessEnvironment environmentWithCredential()
{
    const Credential credential = CloudSimulator::credential();
    QProcessEnvironment environment = bareEnvironment();
    environment.insert(u"TENCENTCLOUD_SECRET_ID"_s, credential.secretId);
    environment.insert(u"TENCENTCLOUD_SECRET_KEY"_s, credential.secretKey);
    return environment;
}

QProcessEnvironment environmentForWindow()
{
    QProcessEnvironment environment = bareEnvironment();
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    return environment;
}
