// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/style/theme.h"

#include <QObject>

class QMenu;
class QSettings;
class SystemColorScheme;

/// Which colors the program has: those of the system's scheme, or of the one that was chosen in its
/// menu. The choice is kept in the settings under "view/colorScheme" and holds at once. Where the
/// desktop wants high contrast, each scheme has that.
class Appearance final : public QObject
{
    Q_OBJECT

public:
    enum class Choice { System, Light, Dark };
    Q_ENUM(Choice)

    /// The settings must outlive it. Applies the choice they hold.
    explicit Appearance(QSettings &settings, QObject *parent = nullptr);

    [[nodiscard]] Choice choice() const { return m_choice; }
    void setChoice(Choice choice);

    /// A menu of the choices, owned by the parent.
    [[nodiscard]] QMenu *makeMenu(QWidget *parent);

signals:
    void choiceChanged();

private:
    void apply();

    QSettings &m_settings;
    SystemColorScheme *m_system;
    Choice m_choice = Choice::System;
};
