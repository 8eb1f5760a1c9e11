// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/matrix/matrixmodel.h"

#include "catalog/matrix/celltext.h"
#include "core/bidicontrols.h"
#include "core/codewords.h"
#include "core/imagetext.h"
#include "core/oneline.h"
#include "core/placetext.h"
#include "core/region.h"

#include <QElapsedTimer>

#include <algorithm>
#include <unordered_set>

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace {

/// More runs of rows are told as a reset: views need a while for each.
constexpr int mostRuns = 32;
/// An update that takes longer waits longer for the next one, so that images that come page by page
/// do not keep the event loop busy.
constexpr milliseconds shortUpdate(20);

QString html(const QStringList &lines)
{
    QStringList escaped;
    for (const QString &line : lines)
        escaped.append(withVisibleControls(line).toHtmlEscaped());
    return u"<qt>"_s + escaped.join("<br>"_L1) + u"</qt>"_s;
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
    const auto later = [this] {
        if (m_isAwake && !m_timer.isActive())
            m_timer.start(m_pause);
    };
    connect(&presence, &Presence::changed, this, later);
    connect(&narrowing, &Narrowing::narrowed, this, later);
    connect(&narrowing, &Narrowing::timeZoneChanged, this, later);
    connect(&presence, &Presence::regrouped, this, [this] {
        beginResetModel();
        m_groups.clear();
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

std::optional<int> MatrixModel::rowOfGroup(int group) const
{
    const auto found = std::ranges::find(m_groups, group);
    return found == m_groups.end() ? std::nullopt : std::optional(int(found - m_groups.begin()));
}

std::optional<ImageNumber> MatrixModel::imageAt(const QModelIndex &index) const
{
    if (!index.isValid())
        return std::nullopt;
    const GroupRow &row = m_presence.rowOf(groupAt(index.row()));
    if (index.column() >= FirstPlaceColumn)
        return row.cells[size_t(index.column() - FirstPlaceColumn)].newest;
    return row.newest;
}

MatrixTable MatrixModel::table(const std::vector<int> &rows) const
{
    std::vector<int> groups;
    for (const int row : rows)
        groups.push_back(groupAt(row));
    return matrixTable(m_presence, m_store, rows.empty() ? m_groups : groups,
                       QDateTime::currentDateTimeUtc());
}

void MatrixModel::update()
{
    if (!m_isAwake)
        return;
    QElapsedTimer timer;
    timer.start();
    take(matrixGroups(
            m_presence, m_store,
            [this](ImageNumber number) { return m_narrowing.isWanted(number); }, m_order,
            m_collation));
    count();
    const milliseconds taken(timer.elapsed());
    m_pause = taken < shortUpdate ? milliseconds(0) : 3 * taken;
    emit countsChanged();
}

void MatrixModel::take(const std::vector<int> &groups)
{
    QList<Place> places;
    for (const PlaceStatus &status : m_presence.places())
        places.append(status.place);
    const auto reset = [&] {
        beginResetModel();
        m_groups = groups;
        m_places = places;
        endResetModel();
    };
    if (places != m_places)
        return reset();
    if (groups != m_groups) {
        const std::unordered_set<int> kept(groups.begin(), groups.end());
        std::vector<int> remaining;
        int runs = 0;
        bool wasKept = true;
        for (const int group : m_groups) {
            const bool isKept = kept.contains(group);
            runs += isKept != wasKept ? 1 : 0;
            wasKept = isKept;
            if (isKept)
                remaining.push_back(group);
        }
        const std::unordered_set<int> known(remaining.begin(), remaining.end());
        std::vector<int> ordered;
        wasKept = true;
        for (const int group : groups) {
            const bool isKnown = known.contains(group);
            runs += isKnown != wasKept ? 1 : 0;
            wasKept = isKnown;
            if (isKnown)
                ordered.push_back(group);
        }
        // Rows in another order are all of them new places to look at.
        if (runs > mostRuns || ordered != remaining)
            return reset();
        removeOthers(groups);
        insertNew(groups);
    }
    if (!m_groups.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    if (!m_places.isEmpty())
        emit headerDataChanged(Qt::Horizontal, FirstPlaceColumn, columnCount() - 1);
}

void MatrixModel::removeOthers(const std::vector<int> &groups)
{
    const std::unordered_set<int> kept(groups.begin(), groups.end());
    for (int last = rowCount() - 1; last >= 0; --last) {
        if (kept.contains(groupAt(last)))
            continue;
        int first = last;
        while (first > 0 && !kept.contains(groupAt(first - 1)))
            --first;
        beginRemoveRows({}, first, last);
        m_groups.erase(m_groups.begin() + first, m_groups.begin() + last + 1);
        endRemoveRows();
        last = first;
    }
}

void MatrixModel::insertNew(const std::vector<int> &groups)
{
    for (size_t first = 0; first < groups.size(); ++first) {
        if (first < m_groups.size() && m_groups[first] == groups[first])
            continue;
        // Up to the row that stands here now.
        const auto end = first < m_groups.size() ? std::find(groups.begin() + qsizetype(first),
                                                             groups.end(), m_groups[first])
                                                 : groups.end();
        const auto begin = groups.begin() + qsizetype(first);
        beginInsertRows({}, int(first), int(end - groups.begin()) - 1);
        m_groups.insert(m_groups.begin() + qsizetype(first), begin, end);
        endInsertRows();
        first = size_t(end - groups.begin());
    }
}

void MatrixModel::count()
{
    m_counts = {.rows = rowCount()};
    m_placeCounts.assign(size_t(m_places.size()), {.rows = rowCount()});
    for (const int group : m_groups) {
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
            counts.unknown += cell.state == CellState::Unknown ? 1 : 0;
        }
    }
}

int MatrixModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_groups.size());
}

int MatrixModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : FirstPlaceColumn + int(m_places.size());
}

QVariant MatrixModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int group = groupAt(index.row());
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
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole)
        return {};
    const GroupRow &row = m_presence.rowOf(group);
    const GroupKey &key = m_presence.keyOf(group);
    const Image newest = m_store.at(*row.newest);
    const bool isById = key.kind == GroupKey::Kind::Id;
    const QString name = isById ? newest.imageName : key.text;
    if (role == Qt::ToolTipRole) {
        QStringList lines = {name, imageTypeText(newest.imageType)};
        if (isById)
            lines.append(newest.imageId);
        if (m_presence.isLookAlike(group))
            lines.append(tr("Another row has nearly the same name: they differ in case, in spaces "
                            "or in how letters are encoded."));
        //: How many regions have an image: of how many that is known.
        lines.append(tr("In %1 of %Ln regions", nullptr, row.known()).arg(row.there));
        return html(lines);
    }
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
        break;
    default:
        return {};
    }
    QStringList lines = {placeText(m_places.at(place)),
                         cellSentence(cell, m_presence.places().at(place))};
    if (cell.newest) {
        const Image image = m_store.at(*cell.newest);
        lines.insert(1, image.imageId);
        //: %1 is a date.
        lines.append(tr("Created %1").arg(createdText(image, m_narrowing.timeZone())));
    }
    if (cell.count > 1)
        lines.append(tr("%Ln older ones are there, too.", nullptr, cell.count - 1));
    return html(lines);
}

