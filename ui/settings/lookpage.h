// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/settings/appsettings.h"

#include <QWidget>

class ChoiceRow;

/// Color scheme, time zone and the service's language.
class LookPage final : public QWidget
{
    Q_OBJECT

public:
    explicit LookPage(QWidget *parent = nullptr);

    /// Shows what holds. It says nothing of that.
    void setLook(const LookSettings &look);

signals:
    /// The user has changed something.
    void changed(const LookSettings &look);

private:
    [[nodiscard]] LookSettings look() const;

    ChoiceRow *m_schemeRow; // in the order of Appearance::Choice
    ChoiceRow *m_zoneRow;
    ChoiceRow *m_languageRow;
};
