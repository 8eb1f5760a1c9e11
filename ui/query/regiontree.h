// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/feed/placestatus.h"

#include <QTreeWidget>

/// The regions by group, each with a check mark and, once a query runs, its state.
class RegionTree final : public QTreeWidget
{
    Q_OBJECT

public:
    /// Data of a region's cells.
    enum Role {
        RegionIdRole = Qt::UserRole, ///< QString; empty for groups.
        NameRole,                    ///< QString: "Seoul".
        LoadedRole,                  ///< qint64, images loaded; invalid without a status.
        TotalRole,                   ///< qint64, images there are; invalid where not known.
        FailedRole,                  ///< bool.
    };
    enum Column { NameColumn, StatusColumn };

    explicit RegionTree(QWidget *parent = nullptr);

    /// The ids of the checked regions, in the order of the tree.
    [[nodiscard]] QStringList checkedRegions() const;

    /// Checks these and no others. A region that the tree does not know is added to it.
    void setCheckedRegions(const QStringList &ids);
    void setAllChecked(bool checked);

    /// Shows the state of a region; one that the tree does not know is ignored.
    void setStatus(const PlaceStatus &status);
    void clearStatus();

    /// The largest number of images that a region is known to have; the full length of the bars.
    [[nodiscard]] qint64 largestTotal() const { return m_largestTotal; }

signals:
    void checkedRegionsChanged();

private:
    QTreeWidgetItem *addGroup(const QString &name);
    QTreeWidgetItem *addRegion(QTreeWidgetItem *group, const QString &id, const QString &name);
    [[nodiscard]] QTreeWidgetItem *findRegion(const QString &id) const;
    [[nodiscard]] QList<QTreeWidgetItem *> regionItems() const;
    void updateGroup(QTreeWidgetItem *group);

    QTreeWidgetItem *m_otherGroup = nullptr; // of regions that the program does not know
    qint64 m_largestTotal = 0;
};
