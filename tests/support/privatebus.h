// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QProcess>
#include <QTemporaryDir>

/// A session bus of its own, with no services but those that somebody starts on it.
class PrivateBus final
{
public:
    PrivateBus() = default;
    /// Ends it.
    ~PrivateBus();
    Q_DISABLE_COPY_MOVE(PrivateBus)

    /// Returns whether it runs, which takes the program dbus-daemon.
    [[nodiscard]] bool start();

    /// What DBUS_SESSION_BUS_ADDRESS has to be.
    [[nodiscard]] QString address() const { return m_address; }

private:
    QTemporaryDir m_folder;
    QProcess m_daemon;
    QString m_address;
};
