// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/window/timezoneswitch.h"

#include <QAction>
#include <QActionGroup>
#include <QSettings>

using namespace Qt::StringLiterals;

TimeZoneSwitch::TimeZoneSwitch(QAction &local, QAction &utc, QSettings &settings, QObject *parent)
    : QObject(parent), m_utc(utc)
{
    const QString key = u"view/utc"_s;
    auto *group = new QActionGroup(this);
    group->addAction(&local);
    group->addAction(&utc);
    utc.setChecked(settings.value(key).toBool());
    connect(&utc, &QAction::toggled, this, [this, key, &settings](bool isUtc) {
        settings.setValue(key, isUtc);
        emit timeZoneChanged(timeZone());
    });
}

TimeZone TimeZoneSwitch::timeZone() const
{
    return m_utc.isChecked() ? TimeZone::Utc : TimeZone::Local;
}
