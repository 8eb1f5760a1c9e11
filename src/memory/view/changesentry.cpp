// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "memory/view/changesentry.h"

#include "memory/changegroups.h"

#include <QHash>

#include <algorithm>
#include <tuple>

QList<ChangesEntry> changesEntries(const ChangesReport &report)
{
    QList<ChangesEntry> entries;
    QHash<QString, QList<qsizetype>> byId;
    for (const ComparedPlace &compared : report.compared) {
        for (const PlaceChange &change : compared.changes) {
            QList<qsizetype> &known = byId[change.image.imageId];
            const auto alike = std::ranges::find_if(
                    known, [&](qsizetype index) { return isAlike(entries[index].change, change); });
            if (alike != known.end()) {
                entries[*alike].places.append(compared.place);
                entries[*alike].images.append(change.image);
                continue;
            }
            known.append(entries.size());
            entries.append({.change = change,
                            .aspects = aspectsOf(change),
                            .places = {compared.place},
                            .images = {change.image}});
        }
    }
    std::ranges::stable_sort(entries, [](const ChangesEntry &one, const ChangesEntry &other) {
        const auto key = [](const ChangesEntry &entry) {
            const Image &image = entry.change.image;
            return std::tie(entry.aspects.constFirst(), image.imageName, image.imageId);
        };
        return key(one) < key(other);
    });
    return entries;
}

ChangesReport withOnly(const ChangesReport &report, const QList<ChangesEntry> &entries)
{
    ChangesReport result = report;
    QHash<QString, QList<const ChangesEntry *>> byId;
    for (const ChangesEntry &entry : entries)
        byId[entry.change.image.imageId].append(&entry);
    for (ComparedPlace &compared : result.compared) {
        compared.changes.removeIf([&](const PlaceChange &change) {
            const QList<const ChangesEntry *> known = byId.value(change.image.imageId);
            return std::ranges::none_of(known, [&](const ChangesEntry *entry) {
                return isAlike(entry->change, change) && entry->places.contains(compared.place);
            });
        });
    }
    return result;
}
