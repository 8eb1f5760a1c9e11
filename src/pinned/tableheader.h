// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArrayView>
#include <QStringList>

/// The regions that head the columns of a table: name,ap-seoul,ap-tokyo.
class TableHeader final
{
public:
    /// Heads nothing.
    TableHeader() = default;
    /// That of a text, whose cells are separated by commas, semicolons or tabs.
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
    QStringList m_regions; ///< By column.
};
