// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/matrix/matrixtable.h"

#include "core/imagetext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QString groupWord(GroupKey::Kind kind)
{
    switch (kind) {
    case GroupKey::Kind::Id:
        return u"id"_s;
    case GroupKey::Kind::Name:
        return u"name"_s;
    case GroupKey::Kind::Series:
    case GroupKey::Kind::Family:
        return u"series"_s;
    }
    Q_UNREACHABLE();
}

QList<MatrixEntry> entriesOf(const GroupRow &row, const ImageStore &store)
{
    QList<MatrixEntry> entries;
    entries.reserve(qsizetype(row.cells.size()));
    for (const GroupCell &cell : row.cells) {
        MatrixEntry entry = {
                .state = cell.state, .daysBehind = cell.daysBehind, .percent = cell.percent};
        // Who reads a file cannot see that an id is of an earlier time.
        if (cell.state == CellState::Kept)
            entry.state = CellState::Unknown;
        if (cell.isThere()) {
            const Image image = store.at(*cell.newest);
            entry.imageId = image.imageId;
            entry.createdTime = createdCode(image);
            entry.imageState = image.imageState;
        }
        entries.append(entry);
    }
    return entries;
}

void addOthers(QList<MatrixEntry> &entries, std::span<const Build> builds)
{
    std::vector<Build> sorted(builds.begin(), builds.end());
    std::ranges::sort(sorted, isNewer);
    for (const Build &build : sorted) {
        MatrixEntry &entry = entries[build.place];
        if (!build.isKept && build.imageId != entry.imageId)
            entry.others.append(build.imageId);
    }
}

MatrixLine lineOf(const Presence &presence, const ImageStore &store, int group)
{
    const GroupRow &row = presence.rowOf(group);
    const GroupKey &key = presence.keyOf(group);
    const Image newest = store.at(*row.newest);
    MatrixLine line = {
            .name = key.kind == GroupKey::Kind::Id ? newest.imageName : key.text,
            .architecture = newest.architecture,
            .imageType = newest.imageType,
            .group = groupWord(key.kind),
            .newest = newest.imageId,
            .createdTime = createdCode(newest),
            .account = newest.imageCreator,
            .entries = entriesOf(row, store),
    };
    // Nor is an id of an earlier time named as the newest; but where it is what makes the group.
    if (row.isKept && key.kind != GroupKey::Kind::Id) {
        line.newest.clear();
        line.createdTime.clear();
        line.account.clear();
    }
    addOthers(line.entries, presence.buildsOf(group));
    return line;
}

} // namespace

MatrixTable matrixTable(const Presence &presence, const ImageStore &store,
                        const std::vector<int> &groups, const QDateTime &now,
                        const QHash<Place, QDateTime> &readTimes)
{
    MatrixTable table = {.asOf = now};
    const auto takeTime = [&table](const QDateTime &read) {
        if (read.isValid())
            table.asOf = std::min(table.asOf, read);
    };
    std::vector<bool> lacksSome(size_t(presence.places().size()), false);
    for (const PlaceStatus &status : presence.places()) {
        table.places.append(status.place);
        if (!isReadWhole(status))
            table.unread.append({status.place, unreadReason(status)});
    }
    table.lines.reserve(qsizetype(groups.size()));
    for (const int group : groups) {
        table.lines.append(lineOf(presence, store, group));
        for (size_t place = 0; place < lacksSome.size(); ++place) {
            if (presence.rowOf(group).cells[place].state == CellState::Missing)
                lacksSome[place] = true;
        }
        const bool isKept = presence.rowOf(group).isKept;
        for (const Build &build : presence.buildsOf(group)) {
            if (build.isKept != isKept)
                continue; // nothing is said of it
            takeTime(store.originOf(build.number).readTime);
        }
    }
    for (size_t place = 0; place < lacksSome.size(); ++place) {
        if (lacksSome[place])
            takeTime(readTimes.value(table.places[qsizetype(place)]));
    }
    return table;
}

QString stateWord(CellState state)
{
    switch (state) {
    case CellState::Unknown:
    case CellState::Kept:
        return u"unknown"_s;
    case CellState::Missing:
        return u"missing"_s;
    case CellState::Current:
        return u"ok"_s;
    case CellState::Behind:
        return u"behind"_s;
    case CellState::Deprecated:
        return u"deprecated"_s;
    case CellState::UnderWay:
        return u"copying"_s;
    case CellState::Failed:
        return u"failed"_s;
    }
    Q_UNREACHABLE();
}
