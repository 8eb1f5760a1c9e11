// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/style/theme.h"

#include <QObject>

class QDBusVariant;

/// What the desktop portal tells of colors: the scheme, which Qt asks for itself from 6.5 on, and
/// whether there is to be more contrast.
class PortalAppearance final : public QObject
{
    Q_OBJECT

public:
    /// Asks the portal on the session bus; without one, nothing is ever told.
    explicit PortalAppearance(QObject *parent = nullptr);

signals:
    // The portal's answer, and each change after it.
    void schemeTold(ColorScheme scheme);
    void contrastTold(bool isWanted);

private slots:
    void takeSetting(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void ask(const QString &key);
};
