// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/matrix/matrixorder.h"

#include "catalog/order/textranks.h"

#include <algorithm>
#include <ranges>
#include <tuple>

namespace {

/// A row on its way to its place.
struct Candidate
{
    int group = 0;
    QString name = {};
    int rank = 0;     ///< Of the name.
    qint64 value = 0; ///< What the order asks first; its text where it asks one.
};

QString nameOf(const Presence &presence, const ImageStore &store, int group)
{
    const GroupKey &key = presence.keyOf(group);
    if (key.kind != GroupKey::Kind::Id)
        return key.text;
    return store.at(presence.buildsOf(group).front().number).imageName;
}

qint64 newestOf(const Presence &presence, int group)
{
    const std::optional<ImageNumber> newest = presence.rowOf(group).newest;
    for (const Build &build : presence.buildsOf(group)) {
        if (build.number == newest)
            return build.created.value_or(0);
    }
    return 0;
}

/// The worst first.
int badness(CellState state)
{
    constexpr CellState order[] = {CellState::Missing, CellState::Failed,   CellState::Deprecated,
                                   CellState::Behind,  CellState::UnderWay, CellState::Unknown,
                                   CellState::Kept,    CellState::Current};
    return int(std::ranges::find(order, state) - std::begin(order));
}

qint64 valueOf(const Presence &presence, int group, const MatrixOrder &order)
{
    switch (order.sort) {
    case MatrixSort::Name:
        return presence.keyOf(group).isOffered ? 1 : 0;
    case MatrixSort::Architecture:
        return 0; // by its text
    case MatrixSort::Newest:
        return newestOf(presence, group);
    case MatrixSort::There:
        return presence.rowOf(group).there;
    case MatrixSort::Place: {
        const auto &cells = presence.rowOf(group).cells;
        return size_t(order.place) < cells.size() ? badness(cells[size_t(order.place)].state) : 0;
    }
    }
    Q_UNREACHABLE();
}

} // namespace

QCollator matrixCollator()
{
    QCollator collator;
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    return collator;
}

std::vector<int> matrixGroups(const Presence &presence, const ImageStore &store,
                              const std::function<bool(ImageNumber)> &isWanted,
                              const MatrixOrder &order, TextCollation &collation)
{
    std::vector<Candidate> candidates;
    for (int group = 0; group < presence.groupEnd(); ++group) {
        const auto isOneWanted = [&isWanted](const Build &build) {
            return isWanted(build.number);
        };
        if (!std::ranges::any_of(presence.buildsOf(group), isOneWanted))
            continue;
        candidates.push_back({.group = group,
                              .name = nameOf(presence, store, group),
                              .value = valueOf(presence, group, order)});
    }
    std::vector<QStringView> names;
    names.reserve(candidates.size());
    for (const Candidate &candidate : candidates)
        names.push_back(candidate.name);
    const std::vector<int> ranks = textRanks(names, collation);
    for (size_t i = 0; i < candidates.size(); ++i)
        candidates[i].rank = ranks[i];
    const auto isBefore = [&](const Candidate &a, const Candidate &b) {
        if (order.sort == MatrixSort::Architecture) {
            const int compared = presence.keyOf(a.group).architecture.compare(
                    presence.keyOf(b.group).architecture);
            if (compared != 0)
                return order.descending ? compared > 0 : compared < 0;
        }
        if (order.sort == MatrixSort::Name) {
            // Whose images they are stays as it is.
            if (a.value != b.value)
                return a.value < b.value;
            if (a.rank != b.rank)
                return order.descending ? a.rank > b.rank : a.rank < b.rank;
        } else if (a.value != b.value) {
            return order.descending ? a.value > b.value : a.value < b.value;
        }
        const auto last = [&presence](const Candidate &candidate) {
            const GroupKey &key = presence.keyOf(candidate.group);
            return std::tuple(candidate.rank, QStringView(candidate.name),
                              QStringView(key.architecture), QStringView(key.text));
        };
        return last(a) < last(b);
    };
    std::ranges::sort(candidates, isBefore);
    std::vector<int> groups;
    groups.reserve(candidates.size());
    for (const Candidate &candidate : candidates)
        groups.push_back(candidate.group);
    return groups;
}
