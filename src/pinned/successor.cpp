// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "pinned/successor.h"

#include "catalog/presence/imagegroup.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

bool isKnownUsable(const Image &image)
{
    return image.imageState == "NORMAL"_L1 || image.imageState == "USING"_L1;
}

/// Whether it would be a step back; behind a build that never came to be, the one before it is
/// none.
bool isStepBack(const Image &other, const Image &image)
{
    return isKnownUsable(image) && other.created.isValid() && image.created.isValid() &&
           other.created < image.created;
}

/// The same, or, of images whose ids are of one region, a copy of it.
bool isCopy(const Image &other, const Image &image)
{
    if (other.imageId == image.imageId)
        return true;
    return !isOfferedType(image.imageType) && !image.imageName.isEmpty() &&
           other.imageName == image.imageName && other.imageType == image.imageType &&
           other.architecture == image.architecture && other.place.profile == image.place.profile;
}

} // namespace

bool canBePinnedAnew(const Image &image)
{
    return isKnownUsable(image) && !image.imageDeprecated.value_or(false);
}

SuccessorSearch::SuccessorSearch(const CloudFacts &facts, const PinnedPlaces &places)
    : m_facts(facts), m_places(places)
{
    for (const Image &image : facts.others) {
        if (canBePinnedAnew(image))
            m_series[seriesOf(image)].push_back(&image);
    }
}

/// Where a successor must be at least.
QStringList SuccessorSearch::regionsFor(const PinnedId &pinned) const
{
    return pinned.region.isEmpty() ? m_facts.regionsOf(pinned.id) : QStringList {pinned.region};
}

std::vector<Image> SuccessorSearch::candidates(const PinnedId &pinned, const Image &image) const
{
    const QStringList regions = regionsFor(pinned);
    const auto fits = [&](const Image &other) {
        return other.imageId != pinned.id && other.imageType == image.imageType &&
               other.architecture == image.architecture &&
               other.place.profile == image.place.profile && regions.contains(other.place.region);
    };
    std::vector<Image> found;
    // In another region than the one meant there may be a copy, which has the name.
    if (!regions.contains(image.place.region)) {
        for (const Image &other : m_facts.others) {
            if (other.imageName == image.imageName && canBePinnedAnew(other) && fits(other))
                found.push_back(other);
        }
    }
    const auto series = m_series.constFind(seriesOf(image));
    if (found.empty() && series != m_series.constEnd()) {
        for (const Image *other : *series) {
            if (fits(*other) && !isStepBack(*other, image))
                found.push_back(*other);
        }
    }
    std::ranges::sort(found, isNewerBuild);
    return found;
}

bool SuccessorSearch::isRead(const QString &region) const
{
    return isRegionReadWhole(m_facts.othersAsked, region);
}

/// The regions that lack an image, for certain, or of which that is not known.
QStringList SuccessorSearch::missingIn(const Image &image, const QStringList &regions,
                                       bool isKnown) const
{
    QStringList missing;
    for (const QString &region : regions) {
        const bool isThere = std::ranges::any_of(m_facts.others, [&](const Image &other) {
            return other.place.region == region && canBePinnedAnew(other) && isCopy(other, image);
        });
        if (!isThere && isRead(region) == isKnown)
            missing.append(region);
    }
    return missing;
}

std::optional<Successor> SuccessorSearch::of(const PinnedId &pinned, const Image &image) const
{
    const std::vector<Image> found = candidates(pinned, image);
    if (found.empty())
        return std::nullopt;
    QStringList pinnedFor = m_places.regionsOf(pinned.id);
    if (pinnedFor.isEmpty())
        pinnedFor = regionsFor(pinned);
    const auto isEverywhere = [&](const Image &candidate) {
        return missingIn(candidate, pinnedFor, true).isEmpty() &&
               missingIn(candidate, pinnedFor, false).isEmpty();
    };
    auto best = std::ranges::find_if(found, isEverywhere);
    if (best == found.end())
        best = found.begin();
    const bool isOnly = std::ranges::none_of(found, [&best](const Image &other) {
        return other.imageId != best->imageId && other.created == best->created;
    });
    const QStringList lookedIn = regionsFor(pinned);
    return Successor {.image = *best,
                      .missingIn = missingIn(*best, pinnedFor, true),
                      .unknownIn = missingIn(*best, pinnedFor, false),
                      .isOnly = isOnly,
                      .isNewest = std::ranges::all_of(
                              lookedIn, [this](const QString &region) { return isRead(region); })};
}
