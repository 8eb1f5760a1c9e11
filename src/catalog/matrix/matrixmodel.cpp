// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/matrix/matrixmodel.h"

#include "catalog/matrix/celltext.h"
#include "catalog/matrix/matrixtitles.h"
#include "catalog/matrix/matrixtooltips.h"
#include "catalog/matrix/offerrow.h"
#include "catalog/matrix/rowchanges.h"
#include "core/imagetext.h"
#include "core/joinedtext.h"
#include "core/oneline.h"
#include "core/placetext.h"
#include "core/region.h"

#include <QElapsedTimer>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace {

/// More steps are told as a reset: views need a while for each.
constexpr size_t mostSteps = 32;
/// An update that takes longer waits longer for the next one, so that images that come page by page
/// do not keep the event loop busy.
constexpr milliseconds shortUpdate(20);

/// In the place of a group in a row that is of none.
int mark(MatrixModel::RowKind kind)
{
    return -int(kind);
}

bool isUnknown(CellState state)
{
    return state == CellState::Unknown || state == CellState::Kept;
}

QString dateText(const Image &image, TimeZone zone)
{
    const QString text = createdText(image, zone);
    return image.created.isValid() ? text.section(u' ', 0, 0) : text;
}

} // namespace

MatrixModel::MatrixModel(const ImageStore &store, Presence &presence, const Narrowing &narrowing,
                         QObject *parent)
    : QAbstractTableModel(parent), m_store(store), m_presence(presence), m_narrowing(narrowing),
      m_collation(matrixCollator())
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &MatrixModel::update);
    connect(&presence, &Presence::changed, this, &MatrixModel::updateLater);
    connect(&narrowing, &Narrowing::narrowed, this, &MatrixModel::updateLater);
    connect(&narrowing, &Narrowing::timeZoneChanged, this, &MatrixModel::updateLater);
    connect(&presence, &Presence::regrouped, this, [this] {
        beginResetModel();
        m_rows.clear();
        m_places.clear();
        m_counts = {};
        m_placeCounts.clear();
        endResetModel();
    });
}

void MatrixModel::setAwake(bool isAwake)
{
    if (isAwake == m_isAwake)
        return;
    m_isAwake = isAwake;
    if (isAwake) {
        m_presence.keep();
        return update();
    }
    m_timer.stop();
}

void MatrixModel::setOrder(const MatrixOrder &order)
{
    if (order == m_order)
        return;
    m_order = order;
    update();
}

void MatrixModel::setOffer(const InstanceOffer *offer)
{
    m_offer = offer;
    if (offer)
        connect(offer, &InstanceOffer::changed, this, &MatrixModel::updateLater);
    updateLater();
}

MatrixModel::RowKind MatrixModel::kindAt(int row) const
{
    const int group = m_rows[size_t(row)];
    return group < 0 ? RowKind(-group) : RowKind::Group;
}

bool MatrixModel::isHeading(int row) const
{
    return kindAt(row) >= RowKind::OwnHeading;
}

std::optional<int> MatrixModel::groupAt(int row) const
{
    const int group = m_rows[size_t(row)];
    return group < 0 ? std::nullopt : std::optional(group);
}

std::optional<int> MatrixModel::rowOfGroup(int group) const
{
    const auto found = std::ranges::find(m_rows, group);
    return found == m_rows.end() ? std::nullopt : std::optional(int(found - m_rows.begin()));
}

std::optional<ImageNumber> MatrixModel::imageAt(const QModelIndex &index) const
{
    const std::optional<int> group = index.isValid() ? groupAt(index.row()) : std::nullopt;
    if (!group)
        return std::nullopt;
    const GroupRow &row = m_presence.rowOf(*group);
    if (index.column() >= FirstPlaceColumn)
        return row.cells[size_t(index.column() - FirstPlaceColumn)].newest;
    return row.newest;
}

MatrixTable MatrixModel::table() const
{
    std::vector<int> rows(static_cast<size_t>(rowCount()));
    std::iota(rows.begin(), rows.end(), 0);
    return table(rows);
}

MatrixTable MatrixModel::table(const std::vector<int> &rows) const
{
    std::vector<int> groups;
    for (const int row : rows) {
        if (const std::optional<int> group = row < rowCount() ? groupAt(row) : std::nullopt)
            groups.push_back(*group);
    }
    return matrixTable(m_presence, m_store, groups, QDateTime::currentDateTimeUtc(),
                       m_readTimes ? m_readTimes->times() : QHash<Place, QDateTime>());
}

void MatrixModel::updateLater()
{
    if (m_isAwake && !m_timer.isActive())
        m_timer.start(m_pause);
}

