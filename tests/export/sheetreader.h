// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QString>
#include <QStringList>

/// What a spreadsheet program sees in a file of text.
struct Sheet
{
    QList<QStringList> rows = {}; ///< As shown, without the empty cells and rows at the end.
    QStringList formulas = {};    ///< Of the cells that are one.
};

/// Reads files with LibreOffice, where it is installed.
class SheetReader final
{
public:
    /// `folder` is for its profile and what it writes, and must outlive this.
    explicit SheetReader(const QString &folder);

    [[nodiscard]] bool isThere() const { return !m_program.isEmpty(); }

    /// The sheets of these files, which have the ending ".csv" and each another name: each
    /// character of `separators` ends a cell, and what looks like a formula is run. An empty sheet,
    /// and a warning, for one that cannot be read. It takes a while to start, however many they
    /// are.
    [[nodiscard]] QList<Sheet> read(const QStringList &paths, const QString &separators) const;

private:
    QString m_folder;
    QString m_program;
};
