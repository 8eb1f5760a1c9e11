// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/style/portalcolorscheme.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>

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

PortalColorScheme::PortalColorScheme(QObject *parent) : QObject(parent)
{
    ask();
}

void PortalColorScheme::takeSetting(const QString &group, const QString &key,
                                    const QDBusVariant &value)
{
    if (group == appearanceGroup && key == schemeKey)
        emit told(numberIn(value.variant()) == prefersDark ? ColorScheme::Dark
                                                           : ColorScheme::Light);
}

void PortalColorScheme::ask()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(portalService, portalPath, portalInterface, u"SettingChanged"_s, this,
                SLOT(takeSetting(QString, QString, QDBusVariant)));
    QDBusMessage read =
            QDBusMessage::createMethodCall(portalService, portalPath, portalInterface, u"Read"_s);
    read << appearanceGroup << schemeKey;
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(read), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        watcher->deleteLater();
        if (reply.isValid())
            takeSetting(appearanceGroup, schemeKey, reply.value());
    });
}
