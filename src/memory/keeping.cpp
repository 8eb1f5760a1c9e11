// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "memory/keeping.h"

#include "memory/imagedifference.h"
#include "memory/placecomparison.h"

#include <algorithm>

namespace {

constexpr qsizetype mostRounds = 8;

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

Result<qint64> keepInRound(ImageMemory &memory, KeepingRound &round, const KeptPlace &place,
                           const QList<Image> &images)
{
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

KeepingRounds withRound(const KeepingRounds &rounds, const KeepingRound &newer)
{
    KeepingRounds result = {std::make_shared<KeepingRound>(newer)};
    result += rounds.first(std::min(rounds.size(), mostRounds - 1));
    return result;
}

void forget(const KeepingRounds &rounds)
{
    for (const std::shared_ptr<KeepingRound> &round : rounds) {
        round->run = 0;
        round->places.clear();
        round->earlierRun = 0;
        round->earlierPlaces.clear();
    }
}

bool isConditional(const ImageQuery &query)
{
    return !query.filters.isEmpty() || !query.instanceType.isEmpty();
}

Result<qint64> keepInRounds(ImageMemory &memory, const KeepingRounds &rounds,
                            const KeptPlace &place, const QList<Image> &images,
                            const QDateTime &oldest)
{
    const auto round = std::ranges::find_if(rounds, [&oldest](const auto &each) {
        return !oldest.isValid() || oldest >= each->started;
    });
    return round != rounds.end() ? keepInRound(memory, **round, place, images)
                                 : keepEarlier(memory, *rounds.constFirst(), place, images, oldest);
}
