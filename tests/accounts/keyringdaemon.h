// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QDBusConnection>
#include <QProcess>
#include <QProcessEnvironment>

/// The real gnome-keyring-daemon on a bus of its own, with a folder of its own.
class KeyringDaemon final
{
public:
    /// The environment names the bus and the folders.
    explicit KeyringDaemon(const QProcessEnvironment &environment);
    /// Ends it.
    ~KeyringDaemon();
    Q_DISABLE_COPY_MOVE(KeyringDaemon)

    /// Returns whether it runs with its keyring unlocked. The first time it makes the keyring.
    [[nodiscard]] bool startUnlocked();
    /// Returns whether it runs with the keyring of the time before locked.
    [[nodiscard]] bool startLocked();

private:
    [[nodiscard]] bool start(const QStringList &arguments, const QByteArray &password,
                             bool isLocked);
    [[nodiscard]] QVariant isLocked();

    QDBusConnection m_bus;
    QProcess m_daemon;
};
