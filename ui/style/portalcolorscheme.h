// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/style/theme.h"

#include <QObject>

class QDBusVariant;

/// The color scheme that the desktop portal tells, for a Qt before 6.5, which does not ask it.
class PortalColorScheme final : public QObject
{
    Q_OBJECT

public:
    /// Asks the portal on the session bus; without one, nothing is ever told.
    explicit PortalColorScheme(QObject *parent = nullptr);

signals:
    /// The portal's answer, and each change after it.
    void told(ColorScheme scheme);

private slots:
    void takeSetting(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void ask();
};
