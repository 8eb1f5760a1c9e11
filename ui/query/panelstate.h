// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>

class FilterPanel;
class QSettings;

/// Keeps of the filter panel what is no query, in the settings under "panel/": the regions that the
/// user added, and whether the rare fields are unfolded. It is kept at every change.
class PanelState final : public QObject
{
    Q_OBJECT

public:
    /// Puts back what was kept. The settings must outlive it; the panel is its parent.
    PanelState(FilterPanel &panel, QSettings &settings);
};
