// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "silentservice.h"

#include <QDBusMessage>

SilentService::SilentService(const QString &address, const QString &name)
    : m_bus(QDBusConnection::connectToBus(address, name))
{
    m_isThere = m_bus.registerVirtualObject(QStringLiteral("/"), this, QDBusConnection::SubPath) &&
                m_bus.registerService(name);
}

SilentService::~SilentService()
{
    QDBusConnection::disconnectFromBus(m_bus.name());
}

QString SilentService::introspect(const QString &) const
{
    return {};
}

bool SilentService::handleMessage(const QDBusMessage &message, const QDBusConnection &)
{
    m_wasAsked = true;
    message.setDelayedReply(true);
    return true;
}
