// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

class MainWindow;
class QSettings;
class QString;

/// Tells in the window that only the region which a profile names is asked, with a button to ask
/// those of the settings: who has always asked for one region by tccli may not know that there are
/// images in others. The settings must outlive the window.
void tellOfOneRegion(MainWindow &window, const QString &profile, const QString &region,
                     QSettings &settings);
