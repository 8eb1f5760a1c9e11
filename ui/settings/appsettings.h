// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "accounts/connectionpreferences.h"
#include "accounts/regionsettings.h"
#include "core/imagetext.h"
#include "memory/memorysettings.h"
#include "ui/style/appearance.h"

class QSettings;

/// How things look and read.
struct LookSettings
{
    Appearance::Choice colorScheme = Appearance::Choice::System;
    TimeZone timeZone = TimeZone::Local;
    QString textLanguage = {};    ///< Of the window, one of textLanguages(); empty: the desktop's.
    QString serviceLanguage = {}; ///< "en-US" or "zh-CN"; empty: as the window's.

    bool operator==(const LookSettings &) const = default;
};

/// What the dialog of settings sets. There is no secret in it.
struct AppSettings
{
    ConnectionPreferences connection = {};
    RegionSettings regions = {};
    LookSettings look = {};
    MemorySettings memory = {};

    bool operator==(const AppSettings &) const = default;
};

/// Reads what is there; what makes no sense is as if it were not. Color scheme, time zone and added
/// regions are under the keys of those who show them: Appearance, TimeZoneSwitch and PanelState.
[[nodiscard]] AppSettings readAppSettings(const QSettings &settings);

void writeLookSettings(QSettings &settings, const LookSettings &look);

/// Writes all of it.
void writeAppSettings(QSettings &settings, const AppSettings &app);
