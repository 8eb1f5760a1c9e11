// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cli/standardstreams.h"

#include "core/errortext.h"

#include <QtGlobal>

#include <cstdio>

#ifdef Q_OS_UNIX
#    include <fcntl.h>
#    include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace {

QString messageWord(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return u"Debug"_s;
    case QtInfoMsg:
        return u"Info"_s;
    case QtWarningMsg:
        return u"Warning"_s;
    case QtCriticalMsg:
        return u"Critical"_s;
    case QtFatalMsg:
        return u"Fatal"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

void reportMessagesInLines()
{
    qInstallMessageHandler([](QtMsgType type, const QMessageLogContext &, const QString &message) {
        const QString line = reportLine({}, messageWord(type), {}, message) + u'\n';
        (void)std::fputs(line.toLocal8Bit().constData(), stderr);
    });
}

void holdStandardStreams()
{
#ifdef Q_OS_UNIX
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (fcntl(stream, F_GETFD) != -1)
            continue;
        // The lowest free number is this one. The mode is the one that nobody will use.
        [[maybe_unused]] const int opened =
                open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY);
    }
#endif
}
