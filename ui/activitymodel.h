// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/requestrecord.h"

#include <QAbstractTableModel>

#include <deque>

/// The last requests, the newest first.
class ActivityModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        Time,
        RegionName,
        Action,
        Offset,
        Duration,
        Tries,
        Outcome,
        RequestId,
        ColumnCount
    };
    static constexpr int mostRecords = 2000; ///< Older ones are forgotten.

    using QAbstractTableModel::QAbstractTableModel;

    void add(const RequestRecord &record);
    [[nodiscard]] const RequestRecord &recordAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    std::deque<RequestRecord> m_records; // newest first
};
