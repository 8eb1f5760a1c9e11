// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QProcessEnvironment>
#include <QStringList>

/// How a run of the program ended. After one that did not end by itself, the status is -1.
struct ProgramRun
{
    int status = -1;
    QByteArray output = {};
    QByteArray errors = {};

    /// The lines of standard error.
    [[nodiscard]] QList<QByteArray> errorLines() const;
};

/// Where the real program is.
[[nodiscard]] QString programPath();

/// This process's environment without a display, a platform plugin and any credential.
[[nodiscard]] QProcessEnvironment bareEnvironment();

/// Runs a command to its end: a program's path and its arguments. The event loop goes on, so that a
/// server in this process can answer.
[[nodiscard]] ProgramRun runCommand(const QStringList &command,
                                    const QProcessEnvironment &environment = bareEnvironment());

/// Runs the real program to its end.
[[nodiscard]] ProgramRun runProgram(const QStringList &arguments,
                                    const QProcessEnvironment &environment = bareEnvironment());
