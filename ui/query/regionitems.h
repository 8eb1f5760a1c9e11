// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/query/regionstatuses.h"

#include <QList>

class QTreeWidget;
class QTreeWidgetItem;

/// The rows of a RegionTree, with its columns and roles. Whoever makes one owns it, until it is in
/// a tree.

/// A heading over regions.
[[nodiscard]] QTreeWidgetItem *makeRegionGroup(const QString &name);

/// A region, not checked and without a status.
[[nodiscard]] QTreeWidgetItem *makeRegionItem(const QString &id, const QString &name);

/// The id of a region; empty for a heading.
[[nodiscard]] QString regionIdOf(const QTreeWidgetItem &item);

[[nodiscard]] bool isChecked(const QTreeWidgetItem &item);

/// All regions of a tree, hidden ones, too, in its order.
[[nodiscard]] QList<QTreeWidgetItem *> regionItemsOf(const QTreeWidget &tree);

/// Shows how far a region is in each account that is asked, if any, and how many of its images
/// changed.
void showRegionStatus(QTreeWidgetItem &item, const RegionStatuses &statuses, int changes = 0);

/// Tells assistive technology that the check of an item is another now: the view itself tells of
/// new data, not of a new state.
void announceCheck(QTreeWidget &tree, const QTreeWidgetItem &item);
