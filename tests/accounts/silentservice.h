// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QDBusConnection>
#include <QDBusVirtualObject>

/// Has a name on a bus and answers nothing that it is asked, as a program that hangs, or one that
/// waits for a person.
class SilentService final : public QDBusVirtualObject
{
    Q_OBJECT

public:
    SilentService(const QString &address, const QString &name);
    ~SilentService() override;

    /// Whether it has the name.
    [[nodiscard]] bool isThere() const { return m_isThere; }
    /// Whether it was asked for anything.
    [[nodiscard]] bool wasAsked() const { return m_wasAsked; }

    [[nodiscard]] QString introspect(const QString &path) const override;
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &connection) override;

private:
    QDBusConnection m_bus;
    bool m_isThere = false;
    bool m_wasAsked = false;
};
