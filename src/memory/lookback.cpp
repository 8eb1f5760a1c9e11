// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "memory/lookback.h"

#include "memory/keeping.h"

#include <QSet>

#include <algorithm>
#include <utility>

namespace {

/// Than what is compared.
QList<KeptRun> runsBefore(const QList<KeptRun> &runs, const EarlierLook &look)
{
    QList<KeptRun> earlier = runs;
    earlier.removeIf([&look](const KeptRun &run) {
        return run.number > look.lastRun && run.taken >= look.began;
    });
    return earlier;
}

/// Adds what the last look had of what neither is there now nor was there then: it may be new, and
/// have been missed between two pages.
Result<PlaceLook> withLately(const ImageMemory &memory, PlaceLook look, const KeptRun &last)
{
    if (last.number == look.since.number)
        return look;
    return imagesAt(memory, look.now.kept, last.number, look.now.place)
            .map([&look](QList<Image> images) {
                const QStringList missed = lackingIds(images, look.now.images + look.before);
                const QSet<QString> ids(missed.cbegin(), missed.cend());
                images.removeIf(
                        [&ids](const Image &image) { return !ids.contains(image.imageId); });
                look.lately = images;
                look.lacking += missed;
                return look;
            });
}

} // namespace

std::optional<KeptRun> earlierRun(const QList<KeptRun> &runs, const EarlierLook &look)
{
    QList<KeptRun> earlier = runsBefore(runs, look);
    if (look.look.run) {
        // A place that was read at another time had at that one what it had last.
        earlier.removeIf([&look](const KeptRun &run) { return run.number > *look.look.run; });
        return earlier.isEmpty() ? std::nullopt : std::optional(earlier.constFirst());
    }
    if (look.look != Look {})
        return chosenRun(earlier, look.look);
    const auto before = std::ranges::find_if(
            earlier, [&look](const KeptRun &run) { return run.number <= look.lastRun; });
    if (before != earlier.end())
        return *before;
    return earlier.isEmpty() ? std::nullopt : std::optional(earlier.constLast());
}

Result<QList<KeptRun>> comparableRuns(const ImageMemory &memory, const KeptPlace &place)
{
    return memory.runsOf(place).map([&place](QList<KeptRun> runs) {
        QSet<QString> accounts;
        for (const KeptRun &run : std::as_const(runs)) {
            if (!run.uin.isEmpty())
                accounts.insert(run.uin);
        }
        if (place.uin.isEmpty() && accounts.size() > 1)
            runs.removeIf([](const KeptRun &run) { return !run.uin.isEmpty(); });
        return runs;
    });
}

Result<QList<Image>> imagesAt(const ImageMemory &memory, const KeptPlace &kept, qint64 run,
                              const Place &place)
{
    return memory.images(kept, run).map([&place](QList<Image> images) {
        for (Image &image : images)
            image.place = place;
        return images;
    });
}

Result<std::optional<PlaceLook>> lookBack(const ImageMemory &memory, const PlaceNow &now,
                                          const EarlierLook &look)
{
    using Looked = std::optional<PlaceLook>;
    return comparableRuns(memory, now.kept)
            .and_then([&](const QList<KeptRun> &runs) -> Result<Looked> {
                const std::optional<KeptRun> since = earlierRun(runs, look);
                if (!since)
                    return Looked();
                return imagesAt(memory, now.kept, since->number, now.place)
                        .and_then([&](const QList<Image> &before) {
                            const QStringList lacking = lackingIds(before, now.images);
                            const PlaceLook looked = {.now = now,
                                                      .since = *since,
                                                      .before = before,
                                                      .lacking = lacking};
                            // There is one at least: that since when it is compared.
                            return withLately(memory, looked, runsBefore(runs, look).constFirst());
                        })
                        .map([](const PlaceLook &looked) { return Looked(looked); });
            });
}

QList<PlaceChange> changesSince(const PlaceLook &look, const QList<Image> &found,
                                const MutedChanges &muted)
{
    QSet<QString> lateIds;
    for (const Image &image : look.lately)
        lateIds.insert(image.imageId);
    QList<Image> after = look.now.images;
    QList<Image> foundLate;
    for (const Image &image : found) {
        if (lateIds.contains(image.imageId))
            foundLate.append(image);
        else
            after.append(comparable(image));
    }
    after = withFound(after, foundLate, look.lately, look.now.isConditional);
    return placeChanges(look.before, after, muted);
}
