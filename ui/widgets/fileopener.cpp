// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/widgets/fileopener.h"

#include <QDesktopServices>
#include <QProcess>
#include <QStandardPaths>
#include <QUrl>

#ifdef Q_OS_UNIX
#    include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace {

/// The program of the desktop whose exit status says how it went; empty where there is none.
QString desktopOpener()
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
    return QStandardPaths::findExecutable(u"xdg-open"_s);
#else
    return {};
#endif
}

} // namespace

void FileOpener::open(const QString &path)
{
    const QString opener = desktopOpener();
    if (!opener.isEmpty())
        return start(opener, path);
    if (!QDesktopServices::openUrl(QUrl::fromLocalFile(path)))
        emit refused(path);
}

void FileOpener::start(const QString &opener, const QString &path)
{
    // It may become the program that shows the file, which is to outlive this one, and whoever
    // asked for it; a process ends with its object.
    auto *process = new QProcess;
    process->setStandardInputFile(QProcess::nullDevice());
    process->setStandardOutputFile(QProcess::nullDevice());
    process->setStandardErrorFile(QProcess::nullDevice());
#ifdef Q_OS_UNIX
    process->setChildProcessModifier([] { ::setsid(); });
#endif
    connect(process, &QProcess::finished, process, &QObject::deleteLater);
    connect(process, &QProcess::finished, this,
            [this, path](int status, QProcess::ExitStatus exit) {
                if (exit != QProcess::NormalExit || status != 0)
                    emit refused(path);
            });
    const auto hasNotStarted = [](QProcess::ProcessError error) {
        return error == QProcess::FailedToStart; // after all others it finishes
    };
    connect(process, &QProcess::errorOccurred, process,
            [process, hasNotStarted](QProcess::ProcessError error) {
                if (hasNotStarted(error))
                    process->deleteLater();
            });
    connect(process, &QProcess::errorOccurred, this,
            [this, path, hasNotStarted](QProcess::ProcessError error) {
                if (hasNotStarted(error))
                    emit refused(path);
            });
    process->start(opener, {QString::fromLatin1(QUrl::fromLocalFile(path).toEncoded())});
}
