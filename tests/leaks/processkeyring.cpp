// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "processkeyring.h"

#include "accounts/keyringdaemon.h"
#include "surroundings.h"

bool ProcessKeyring::start()
{
    if (!m_bus.start())
        return false;
    qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.address().toLatin1());
    m_monitor = std::make_unique<BusMonitor>(m_bus.address());
    m_daemon = std::make_shared<KeyringDaemon>(makeSurroundings(m_folder.path()).environment);
    return m_monitor->start() && m_daemon->startUnlocked();
}

QByteArray ProcessKeyring::busBeside()
{
    return bytesOf(besideSecretService(m_monitor->messages()));
}
