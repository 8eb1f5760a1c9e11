// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "pinned/regionmaps.h"

#include "core/imageseries.h"
#include "core/regionid.h"
#include "pinned/entrypiece.h"
#include "pinned/linebegin.h"
#include "pinned/mapgaps.h"
#include "pinned/recordmending.h"
#include "pinned/successor.h"
#include "pinned/tableheader.h"

#include <QMap>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace {

bool isOfSameKind(const Image &one, const Image &other)
{
    return seriesOf(one) == seriesOf(other) && one.architecture == other.architecture &&
           one.imageType == other.imageType && one.place.profile == other.place.profile;
}

/// Entries of one map and one kind of image.
QList<RegionMap> grouped(const QList<Finding> &findings)
{
    QList<RegionMap> maps;
    for (const Finding &finding : findings) {
        const bool isEntry = finding.pinned.regionFrom == RegionSource::MapKey &&
                             !finding.pinned.isOther && finding.image &&
                             isInfrastructure(finding.pinned.kind);
        if (!isEntry)
            continue;
        const auto same = std::ranges::find_if(maps, [&finding](const RegionMap &map) {
            const Finding &first = map.entries.constFirst();
            return first.pinned.path == finding.pinned.path &&
                   first.pinned.map == finding.pinned.map &&
                   isOfSameKind(*first.image, *finding.image);
        });
        if (same == maps.end())
            maps.append({.entries = {finding}});
        else
            same->entries.append(finding);
    }
    maps.removeIf([](const RegionMap &map) {
        const QString &first = map.entries.constFirst().pinned.region;
        return std::ranges::all_of(map.entries, [&first](const Finding &entry) {
            return entry.pinned.region == first;
        });
    });
    return maps;
}

void complete(RegionMap &map, const QList<Finding> &findings, const CloudFacts &facts)
{
    const PinnedId &one = map.entries.constFirst().pinned;
    for (const Finding &finding : findings) {
        const PinnedId &pinned = finding.pinned;
        if (pinned.path == one.path && pinned.map == one.map && !pinned.region.isEmpty() &&
            !map.regions.contains(pinned.region))
            map.regions.append(pinned.region);
    }
    const Image &first = *map.entries.constFirst().image;
    QMap<QString, Image> newest;
    for (const Image &image : facts.others) {
        const QString &region = image.place.region;
        if (!canBePinnedAnew(image) || !isOfSameKind(image, first) || map.regions.contains(region))
            continue;
        if (!newest.contains(region) || isNewerBuild(image, newest.value(region)))
            newest.insert(region, image);
    }
    map.missing = newest.values();
    std::ranges::sort(map.missing, [](const Image &a, const Image &b) {
        return isListedBefore(a.place.region, b.place.region);
    });
    // Also where nobody was asked, as with --region.
    for (const QString &region : unreadRegions(facts.othersAsked, facts.regions)) {
        if (!map.regions.contains(region) && !newest.contains(region))
            map.unknown.append(region);
    }
}

bool isOneMap(const RegionMap &map, const RegionMap &other)
{
    return map.entries.constFirst().pinned.map == other.entries.constFirst().pinned.map;
}

bool lacks(const RegionMap &map, const QString &region)
{
    return std::ranges::any_of(
            map.missing, [&region](const Image &image) { return image.place.region == region; });
}

/// What adds what one map lacks.
MapAdditions additionTo(const RegionMap &map, const QByteArray &text)
{
    const std::optional<EntryPiece> piece = firstEntryPiece(map, text);
    MapAdditions additions;
    Mend addition;
    for (const Image &image : map.missing) {
        // A key that comes twice would make the file one that nobody can read.
        if (const std::optional<KeyedRegion> keyed = keyedRegion(map, text, image)) {
            additions.mends += keyed->mends;
            additions.ids += keyed->mends.isEmpty() ? 0 : 1;
            if (keyed->mends.isEmpty())
                additions.left.append({map.entries.constFirst().pinned.map, image});
        } else if (piece) {
            const QByteArray entry = text.sliced(piece->begin, piece->end - piece->begin);
            addition.offset = piece->begin;
            addition.after += entryLike(map, entry, image);
            ++additions.ids;
        } else {
            additions.left.append({map.entries.constFirst().pinned.map, image});
        }
    }
    if (!addition.after.isEmpty())
        additions.mends.append(addition);
    return additions;
}

/// A line of pairs may have several maps, and one comment that says what they lack.
class MissingInLines final
{
public:
    explicit MissingInLines(const QByteArray &text) : m_text(text) { }

    void addGiven(const RegionMap &map, const QList<MapLack> &left)
    {
        const PinnedId &first = map.entries.constFirst().pinned;
        for (const Image &image : map.missing) {
            if (!left.contains(MapLack {first.map, image}))
                m_given[lineBegin(m_text, first.offset)].append(image.place.region);
        }
    }

    [[nodiscard]] QList<Mend> mends() const
    {
        QList<Mend> mends;
        for (const auto &[line, regions] : m_given.asKeyValueRange()) {
            if (const std::optional<Mend> remark = withoutMissing(m_text, line, regions))
                mends.append(*remark);
        }
        return mends;
    }

private:
    const QByteArray &m_text;
    QMap<qsizetype, QStringList> m_given; ///< Regions by the beginning of the line.
};

} // namespace

QList<RegionMap> regionMaps(const QList<Finding> &findings, const CloudFacts &facts)
{
    QList<RegionMap> maps = grouped(findings);
    for (RegionMap &map : maps)
        complete(map, findings, facts);
    return maps;
}

MapAdditions additionsTo(const QList<RegionMap> &maps, const QByteArray &text)
{
    if (maps.isEmpty())
        return {};
    const FileKind kind = maps.constFirst().entries.constFirst().pinned.kind;
    if (kind == FileKind::Table && !TableHeader(text).regions().isEmpty())
        return tableAdditions(maps, text);
    MapAdditions additions;
    MissingInLines lines(text);
    for (RegionMap map : maps) {
        // Of two kinds of images in one map nobody knows which is wanted there.
        map.missing.removeIf([&](const Image &image) {
            const bool isOfSeveral =
                    std::ranges::count_if(maps, [&](const RegionMap &other) {
                        return isOneMap(other, map) && lacks(other, image.place.region);
                    }) > 1;
            if (isOfSeveral)
                additions.left.append({map.entries.constFirst().pinned.map, image});
            return isOfSeveral;
        });
        const MapAdditions those = additionTo(map, text);
        additions.mends += those.mends;
        additions.ids += those.ids;
        additions.left += those.left;
        if (kind == FileKind::Pairs)
            lines.addGiven(map, those.left);
    }
    additions.mends += lines.mends();
    return additions;
}
