// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "activitymodel.h"

#include <QDockWidget>

class QTableView;

/// The requests that were made, for people who want to know or have to tell support.
class ActivityDock final : public QDockWidget
{
    Q_OBJECT

public:
    explicit ActivityDock(QWidget *parent = nullptr);

    void add(const RequestRecord &record);

private:
    void makeActions();
    [[nodiscard]] QList<int> selectedRows() const;
    void copyRequestIds() const;
    void copyAsTccli() const;

    ActivityModel m_model;
    QTableView *m_view;
};
