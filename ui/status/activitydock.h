// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/status/activitymodel.h"

#include <QDockWidget>

class QTableView;

/// The requests that were made, for people who want to know or have to tell support.
class ActivityDock final : public QDockWidget
{
    Q_OBJECT

public:
    explicit ActivityDock(QWidget *parent = nullptr);

    void add(const RequestRecord &record);
    /// In which zone times are shown; local at first.
    void setTimeZone(TimeZone zone) { m_model.setTimeZone(zone); }

    /// Copying what is selected, for a menu: the RequestIds, or commands that ask the same. Off
    /// while nothing is selected in sight that has one.
    [[nodiscard]] QList<QAction *> copyActions() const { return m_copyActions; }

private:
    void makeActions();
    void updateActions();
    [[nodiscard]] QList<int> selectedRows() const;
    [[nodiscard]] QStringList requestIds() const;
    [[nodiscard]] QStringList tccliCommands() const;

    ActivityModel m_model;
    QTableView *m_view;
    QList<QAction *> m_copyActions;
};