void MatrixModel::update()
{
    if (!m_isAwake)
        return;
    QElapsedTimer timer;
    timer.start();
    take(wantedRows());
    count();
    const milliseconds taken(timer.elapsed());
    m_pause = taken < shortUpdate ? milliseconds(0) : 3 * taken;
    emit countsChanged();
}

std::vector<int> MatrixModel::wantedRows()
{
    std::vector<int> rows = matrixGroups(
            m_presence, m_store,
            [this](ImageNumber number) { return m_narrowing.isWanted(number); }, m_order,
            m_collation);
    if (m_order.sort == MatrixSort::Name) {
        const auto offered = std::ranges::find_if(
                rows, [this](int group) { return m_presence.keyOf(group).isOffered; });
        if (offered != rows.begin() && offered != rows.end()) {
            rows.insert(offered, mark(RowKind::OfferedHeading));
            rows.insert(rows.begin(), mark(RowKind::OwnHeading));
        }
    }
    if (m_offer && !m_offer->instanceType().isEmpty())
        rows.insert(rows.begin(), mark(RowKind::Offer));
    return rows;
}

void MatrixModel::take(const std::vector<int> &rows)
{
    QList<Place> places;
    for (const PlaceStatus &status : m_presence.places())
        places.append(status.place);
    const auto reset = [&] {
        beginResetModel();
        m_rows = rows;
        m_places = places;
        endResetModel();
    };
    if (places != m_places)
        return reset();
    const std::optional<RowChanges> changes = rowChanges(m_rows, rows, mostSteps);
    // Rows in another order are all of them new places to look at.
    if (!changes)
        return reset();
    for (const RowRun &run : changes->removals) {
        beginRemoveRows({}, run.first, run.last);
        m_rows.erase(m_rows.begin() + run.first, m_rows.begin() + run.last + 1);
        endRemoveRows();
    }
    for (const RowRun &run : changes->insertions) {
        beginInsertRows({}, run.first, run.last);
        m_rows.insert(m_rows.begin() + run.first, rows.begin() + run.first,
                      rows.begin() + run.last + 1);
        endInsertRows();
    }
    if (!m_rows.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    if (!m_places.isEmpty())
        emit headerDataChanged(Qt::Horizontal, FirstPlaceColumn, columnCount() - 1);
}

void MatrixModel::count()
{
    m_counts = {.rows = int(std::ranges::count_if(m_rows, [](int row) { return row >= 0; }))};
    m_placeCounts.assign(size_t(m_places.size()), {.rows = m_counts.rows});
    for (const int group : m_rows) {
        if (group < 0)
            continue;
        const GroupRow &row = m_presence.rowOf(group);
        m_counts.there += row.there > 0 ? 1 : 0;
        m_counts.missing += row.missing > 0 ? 1 : 0;
        m_counts.behind += row.behind > 0 ? 1 : 0;
        m_counts.unknown += row.unknown > 0 ? 1 : 0;
        m_counts.differing += row.differences.any() ? 1 : 0;
        m_counts.everywhere += row.isInAll() ? 1 : 0;
        for (size_t place = 0; place < row.cells.size(); ++place) {
            const GroupCell &cell = row.cells[place];
            Counts &counts = m_placeCounts[place];
            counts.there += cell.isThere() ? 1 : 0;
            counts.missing += cell.state == CellState::Missing ? 1 : 0;
            counts.behind += cell.daysBehind > 0 ? 1 : 0;
            counts.unknown += isUnknown(cell.state) ? 1 : 0;
        }
    }
}

int MatrixModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int MatrixModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : FirstPlaceColumn + int(m_places.size());
}

QVariant MatrixModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const RowKind kind = kindAt(index.row());
    if (kind == RowKind::Offer)
        return offerData(*m_offer, m_places, index.column(), role);
    if (kind != RowKind::Group) {
        const bool isText = role == Qt::DisplayRole || role == Qt::AccessibleTextRole;
        return isText && index.column() == NameColumn ? headingText(kind) : QVariant();
    }
    const int group = *groupAt(index.row());
    if (!m_presence.contains(group))
        return {}; // until the next update
    return index.column() < FirstPlaceColumn
                   ? firstColumnData(group, index.column(), role)
                   : placeData(group, index.column() - FirstPlaceColumn, role);
}

