// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/style/theme.h"

#include <QObject>

/// The desktop's color scheme, and when it changes.
///
/// From Qt 6.5 on, Qt knows it. Before, the palette that Qt starts with tells it where Qt has a
/// platform theme for the desktop, and PortalColorScheme does where not.
class SystemColorScheme final : public QObject
{
    Q_OBJECT

public:
    /// To be made before the application's palette is set.
    explicit SystemColorScheme(QObject *parent = nullptr);

    [[nodiscard]] ColorScheme scheme() const { return m_scheme; }

signals:
    void changed();

private:
    void setScheme(ColorScheme scheme);

    ColorScheme m_scheme;
};
