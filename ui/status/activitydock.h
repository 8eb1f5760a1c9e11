// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/status/activitymodel.h"

#include <QDockWidget>
#include <QSortFilterProxyModel>

class QTableView;

/// The requests that were made, for people who want to know or have to tell support; a box finds
/// those that have a text in one of their cells.
class ActivityDock final : public QDockWidget
{
    Q_OBJECT

public:
    explicit ActivityDock(QWidget *parent = nullptr);

    void add(const RequestRecord &record);
    /// In which zone times are shown; local at first.
    void setTimeZone(TimeZone zone) { m_model.setTimeZone(zone); }

    /// Copying what is selected, for a menu: the RequestIds, commands that ask the same, or the
    /// rows as they are shown. Off while nothing is selected in sight that has one.
    [[nodiscard]] QList<QAction *> copyActions() const { return m_copyActions; }

signals:
    /// Something is on the clipboard now; the notice says what, for the user.
    void copied(const QString &notice);

private:
    [[nodiscard]] QWidget *makeContent();
    void setUpView();
    void makeActions();
    [[nodiscard]] QAction *addCopyAction(const QString &text, void (ActivityDock::*copy)());
    void addCopyKey(const QKeySequence &key, const QAction &action);
    void updateActions();
    [[nodiscard]] const RequestRecord &recordAt(int row) const;
    [[nodiscard]] QList<int> selectedRows() const;
    [[nodiscard]] QStringList requestIds() const;
    [[nodiscard]] QStringList tccliCommands() const;
    void copyRequestIds();
    void copyAsTccli();
    void copyRows();

    ActivityModel m_model;
    QSortFilterProxyModel m_found; ///< Those that the find box leaves.
    QTableView *m_view;
    QList<QAction *> m_copyActions;
};
