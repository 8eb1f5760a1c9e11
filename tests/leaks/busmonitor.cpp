// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "busmonitor.h"

#include "support/waiting.h"

#include <QDBusMessage>

using namespace Qt::StringLiterals;

namespace {

const QString connectionName = u"bus monitor"_s;

} // namespace

BusMonitor::BusMonitor(const QString &address)
    : m_address(address), m_bus(QDBusConnection::connectToBus(address, connectionName))
{
    m_monitor.setStandardErrorFile(QProcess::nullDevice());
}

BusMonitor::~BusMonitor()
{
    if (m_monitor.state() != QProcess::NotRunning) {
        m_monitor.kill();
        m_monitor.waitForFinished(longestWait);
    }
    QDBusConnection::disconnectFromBus(connectionName);
}

bool BusMonitor::start()
{
    m_monitor.start(u"dbus-monitor"_s, {u"--address"_s, m_address, u"--binary"_s});
    return hearsItself();
}

QList<BusMessage> BusMonitor::messages()
{
    return hearsItself() ? readBusMessages(m_heard) : QList<BusMessage>();
}

bool BusMonitor::hearsItself()
{
    const QString member = u"Signal_%1_"_s.arg(++m_signals);
    return waitFor(u"the signal “%1”"_s.arg(member),
                   [&] {
                       // Sent again, since the first may come before the monitor.
                       m_bus.send(QDBusMessage::createSignal(u"/monitor"_s, u"test.Monitor"_s,
                                                             member));
                       m_heard += m_monitor.readAllStandardOutput();
                       return m_monitor.error() == QProcess::FailedToStart ||
                              m_heard.contains(member.toLatin1());
                   }) &&
           m_monitor.state() == QProcess::Running;
}