QVariant MatrixModel::firstColumnData(int group, int column, int role) const
{
    if (role == IsLookAlikeRole)
        return column == NameColumn && m_presence.isLookAlike(group);
    if (role == Qt::TextAlignmentRole) {
        const auto side = column == ThereColumn ? Qt::AlignRight : Qt::AlignLeft;
        return QVariant::fromValue<Qt::Alignment>(side | Qt::AlignVCenter);
    }
    const GroupRow &row = m_presence.rowOf(group);
    if (role == KeptRole)
        return row.isKept;
    if (role == Qt::AccessibleDescriptionRole)
        return row.isKept ? keptText() : QVariant();
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole)
        return {};
    const GroupKey &key = m_presence.keyOf(group);
    const Image newest = m_store.at(*row.newest);
    const QString name = key.kind == GroupKey::Kind::Id ? newest.imageName : key.text;
    if (role == Qt::ToolTipRole)
        return groupToolTip(m_presence, group, newest);
    switch (column) {
    case NameColumn: {
        const QString text = onOneLine(name.isEmpty() ? newest.imageId : name);
        if (role != Qt::AccessibleTextRole || !m_presence.isLookAlike(group))
            return text;
        //: Said of an image's name by a screen reader.
        return tr("%1, look-alike of another name").arg(text);
    }
    case ArchitectureColumn:
        return newest.architecture;
    case NewestColumn:
        return dateText(newest, m_narrowing.timeZone());
    case ThereColumn:
        return role == Qt::AccessibleTextRole
                       ? tr("In %1 of %Ln regions", nullptr, row.known()).arg(row.there)
                       : u"%1/%2"_s.arg(row.there).arg(row.known());
    }
    Q_UNREACHABLE();
}

QVariant MatrixModel::placeData(int group, int place, int role) const
{
    const GroupCell &cell = m_presence.rowOf(group).cells[size_t(place)];
    switch (role) {
    case CellRole:
        return QVariant::fromValue(cell);
    case Qt::DisplayRole:
        return cellWords(cell);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue<Qt::Alignment>(Qt::AlignCenter);
    case Qt::AccessibleTextRole:
        //: A cell of a table, said by a screen reader: %1 is a region, %2 what is the matter there.
        return tr("%1: %2").arg(placeText(m_places.at(place)), cellWords(cell));
    case Qt::ToolTipRole:
        return cellToolTip(cell, m_presence.places().at(place),
                           cell.newest ? std::optional(m_store.at(*cell.newest)) : std::nullopt,
                           m_narrowing.timeZone());
    default:
        return {};
    }
}

QVariant MatrixModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical) {
        // Names its row for a screen reader; it is not shown.
        return section < rowCount() && role == Qt::DisplayRole
                       ? data(index(section, NameColumn), Qt::AccessibleTextRole)
                       : QVariant();
    }
    if (section >= columnCount())
        return {};
    if (role == Qt::AccessibleTextRole)
        return spokenTitle(section);
    if (section >= FirstPlaceColumn) {
        const int place = section - FirstPlaceColumn;
        const Place &at = m_places.at(place);
        if (role == Qt::DisplayRole)
            return placeText(at);
        const bool isToolTip = role == Qt::ToolTipRole;
        if ((!isToolTip && role != Qt::AccessibleDescriptionRole) ||
            size_t(place) >= m_placeCounts.size())
            return {};
        const Counts &counts = m_placeCounts[size_t(place)];
        QStringList lines = {tr("%Ln there", nullptr, counts.there),
                             tr("%Ln missing", nullptr, counts.missing),
                             tr("%Ln behind", nullptr, counts.behind)};
        const QString reason = m_presence.isWhole(place)
                                       ? QString()
                                       : unreadReason(m_presence.places().at(place)).message;
        if (!isToolTip) // counts of a part would be heard as those of the whole
            return reason.isEmpty() ? listText(lines) : reason;
        lines.prepend(placeWord(at));
        if (!reason.isEmpty())
            lines.append(reason);
        return toolTipOf(lines);
    }
    if (role == Qt::TextAlignmentRole) {
        const auto side = section == ThereColumn ? Qt::AlignRight : Qt::AlignLeft;
        return QVariant::fromValue<Qt::Alignment>(side | Qt::AlignVCenter);
    }
    return role == Qt::DisplayRole ? columnTitle(Column(section), false) : QVariant();
}

QString MatrixModel::spokenTitle(int section) const
{
    const int place = section - FirstPlaceColumn;
    QString title = place < 0 ? columnTitle(Column(section), true) : placeText(m_places.at(place));
    if (place >= 0 && !m_presence.isWhole(place))
        title = unreadTitle(title);
    const int sorted = int(m_order.sort) + (m_order.sort == MatrixSort::Place ? m_order.place : 0);
    return section == sorted ? sortedTitle(title, m_order.descending) : title;
}

Qt::ItemFlags MatrixModel::flags(const QModelIndex &index) const
{
    const bool isInHeading = index.isValid() && isHeading(index.row());
    return isInHeading ? Qt::ItemNeverHasChildren : QAbstractTableModel::flags(index);
}
