// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "pinned/finding.h"

#include <QAbstractTableModel>

/// Pinned ids with their verdicts, a row each.
class PinnedModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { VerdictColumn, File, Line, Id, Name, Region, Successor, Message, ColumnCount };

    /// Sorts: verdicts by how bad they are, lines as numbers.
    static constexpr int sortRole = Qt::UserRole;

    using QAbstractTableModel::QAbstractTableModel;

    /// Replaces all rows. Paths are shown as they are from the folder, if there is one.
    void setFindings(const QList<Finding> &findings, const QString &folder = {});
    [[nodiscard]] const QList<Finding> &findings() const { return m_findings; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    [[nodiscard]] QString text(const Finding &finding, int column) const;

    [[nodiscard]] static QVariant color(const Finding &finding, int column);

    QList<Finding> m_findings;
    QString m_folder;
};
