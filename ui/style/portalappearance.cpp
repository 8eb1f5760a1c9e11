// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/style/portalappearance.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>

using namespace Qt::StringLiterals;

namespace {

// Source: XDG desktop portal, org.freedesktop.portal.Settings: color-scheme 1 prefers dark,
// contrast 1 prefers more.
const QString portalService = u"org.freedesktop.portal.Desktop"_s;
const QString portalPath = u"/org/freedesktop/portal/desktop"_s;
const QString portalInterface = u"org.freedesktop.portal.Settings"_s;
const QString appearanceGroup = u"org.freedesktop.appearance"_s;
const QString schemeKey = u"color-scheme"_s;
const QString contrastKey = u"contrast"_s;
constexpr uint prefersDark = 1;
constexpr uint prefersMore = 1;

uint numberIn(const QVariant &value)
{
    // Read() wraps the value in a second variant.
    return value.canConvert<QDBusVariant>() ? numberIn(value.value<QDBusVariant>().variant())
                                            : value.toUInt();
}

} // namespace

PortalAppearance::PortalAppearance(QObject *parent) : QObject(parent)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(portalService, portalPath, portalInterface, u"SettingChanged"_s, this,
                SLOT(takeSetting(QString, QString, QDBusVariant)));
    ask(schemeKey);
    ask(contrastKey);
}

void PortalAppearance::takeSetting(const QString &group, const QString &key,
                                   const QDBusVariant &value)
{
    if (group != appearanceGroup)
        return;
    const uint number = numberIn(value.variant());
    if (key == schemeKey)
        emit schemeTold(number == prefersDark ? ColorScheme::Dark : ColorScheme::Light);
    else if (key == contrastKey)
        emit contrastTold(number == prefersMore);
}

void PortalAppearance::ask(const QString &key)
{
    QDBusMessage read =
            QDBusMessage::createMethodCall(portalService, portalPath, portalInterface, u"Read"_s);
    read << appearanceGroup << key;
    auto *watcher =
            new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(read), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, key] {
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        watcher->deleteLater();
        if (reply.isValid())
            takeSetting(appearanceGroup, key, reply.value());
    });
}
