// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/imagetext.h"

#include <QObject>

class QAction;
class QSettings;

/// Two actions, of which one is checked: times as they are here, or in UTC. Remembers which, in the
/// settings under "view/utc".
class TimeZoneSwitch final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it.
    TimeZoneSwitch(QAction &local, QAction &utc, QSettings &settings, QObject *parent);

    [[nodiscard]] TimeZone timeZone() const;

signals:
    void timeZoneChanged(TimeZone zone);

private:
    QAction &m_utc;
};
