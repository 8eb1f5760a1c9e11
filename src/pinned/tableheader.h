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

private:
    char m_separator = ',';
    QStringList m_regions; ///< By column.
};
