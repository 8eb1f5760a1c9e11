// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "memory/keeping.h"

#include "memory/imagedifference.h"
#include "memory/placecomparison.h"

#include <algorithm>

namespace {

bool isAmong(const QList<Image> &images, const Image &image)
{
    return std::ranges::any_of(images, [&image](const Image &each) {
        return each.imageId == image.imageId && fieldChanges(each, image).isEmpty();
    });
}

bool isAmong(const QList<KeptPlace> &places, const KeptPlace &place)
{
    return std::ranges::any_of(
            places, [&place](const KeptPlace &each) { return isSamePlace(each, place); });
}

Result<qint64> keepAlone(ImageMemory &memory, const KeptPlace &place, const QList<Image> &images,
                         const QDateTime &taken)
{
    return memory.addRun(taken).and_then(
            [&](qint64 run) { return memory.keep(run, place, images).map([run] { return run; }); });
}

/// In a run that the places of a round share of which a part was read before it.
Result<qint64> keepEarlier(ImageMemory &memory, KeepingRound &round, const KeptPlace &place,
                           const QList<Image> &images, const QDateTime &oldest)
{
    if (round.earlierRun == 0 || isAmong(round.earlierPlaces, place)) {
        const Result<qint64> run = keepAlone(memory, place, images, oldest);
        if (run) {
            round.earlierRun = *run;
            round.earlierPlaces = {place};
        }
        return run;
    }
    return memory.keep(round.earlierRun, place, images).map([&] {
        round.earlierPlaces.append(place);
        return round.earlierRun;
    });
}

} // namespace

Result<LackingImages> findLacking(const ImageMemory &memory, const KeptPlace &place,
                                  const QList<Image> &images)
{
    return memory.lastResult(place).map([&images](const std::optional<KeptResult> &last) {
        LackingImages lacking;
        if (!last)
            return lacking;
        lacking.ids = lackingIds(last->images, images);
        if (!lacking.ids.isEmpty())
            lacking.before = last->images;
        return lacking;
    });
}

QList<Image> withFound(QList<Image> images, const QList<Image> &found, const QList<Image> &before,
                       bool isConditional)
{
    for (const Image &there : found) {
        const Image image = comparable(there);
        if (!isConditional || isAmong(before, image))
            images.append(image);
    }
    return images;
}

void forget(KeepingRound &round)
{
    for (KeepingRound *each = &round; each; each = each->before.get()) {
        each->run = 0;
        each->places.clear();
        each->earlierRun = 0;
        each->earlierPlaces.clear();
    }
}

bool isConditional(const ImageQuery &query)
{
    return !query.filters.isEmpty() || !query.instanceType.isEmpty();
}

Result<qint64> keepInRound(ImageMemory &memory, KeepingRound &round, const KeptPlace &place,
                           const QList<Image> &images, const QDateTime &oldest)
{
    if (oldest.isValid() && oldest < round.started) {
        for (KeepingRound *before = round.before.get(); before; before = before->before.get()) {
            if (oldest >= before->started)
                return keepInRound(memory, *before, place, images, oldest);
        }
        return keepEarlier(memory, round, place, images, oldest);
    }
    if (round.run != 0 && isAmong(round.places, place))
        return keepAlone(memory, place, images, round.started);
    if (round.run == 0) {
        const Result<qint64> run = memory.addRun(round.started);
        if (!run)
            return run;
        round.run = *run;
        // Another instance may have taken in much more meanwhile; it is for both.
        if (const Result<void> retained = memory.retain(round.retention, round.started); !retained)
            return Failure(retained.error());
    }
    return memory.keep(round.run, place, images).map([&] {
        round.places.append(place);
        return round.run;
    });
}
