// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "busmessage.h"

#include <QDBusConnection>
#include <QProcess>

/// Writes down all that goes over a bus.
class BusMonitor final
{
public:
    explicit BusMonitor(const QString &address);
    /// Ends it.
    ~BusMonitor();
    Q_DISABLE_COPY_MOVE(BusMonitor)

    /// Returns whether it listens, which takes the program dbus-monitor.
    [[nodiscard]] bool start();
    /// All that came so far, from the start on; waits for what was sent before. Empty if that does
    /// not come.
    [[nodiscard]] QList<BusMessage> messages();

private:
    /// Waits until a signal that is sent here was heard.
    [[nodiscard]] bool hearsItself();

    QString m_address;
    QDBusConnection m_bus;
    QProcess m_monitor;
    QByteArray m_heard;
    int m_signals = 0;
};
