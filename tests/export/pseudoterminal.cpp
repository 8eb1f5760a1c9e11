// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "pseudoterminal.h"

#include <QtTest>

#include <array>
#include <cstdlib>

#include <fcntl.h>
#include <unistd.h>

PseudoTerminal::PseudoTerminal()
    : m_descriptor(::posix_openpt(O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC))
{
    if (m_descriptor < 0 || ::grantpt(m_descriptor) != 0 || ::unlockpt(m_descriptor) != 0)
        QTest::qFail("No pseudo terminal could be made", __FILE__, __LINE__);
}

PseudoTerminal::~PseudoTerminal()
{
    ::close(m_descriptor);
}

QString PseudoTerminal::path() const
{
    return QString::fromLocal8Bit(::ptsname(m_descriptor));
}

QByteArray PseudoTerminal::read() const
{
    QByteArray bytes;
    std::array<char, 4096> buffer;
    for (;;) {
        const ssize_t count = ::read(m_descriptor, buffer.data(), buffer.size());
        if (count <= 0)
            return bytes;
        bytes.append(buffer.data(), count);
    }
}
