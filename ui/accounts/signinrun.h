// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/apierror.h"

#include <QObject>
#include <QStringList>

class QProcess;

/// Runs the program by which an account signs in again, such as "tccli auth login", which opens a
/// browser. It has no terminal, and what it prints is not shown. Deleting this ends it.
class SignInRun final : public QObject
{
    Q_OBJECT

public:
    /// A program, which is looked up in PATH, and its arguments; no shell reads them.
    explicit SignInRun(const QStringList &command, QObject *parent = nullptr);
    ~SignInRun() override;

    /// Once. How it ends is told later, from the event loop.
    void start();

    /// The program's name, for people.
    [[nodiscard]] QString program() const;

signals:
    // One of them, once.
    void succeeded();
    /// Credentials, with a message on what went wrong: the program is not there, does not start, or
    /// failed.
    void failed(const ApiError &error);

private:
    void fail(const QString &message);
    void startProcess(const QString &path);
    void takeEnd(int exitCode, bool isCrash);

    QStringList m_command;
    QProcess *m_process = nullptr; ///< While it runs.
};
