// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/style/systemcolorscheme.h"

#include <QGuiApplication>
#include <QStyleHints>

#if QT_VERSION < QT_VERSION_CHECK(6, 5, 0)
#    include "portalcolorscheme.h"
#endif

SystemColorScheme::SystemColorScheme(QObject *parent)
    : QObject(parent), m_scheme(schemeOf(QGuiApplication::palette()))
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    const auto take = [this](Qt::ColorScheme scheme) {
        if (scheme != Qt::ColorScheme::Unknown)
            setScheme(scheme == Qt::ColorScheme::Dark ? ColorScheme::Dark : ColorScheme::Light);
    };
    take(QGuiApplication::styleHints()->colorScheme());
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, take);
#else
    connect(new PortalColorScheme(this), &PortalColorScheme::told, this,
            &SystemColorScheme::setScheme);
#endif
}

void SystemColorScheme::setScheme(ColorScheme scheme)
{
    if (m_scheme == scheme)
        return;
    m_scheme = scheme;
    emit changed();
}
