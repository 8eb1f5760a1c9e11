// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "systemcolorscheme.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QGuiApplication>
#include <QStyleHints>

using namespace Qt::StringLiterals;

namespace {

// Source: XDG desktop portal, org.freedesktop.portal.Settings, color-scheme: 1 prefers dark.
const QString portalService = u"org.freedesktop.portal.Desktop"_s;
const QString portalPath = u"/org/freedesktop/portal/desktop"_s;
const QString portalInterface = u"org.freedesktop.portal.Settings"_s;
const QString appearanceGroup = u"org.freedesktop.appearance"_s;
const QString schemeKey = u"color-scheme"_s;
constexpr uint prefersDark = 1;

uint numberIn(const QVariant &value)
{
    // Read() wraps the value in a second variant.
    return value.canConvert<QDBusVariant>() ? numberIn(value.value<QDBusVariant>().variant())
                                            : value.toUInt();
}

} // namespace

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
    askPortal();
#endif
}

void SystemColorScheme::takePortalSetting(const QString &group, const QString &key,
                                          const QDBusVariant &value)
{
    if (group == appearanceGroup && key == schemeKey)
        setScheme(numberIn(value.variant()) == prefersDark ? ColorScheme::Dark
                                                           : ColorScheme::Light);
}

void SystemColorScheme::setScheme(ColorScheme scheme)
{
    if (m_scheme == scheme)
        return;
    m_scheme = scheme;
    emit changed();
}

void SystemColorScheme::askPortal()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(portalService, portalPath, portalInterface, u"SettingChanged"_s, this,
                SLOT(takePortalSetting(QString, QString, QDBusVariant)));
    QDBusMessage read =
            QDBusMessage::createMethodCall(portalService, portalPath, portalInterface, u"Read"_s);
    read << appearanceGroup << schemeKey;
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(read), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        watcher->deleteLater();
        if (reply.isValid())
            takePortalSetting(appearanceGroup, schemeKey, reply.value());
    });
}
