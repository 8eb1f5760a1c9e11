// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/presence/grouprow.h"

#include <algorithm>
#include <utility>

namespace {

constexpr qint64 millisecondsPerDay = 24 * 60 * 60 * 1000LL;

const Build *newestOf(std::span<const Build> builds)
{
    const auto worth = [](const Build &build) {
        return std::pair(!build.isKept, build.health == Build::Health::Usable);
    };
    const Build *newest = nullptr;
    for (const Build &build : builds) {
        if (!newest || worth(build) > worth(*newest) ||
            (worth(build) == worth(*newest) && isNewer(build, *newest)))
            newest = &build;
    }
    return newest;
}

/// By so many whole days.
int daysBetween(const Build &older, const Build &newer)
{
    if (!older.created || !newer.created)
        return 0;
    return int(std::max<qint64>(0, (*newer.created - *older.created) / millisecondsPerDay));
}

int daysBehind(const Build &build, const Build &newest, GroupKey::Kind kind)
{
    const bool isSame = kind == GroupKey::Kind::Id ||
                        (kind != GroupKey::Kind::Name && build.name == newest.name);
    return isSame ? 0 : daysBetween(build, newest);
}

/// Of a place with this as its newest build. An id is in a place once; of others a newer one may
/// come yet, where a page is not read.
CellState stateOf(const Build &build, int days, bool isNewestCertain)
{
    const bool isGood = days == 0 && build.health == Build::Health::Usable && !build.isDeprecated;
    if (!isGood && !isNewestCertain)
        return CellState::Unknown;
    if (build.health == Build::Health::Failed)
        return CellState::Failed;
    if (build.health == Build::Health::UnderWay)
        return CellState::UnderWay;
    if (build.isDeprecated)
        return CellState::Deprecated;
    return days > 0 ? CellState::Behind : CellState::Current;
}

void compare(GroupDifferences &differences, const Build &one, const Build &other)
{
    differences.state |= one.state != other.state;
    differences.size |= one.size != other.size;
    differences.os |= one.os != other.os;
    differences.deprecation |= one.isDeprecated != other.isDeprecated;
}

} // namespace

GroupRow judged(std::span<const Build> builds, const std::vector<bool> &readWhole,
                GroupKey::Kind kind)
{
    GroupRow row;
    row.cells.resize(readWhole.size());
    std::vector<const Build *> newestThere(readWhole.size(), nullptr);
    for (const Build &build : builds) {
        const Build *&newest = newestThere[size_t(build.place)];
        int &count = row.cells[size_t(build.place)].count;
        const bool isFirst = !newest || (newest->isKept && !build.isKept);
        if (!isFirst && build.isKept != newest->isKept)
            continue;
        count = isFirst ? 1 : count + 1;
        if (isFirst || isNewer(build, *newest))
            newest = &build;
    }
    const Build *newest = newestOf(builds);
    if (newest) {
        row.newest = newest->number;
        row.isKept = newest->isKept;
    }
    const Build *compared = nullptr;
    for (size_t place = 0; place < readWhole.size(); ++place) {
        GroupCell &cell = row.cells[place];
        const Build *build = newestThere[place];
        if (!build) {
            cell.state = readWhole[place] ? CellState::Missing : CellState::Unknown;
            ++(readWhole[place] ? row.missing : row.unknown);
            continue;
        }
        cell.newest = build->number;
        if (build->isKept) {
            cell.state = CellState::Kept;
            ++row.unknown;
            continue;
        }
        const int days = daysBehind(*build, *newest, kind);
        const bool isNewestCertain = readWhole[place] || kind == GroupKey::Kind::Id;
        cell.state = stateOf(*build, days, isNewestCertain);
        cell.daysBehind = readWhole[place] ? days : 0;
        if (build->health == Build::Health::UnderWay && build->percent)
            cell.percent = int(std::clamp<qint64>(*build->percent, 0, 100));
        ++row.there;
        row.behind += cell.daysBehind > 0 ? 1 : 0;
        if (!isNewestCertain)
            continue;
        if (compared)
            compare(row.differences, *compared, *build);
        compared = build;
    }
    return row;
}
