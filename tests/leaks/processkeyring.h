// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "busmonitor.h"
#include "support/privatebus.h"

#include <QTemporaryDir>

#include <memory>

class KeyringDaemon;

/// The real keyring of GNOME for this process, on a session bus on which all is written down. There
/// is one for all tests of a process, since libsecret keeps to one bus for as long as it lives.
class ProcessKeyring final
{
public:
    /// Returns whether it is there. Before anything else uses a bus.
    [[nodiscard]] bool start();

    [[nodiscard]] std::shared_ptr<KeyringDaemon> daemon() const { return m_daemon; }
    /// The bytes of all messages beside those of the Secret Service; empty if nothing was heard.
    [[nodiscard]] QByteArray busBeside();

private:
    QTemporaryDir m_folder;
    PrivateBus m_bus;
    std::unique_ptr<BusMonitor> m_monitor;
    std::shared_ptr<KeyringDaemon> m_daemon;
};
