// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/query/regionstatuses.h"

#include <QPersistentModelIndex>
#include <QTreeWidget>

#include <optional>

/// The regions under the headings of their groups, each with a check mark and, once a query runs,
/// its state. A click on a name checks or unchecks it, on a heading all of its regions.
///
/// Regions that the program does not know are in a group of their own, by id.
class RegionTree final : public QTreeWidget
{
    Q_OBJECT

public:
    /// Data of a region's cells.
    enum Role {
        RegionIdRole = Qt::UserRole, ///< QString; invalid for groups.
        NameRole,                    ///< QString: "Seoul".
        LoadedRole,                  ///< qint64, images loaded; invalid without a status.
        TotalRole,                   ///< qint64, images there are; invalid where not known.
        FailedRole,                  ///< bool: in some account at least.
    };
    enum Column { NameColumn, StatusColumn };

    explicit RegionTree(QWidget *parent = nullptr);

    /// The ids of the checked regions, in the order of the tree.
    [[nodiscard]] QStringList checkedRegions() const;

    /// Those that the program knows or the user added, but for hidden ones.
    [[nodiscard]] QStringList usualRegions() const;

    /// Checks these and no others. A region that the tree does not know is added to it.
    void setCheckedRegions(const QStringList &ids);
    void setAllChecked(bool checked);

    /// Lists these besides those that the program knows, as addRegion() does, and no others, and
    /// takes those out of sight that are hidden; they are not checked then, nor is anything that is
    /// done to their group done to them. One that is checked by itself comes back.
    void setListed(const QStringList &added, const QStringList &hidden);

    /// Regions that the user added, in the order of the tree.
    [[nodiscard]] QStringList addedRegions() const;
    /// Adds a region, unless there is one of that id; checks it and shows it.
    void addRegion(const QString &id);
    /// The same for several at once, which are neither checked nor shown.
    void restoreAddedRegions(const QStringList &ids);
    /// One that the program does not know.
    void removeRegion(const QString &id);

    /// Shows how far an account is with a region, beside the others; a region that the tree does
    /// not know is ignored.
    void setStatus(const PlaceStatus &status);
    /// Of each account that is asked for the region, if any.
    [[nodiscard]] QList<PlaceStatus> statuses(const QString &id) const { return m_statuses.of(id); }
    void clearStatus();
    /// How many of the loaded images are shown, by region; without it, nothing is narrowed.
    void setFoundCounts(const std::optional<QHash<QString, qint64>> &counts);

    /// Of the times in tooltips.
    void setTimeZone(TimeZone zone)
    {
        m_statuses.setTimeZone(zone);
        showAllStatuses();
    }
    [[nodiscard]] TimeZone timeZone() const { return m_statuses.timeZone(); }

    /// How many images of the regions changed since an earlier time, where that is known.
    void setChangeCounts(const QHash<QString, int> &counts);

    /// The largest number of images that a region is known to have; the full length of the bars.
    [[nodiscard]] qint64 largestTotal() const { return m_statuses.largestTotal(); }

    /// The height of all rows that are unfolded.
    [[nodiscard]] int contentHeight() const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

    /// The ids of the regions of an item: its own, or those of its group that are not hidden.
    [[nodiscard]] static QStringList regionsOf(const QTreeWidgetItem &item);

    /// Does nothing.
    void selectAll() override;

signals:
    void checkedRegionsChanged();
    void addedRegionsChanged();
    /// contentHeight() is another.
    void contentHeightChanged();

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    [[nodiscard]] QItemSelectionModel::SelectionFlags
    selectionCommand(const QModelIndex &index, const QEvent *event) const override;

private:
    QTreeWidgetItem *addGroup(const QString &name);
    QTreeWidgetItem *addItem(QTreeWidgetItem *group, const QString &id, const QString &name);
    QTreeWidgetItem *addOtherRegion(const QString &id);
    [[nodiscard]] QTreeWidgetItem *findRegion(const QString &id) const;
    [[nodiscard]] QModelIndex nameAt(const QPoint &position) const;
    static void toggle(QTreeWidgetItem &item);
    void bringBack(QTreeWidgetItem &item);
    void switchSelected(const QItemSelection &selected);
    void takeChange(QTreeWidgetItem *item, int column);
    void showStatus(QTreeWidgetItem &item);
    void showAllStatuses();
    void updateGroup(QTreeWidgetItem *group);

    QTreeWidgetItem *m_otherGroup = nullptr; // of regions that the program does not know
    QStringList m_added;                     // of those, the user's
    RegionStatuses m_statuses;
    QHash<QString, int> m_changeCounts;
    QPersistentModelIndex m_pressed; // the name that the mouse is held down on
};
