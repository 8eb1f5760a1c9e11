// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/imagetext.h"
#include "core/requestrecord.h"

#include <QAbstractTableModel>

#include <deque>

/// What became of a request.
enum class RequestOutcome { Answered, Failed, Canceled };

/// The last requests, the newest first. OutcomeRole has a RequestOutcome for each.
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
    static constexpr int OutcomeRole = Qt::UserRole;
    static constexpr int mostRecords = 2000; ///< Older ones are forgotten.

    using QAbstractTableModel::QAbstractTableModel;

    void add(const RequestRecord &record);
    /// In which zone times are shown; local at first. The header says it.
    void setTimeZone(TimeZone zone);
    [[nodiscard]] const RequestRecord &recordAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    [[nodiscard]] QString cellText(const RequestRecord &record, int column) const;

    TimeZone m_zone = TimeZone::Local;
    std::deque<RequestRecord> m_records; // newest first
};

Q_DECLARE_METATYPE(RequestOutcome)