QVariant MatrixModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section >= columnCount())
        return {};
    if (section >= FirstPlaceColumn) {
        const int place = section - FirstPlaceColumn;
        const Place &at = m_places.at(place);
        if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
            return placeText(at);
        if (role != Qt::ToolTipRole || size_t(place) >= m_placeCounts.size())
            return {};
        const Counts &counts = m_placeCounts[size_t(place)];
        QStringList lines = {placeWord(at), tr("%Ln there", nullptr, counts.there),
                             tr("%Ln missing", nullptr, counts.missing),
                             tr("%Ln behind", nullptr, counts.behind)};
        if (!m_presence.isWhole(place))
            lines.append(unreadReason(m_presence.places().at(place)).message);
        return html(lines);
    }
    if (role == Qt::TextAlignmentRole) {
        const auto side = section == ThereColumn ? Qt::AlignRight : Qt::AlignLeft;
        return QVariant::fromValue<Qt::Alignment>(side | Qt::AlignVCenter);
    }
    const bool isSpoken = role == Qt::AccessibleTextRole;
    if (role != Qt::DisplayRole && !isSpoken)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Name");
    case ArchitectureColumn:
        //: Over a column: architecture.
        return isSpoken ? tr("Architecture") : tr("Arch.");
    case NewestColumn:
        //: Over a column: when the newest image was made.
        return tr("Newest");
    case ThereColumn:
        //: Over a column: in how many regions an image is.
        return isSpoken ? tr("In regions") : tr("In");
    }
    return {};
}
