// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "memory/memorysettings.h"

#include <QSettings>

using namespace Qt::StringLiterals;

namespace {

const QString onKey = u"memory/on"_s;
const QString daysKey = u"memory/days"_s;

} // namespace

MemorySettings readMemorySettings(const QSettings &settings)
{
    MemorySettings memory;
    memory.isOn = settings.value(onKey, true).toBool();
    const int days = settings.value(daysKey).toInt();
    if (days >= Retention::fewestDays && days <= Retention::mostDays)
        memory.retention.wholeDays = days;
    return memory;
}

void writeMemorySettings(QSettings &settings, const MemorySettings &memory)
{
    settings.setValue(onKey, memory.isOn);
    settings.setValue(daysKey, memory.retention.wholeDays);
}
