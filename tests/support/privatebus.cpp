// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "support/privatebus.h"

#include "support/waiting.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace {

/// Without folders of services, so that nothing is started by itself.
constexpr char configuration[] = R"(<!DOCTYPE busconfig PUBLIC
 "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:dir=%1</listen>
  <policy context="default">
    <allow send_destination="*"/>
    <allow receive_sender="*"/>
    <allow own="*"/>
  </policy>
</busconfig>
)";

} // namespace

PrivateBus::~PrivateBus()
{
    if (m_daemon.state() == QProcess::NotRunning)
        return;
    m_daemon.kill();
    m_daemon.waitForFinished(longestWait);
}

bool PrivateBus::start()
{
    QFile file(m_folder.filePath(u"bus.conf"_s));
    if (!file.open(QIODevice::WriteOnly))
        return false;
    file.write(QString::fromLatin1(configuration).arg(m_folder.path()).toUtf8());
    file.close();
    m_daemon.setStandardErrorFile(QProcess::nullDevice());
    m_daemon.start(u"dbus-daemon"_s, {u"--nofork"_s, u"--nopidfile"_s, u"--print-address"_s,
                                      u"--config-file=%1"_s.arg(file.fileName())});
    if (!waitFor(u"the address of dbus-daemon"_s, [this] {
            return m_daemon.canReadLine() || m_daemon.error() == QProcess::FailedToStart;
        }))
        return false;
    m_address = QString::fromLatin1(m_daemon.readLine()).trimmed();
    return !m_address.isEmpty();
}
