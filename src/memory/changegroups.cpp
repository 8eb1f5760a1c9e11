// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "memory/changegroups.h"

#include <QHash>

#include <algorithm>

namespace {

bool belongsTo(const ChangeGroup &group, const PlacedChange &placed)
{
    return group.first.place->place.profile == placed.place->place.profile &&
           isAlike(*group.first.change, *placed.change) &&
           changeNotes(group.first) == changeNotes(placed);
}

} // namespace

bool isAlike(const PlaceChange &one, const PlaceChange &other)
{
    return one.kind == other.kind && one.wasId == other.wasId && one.fields == other.fields &&
           one.image.imageId == other.image.imageId && one.image.imageName == other.image.imageName;
}

QList<ChangeGroup> groupsOfAlike(const ChangesReport &report)
{
    QList<ChangeGroup> groups;
    QHash<QString, QList<qsizetype>> byId;
    for (const PlacedChange &placed : changesInOrder(report)) {
        QList<qsizetype> &known = byId[placed.change->image.imageId];
        const auto alike = std::ranges::find_if(
                known, [&](qsizetype index) { return belongsTo(groups[index], placed); });
        if (alike != known.end()) {
            groups[*alike].places.append(placed.place);
            continue;
        }
        known.append(groups.size());
        groups.append({.first = placed, .places = {placed.place}});
    }
    return groups;
}

QList<ChangeGroup> groupsOfOne(const ChangesReport &report)
{
    QList<ChangeGroup> groups;
    for (const PlacedChange &placed : changesInOrder(report))
        groups.append({.first = placed, .places = {placed.place}});
    return groups;
}
