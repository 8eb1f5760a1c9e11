// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "export/terminaldevice.h"

#include "core/terminaltext.h"

#ifdef Q_OS_WIN
#    include <io.h>
#else
#    include <unistd.h>
#endif

bool isTerminal(const QFileDevice &file)
{
#ifdef Q_OS_WIN
    return _isatty(file.handle()) != 0;
#else
    return isatty(file.handle()) != 0;
#endif
}

TerminalDevice::TerminalDevice(QFileDevice &file) : m_file(file)
{
    // Unbuffered: what cannot be written is to be told at once.
    open(QIODevice::WriteOnly | QIODevice::Unbuffered);
}

qint64 TerminalDevice::readData(char *, qint64)
{
    return -1;
}

qint64 TerminalDevice::writeData(const char *data, qint64 size)
{
    const QByteArray seen = terminalText(QString::fromUtf8(data, size)).toUtf8();
    if (m_file.write(seen) == seen.size() && m_file.flush())
        return size;
    setErrorString(m_file.errorString());
    return -1;
}
