// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/style/theme.h"

#include <QObject>
#include <QPalette>

#include <optional>

/// The desktop's color scheme, whether it is one of high contrast, and when that changes.
///
/// From Qt 6.5 on, Qt knows the scheme. Before, the palette that Qt starts with tells it where Qt
/// has a platform theme for the desktop, and the desktop portal does where not. High contrast is
/// told by that palette, too, or by the portal.
class SystemColorScheme final : public QObject
{
    Q_OBJECT

public:
    /// To be made before the application's palette is set.
    explicit SystemColorScheme(QObject *parent = nullptr);

    [[nodiscard]] ColorScheme scheme() const { return m_scheme; }

    /// The palette of high contrast for a scheme: the desktop's own where that is one; black on
    /// white, or white on black, where the desktop only says that it wants more contrast. Unset
    /// where it wants none.
    [[nodiscard]] std::optional<QPalette> highContrast(ColorScheme scheme) const;

signals:
    void changed();

private:
    void setScheme(ColorScheme scheme);
    void setWantsContrast(bool wantsContrast);

    QPalette m_palette; // that Qt started with
    ColorScheme m_scheme;
    bool m_wantsContrast = false;
};
