// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "pipereader.h"

#include <QFile>
#include <QThread>
#include <QtTest>

#include <array>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace {

void drain(int descriptor)
{
    ::fcntl(descriptor, F_SETFL, 0);
    std::array<char, 65536> buffer;
    while (::read(descriptor, buffer.data(), buffer.size()) > 0) { }
}

} // namespace

PipeReader::PipeReader(const QString &path) : m_descriptor(-1)
{
    const QByteArray name = QFile::encodeName(path);
    // Without O_NONBLOCK, opening would wait for a writer.
    if (::mkfifo(name.constData(), S_IRUSR | S_IWUSR) == 0)
        m_descriptor = ::open(name.constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    if (m_descriptor < 0)
        QTest::qFail("No named pipe could be made", __FILE__, __LINE__);
}

PipeReader::~PipeReader()
{
    if (m_thread)
        m_thread->wait();
    ::close(m_descriptor);
}

void PipeReader::startDraining()
{
    m_thread.reset(QThread::create([descriptor = m_descriptor] { drain(descriptor); }));
    m_thread->start();
}
