// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArrayView>
#include <QList>
#include <QStringList>

#include <utility>

/// A cell of a line of a table: where it begins and ends, with its quotes.
using TableCell = std::pair<qsizetype, qsizetype>;

/// The cells of a line. What stands in quotes separates none.
[[nodiscard]] QList<TableCell> tableCells(QByteArrayView line, char separator);

/// The regions that head the columns of a table: name,ap-seoul,ap-tokyo.
class TableHeader final
{
public:
    /// Heads nothing.
    TableHeader() = default;
    /// That of a text, whose cells are separated by commas, semicolons or tabs: by those that part
    /// the most regions in the first line, or else the most cells.
    explicit TableHeader(QByteArrayView text);

    /// The region of the column that a byte of a line is in; empty if none heads it.
    [[nodiscard]] QString regionAt(QByteArrayView line, qsizetype offset) const;

    /// The region that a cell of this line is, with nothing else in it; empty if none is, or
    /// several are.
    [[nodiscard]] QString regionOfRow(QByteArrayView line) const;

    /// What stands between the cells.
    [[nodiscard]] char separator() const { return m_separator; }
    /// The region of each column, empty for one that none heads; none at all if fewer than two do.
    [[nodiscard]] const QStringList &regions() const { return m_regions; }

private:
    char m_separator = ',';
    QStringList m_regions;         ///< By column.
    qsizetype m_regionColumn = -1; ///< That has the region of each row; -1 where none is known to.
};
