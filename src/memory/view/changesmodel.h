// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "memory/view/changesnarrowing.h"

#include <QAbstractTableModel>
#include <QSet>

#include <optional>

/// What changed, a row for each entry that is wanted.
class ChangesModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { ChangeColumn, RegionColumn, IdColumn, NameColumn, DifferenceColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// Unset: nothing was compared so far.
    void setReport(const std::optional<ChangesReport> &report);
    [[nodiscard]] const std::optional<ChangesReport> &report() const { return m_report; }
    /// All of them, wanted or not.
    [[nodiscard]] const QList<ChangesEntry> &entries() const { return m_entries; }

    void setNarrowing(const FindExpression &find, const FacetSelection &facets);
    /// Only entries with one of these; all where it is empty.
    void setAspects(const QSet<ChangeAspect> &aspects);
    [[nodiscard]] const QSet<ChangeAspect> &aspects() const { return m_narrowing.aspects; }

    [[nodiscard]] const ChangesEntry &entryAt(int row) const { return m_entries[m_rows[row]]; }
    /// The report with the changes of these rows, or of all that are shown where there are none.
    [[nodiscard]] ChangesReport reportOf(const QList<int> &rows) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    /// Display and accessible text, and as tool tip a line for each field, escaped.
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

signals:
    /// After the rows are other ones, or may be.
    void rowsChanged();

private:
    void setNarrowing(const ChangesNarrowing &narrowing);
    void narrow();
    [[nodiscard]] QString text(const ChangesEntry &entry, int column) const;
    [[nodiscard]] QString regionText(const ChangesEntry &entry) const;
    [[nodiscard]] static QString toolTip(const ChangesEntry &entry, int column);

    std::optional<ChangesReport> m_report;
    QList<ChangesEntry> m_entries;
    QList<qsizetype> m_rows; ///< Of the entries, those that are wanted.
    ChangesNarrowing m_narrowing;
};
