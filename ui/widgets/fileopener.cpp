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
    auto *process = new QProcess(this);
    // It may become the program that shows the file, which is to outlive this one.
    process->setStandardInputFile(QProcess::nullDevice());
    process->setStandardOutputFile(QProcess::nullDevice());
    process->setStandardErrorFile(QProcess::nullDevice());
#ifdef Q_OS_UNIX
    process->setChildProcessModifier([] { ::setsid(); });
#endif
    const auto end = [this, process, path](bool isOpened) {
        process->deleteLater();
        if (!isOpened)
            emit refused(path);
    };
    connect(process, &QProcess::finished, this, [end](int status, QProcess::ExitStatus exit) {
        end(exit == QProcess::NormalExit && status == 0);
    });
    connect(process, &QProcess::errorOccurred, this, [end](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) // after all others it finishes
            end(false);
    });
    process->start(opener, {QString::fromLatin1(QUrl::fromLocalFile(path).toEncoded())});
}
