// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/style/systemcolorscheme.h"

#include <QGuiApplication>
#include <QStyleHints>

#ifdef CVM_HAS_PORTAL
#    include "ui/style/portalappearance.h"
#endif

SystemColorScheme::SystemColorScheme(QObject *parent)
    : QObject(parent), m_palette(QGuiApplication::palette()), m_scheme(schemeOf(m_palette))
{
#ifdef CVM_HAS_PORTAL
    const auto *portal = new PortalAppearance(this);
    connect(portal, &PortalAppearance::contrastTold, this, &SystemColorScheme::setWantsContrast);
#endif
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    const auto take = [this](Qt::ColorScheme scheme) {
        if (scheme != Qt::ColorScheme::Unknown)
            setScheme(scheme == Qt::ColorScheme::Dark ? ColorScheme::Dark : ColorScheme::Light);
    };
    take(QGuiApplication::styleHints()->colorScheme());
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, take);
#elif defined(CVM_HAS_PORTAL)
    connect(portal, &PortalAppearance::schemeTold, this, &SystemColorScheme::setScheme);
#endif
}

std::optional<QPalette> SystemColorScheme::highContrast(ColorScheme scheme) const
{
    const bool isOwn = isHighContrast(m_palette);
    if (!isOwn && !m_wantsContrast)
        return std::nullopt;
    if (isOwn && schemeOf(m_palette) == scheme)
        return highContrastPalette(m_palette);
    return highContrastPalette(blackAndWhite(scheme));
}

void SystemColorScheme::setScheme(ColorScheme scheme)
{
    if (m_scheme == scheme)
        return;
    m_scheme = scheme;
    emit changed();
}

void SystemColorScheme::setWantsContrast(bool wantsContrast)
{
    if (m_wantsContrast == wantsContrast)
        return;
    m_wantsContrast = wantsContrast;
    emit changed();
}
