// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/status/activitymodel.h"

#include "core/errortext.h"
#include "core/placetext.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace {

QString outcomeText(const RequestRecord &record)
{
    if (record.isCanceled)
        return ActivityModel::tr("Canceled");
    if (record.error) {
        //: What became of a request; %1 is the code of an error.
        return ActivityModel::tr("Failed: %1").arg(errorCode(*record.error));
    }
    if (record.imageRequest)
        return ActivityModel::tr("%Ln images", nullptr, int(record.entries.value_or(0)));
    //: What became of a request that asks for no images.
    return ActivityModel::tr("Answered");
}

RequestOutcome outcomeOf(const RequestRecord &record)
{
    if (record.isCanceled)
        return RequestOutcome::Canceled;
    return record.error ? RequestOutcome::Failed : RequestOutcome::Answered;
}

} // namespace

void ActivityModel::add(const RequestRecord &record)
{
    beginInsertRows({}, 0, 0);
    m_records.push_front(record);
    endInsertRows();
    if (int(m_records.size()) <= mostRecords)
        return;
    beginRemoveRows({}, mostRecords, mostRecords);
    m_records.pop_back();
    endRemoveRows();
}

void ActivityModel::setTimeZone(TimeZone zone)
{
    if (zone == m_zone)
        return;
    m_zone = zone;
    emit headerDataChanged(Qt::Horizontal, Time, Time);
    if (!m_records.empty())
        emit dataChanged(index(0, Time), index(rowCount() - 1, Time));
}

const RequestRecord &ActivityModel::recordAt(int row) const
{
    return m_records.at(size_t(row));
}

int ActivityModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_records.size());
}

int ActivityModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ActivityModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const bool isNumber =
            index.column() == Offset || index.column() == Duration || index.column() == Tries;
    switch (role) {
    case Qt::DisplayRole:
        return cellText(recordAt(index.row()), index.column());
    case OutcomeRole:
        return QVariant::fromValue(outcomeOf(recordAt(index.row())));
    case Qt::TextAlignmentRole:
        return int((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant ActivityModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case Time:
        //: A column of times; %1 is their zone.
        return tr("Time (%1)").arg(timeZoneText(m_zone, QDateTime::currentDateTimeUtc()));
    case RegionName:
        return tr("Region");
    case Action:
        //: Column: the action of the API, such as DescribeImages.
        return tr("Action");
    case Offset:
        //: Column: from which image on a page was asked.
        return tr("Offset");
    case Duration:
        return tr("Duration");
    case Tries:
        //: How often a request was sent.
        return tr("Tries");
    case Outcome:
        //: Column: what became of a request.
        return tr("Result");
    case RequestId:
        return tr("RequestId");
    default:
        return {};
    }
}

QString ActivityModel::cellText(const RequestRecord &record, int column) const
{
    switch (column) {
    case Time:
        return (m_zone == TimeZone::Utc ? record.started.toUTC() : record.started.toLocalTime())
                .toString(u"HH:mm:ss.zzz"_s);
    case RegionName:
        return placeText(record.place);
    case Action:
        return record.action;
    case Offset:
        return record.imageRequest ? QLocale().toString(record.imageRequest->offset) : QString();
    case Duration:
        //: A duration in milliseconds.
        return tr("%1 ms").arg(QLocale().toString(record.duration));
    case Tries:
        return QString::number(record.tries);
    case Outcome:
        return outcomeText(record);
    case RequestId:
        return record.requestId;
    default:
        return {};
    }
}
