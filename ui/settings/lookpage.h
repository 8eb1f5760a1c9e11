// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/settings/appsettings.h"
#include "ui/settings/saidoptions.h"

#include <QWidget>

class ChoiceRow;
class FieldNote;
class QComboBox;

/// Languages, color scheme and time zone.
class LookPage final : public QWidget
{
    Q_OBJECT

public:
    explicit LookPage(QWidget *parent = nullptr);

    /// Shows what holds. It says nothing of that.
    void setLook(const LookSettings &look);
    /// Shows what decides in place of it.
    void setSaid(const SaidOptions &said);

signals:
    /// The user has changed something.
    void changed(const LookSettings &look);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] LookSettings look() const;

    QComboBox *m_languageCombo; // the data of each entry is its code
    ChoiceRow *m_schemeRow;     // in the order of Appearance::Choice
    ChoiceRow *m_zoneRow;
    ChoiceRow *m_serviceRow; // in the order of serviceLanguages()
    FieldNote *m_languageNote;
    FieldNote *m_serviceNote;
};
