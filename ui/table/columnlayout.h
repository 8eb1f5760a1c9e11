// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

class QHeaderView;

/// One column as the user arranged it. Of the column of profiles this is its place and its width;
/// whether it is visible follows from what is asked, see ImageTableView::setProfilesShown().
struct ColumnState
{
    QString name;  ///< See columnName(); stable across versions of the program.
    int width = 0; ///< Device-independent pixels.
    bool isVisible = true;

    bool operator==(const ColumnState &) const = default;
};

/// The columns from the first to the last. One that a newer program has is added at its place, one
/// that it no longer knows is left out, so a kept layout stays valid.
using ColumnLayout = QList<ColumnState>;

/// How columns are arranged at first. Widths are for the font metrics of the header's view, and for
/// the room that it has usually, if it knows of one; see SortHeader::setUsualRoom().
[[nodiscard]] ColumnLayout defaultColumnLayout(const QHeaderView &header);

/// Whether they are arranged like that, with the column of profiles or as without it.
[[nodiscard]] bool hasDefaultColumns(const QHeaderView &header);

[[nodiscard]] ColumnLayout readColumnLayout(const QHeaderView &header);
void applyColumnLayout(QHeaderView &header, const ColumnLayout &layout);

/// As JSON, for settings and saved searches. What is no layout reads as an empty one.
[[nodiscard]] QByteArray columnLayoutToJson(const ColumnLayout &layout);
[[nodiscard]] ColumnLayout columnLayoutFromJson(const QByteArray &json);
