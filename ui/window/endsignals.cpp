// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/window/endsignals.h"

#include <QtGlobal>

#ifdef Q_OS_UNIX
#    include <QSocketNotifier>

#    include <fcntl.h>
#    include <unistd.h>

#    include <atomic>
#    include <cerrno>
#    include <csignal>

namespace {

constexpr int endSignals[] = {SIGINT, SIGTERM, SIGHUP};

/// Where the handler writes. A handler has no object, and little else that it may touch.
std::atomic<int> writeEnd = -1;

void handle(int number)
{
    const int errorBefore = errno; // of what was interrupted
    const auto byte = static_cast<unsigned char>(number);
    [[maybe_unused]] const ssize_t written = write(writeEnd, &byte, 1);
    errno = errorBefore;
}

void setHandler(int number, void (*handler)(int))
{
    struct sigaction old = {};
    sigaction(number, nullptr, &old);
    if (old.sa_handler == SIG_IGN)
        return;
    struct sigaction action = {};
    action.sa_handler = handler;
    action.sa_flags = int(SA_RESTART | SA_RESETHAND);
    sigaction(number, &action, nullptr);
}

} // namespace

EndSignals::EndSignals(QObject *parent) : QObject(parent)
{
    if (pipe(m_pipe.data()) != 0)
        return;
    for (const int end : m_pipe)
        fcntl(end, F_SETFD, FD_CLOEXEC);
    writeEnd = m_pipe[1];
    auto *notifier = new QSocketNotifier(m_pipe[0], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, &EndSignals::read);
    for (const int number : endSignals)
        setHandler(number, handle);
}

EndSignals::~EndSignals()
{
    if (m_pipe[0] == -1)
        return;
    for (const int number : endSignals)
        setHandler(number, SIG_DFL);
    writeEnd = -1;
    for (const int end : m_pipe)
        close(end);
}

void EndSignals::read()
{
    unsigned char number = 0;
    if (::read(m_pipe[0], &number, 1) == 1)
        emit received(number);
}
#else
EndSignals::EndSignals(QObject *parent) : QObject(parent) { }

EndSignals::~EndSignals() = default;

void EndSignals::read() { }
#endif
