// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>

class QMenu;
class QTreeWidgetItem;
class RegionTree;

/// The context menu of a region or of the heading of a group, by mouse and keyboard.
class RegionMenu final : public QObject
{
    Q_OBJECT

public:
    /// The tree must outlive it, and is its parent.
    explicit RegionMenu(RegionTree &tree);

signals:
    /// The rest of these regions is wanted: what is not loaded, or could not be.
    void loadRequested(const QStringList &regions);
    /// The user wants to add one by its id.
    void addRequested();
    /// Ids were copied: a notice for the user.
    void copied(const QString &notice);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QMenu *makeMenu(QTreeWidgetItem &item);
    void addChecks(QMenu &menu, QTreeWidgetItem &item);
    void copyIds(const QStringList &regions);
    void addLoading(QMenu &menu, const QStringList &regions);

    RegionTree &m_tree;
};
