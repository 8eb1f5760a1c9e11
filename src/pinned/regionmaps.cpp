// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "pinned/regionmaps.h"

#include "core/imageseries.h"
#include "core/regionid.h"
#include "pinned/filekind.h"
#include "pinned/idoffsets.h"
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
        const bool isEntry = finding.pinned.regionFrom == RegionSource::MapKey && finding.image &&
                             isInfrastructure(fileKindOf(finding.pinned.path));
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
    for (const PlaceStatus &place : facts.othersAsked) {
        const QString &region = place.place.region;
        if (!isReadWhole(place) && !map.regions.contains(region) && !newest.contains(region) &&
            !map.unknown.contains(region))
            map.unknown.append(region);
    }
}

/// A piece of a file from one offset to before another.
struct Piece
{
    qsizetype begin = 0;
    qsizetype end = 0;
};

qsizetype lineBegin(const QByteArray &text, qsizetype offset)
{
    return text.lastIndexOf('\n', offset - 1) + 1;
}

/// Where the region of an entry stands before its id; unset if it does not.
std::optional<qsizetype> regionBegin(const QByteArray &text, const Finding &entry)
{
    constexpr qsizetype farthest = 400;
    const QByteArray region = entry.pinned.region.toLatin1();
    const qsizetype at = text.lastIndexOf(region, entry.pinned.offset - 1);
    if (at < 0 || entry.pinned.offset - at > farthest)
        return std::nullopt;
    return at;
}

bool isQuote(const QByteArray &text, qsizetype at)
{
    return at >= 0 && (text.at(at) == '"' || text.at(at) == '\'');
}

/// The first entry, up to the second.
std::optional<Piece> firstEntry(const RegionMap &map, const QByteArray &text)
{
    const std::optional<qsizetype> first = regionBegin(text, map.entries.at(0));
    const std::optional<qsizetype> second = regionBegin(text, map.entries.at(1));
    if (!first || !second || *first >= *second)
        return std::nullopt;
    const bool isOneLine = lineBegin(text, *first) == lineBegin(text, *second);
    // Each key may be in quotes of its own, or all of them in the same.
    const bool isQuoted = isQuote(text, *first - 1) && isQuote(text, *second - 1);
    const Piece piece = isOneLine ? Piece {*first - isQuoted, *second - isQuoted}
                                  : Piece {lineBegin(text, *first), lineBegin(text, *second)};
    const QByteArray entry = text.sliced(piece.begin, piece.end - piece.begin);
    const bool isWhole = imageIdOffsets(entry).size() == 1 &&
                         entry.count(map.entries.at(0).pinned.region.toLatin1()) == 1;
    return isWhole ? std::optional(piece) : std::nullopt;
}

} // namespace

QList<RegionMap> regionMaps(const QList<Finding> &findings, const CloudFacts &facts)
{
    QList<RegionMap> maps = grouped(findings);
    for (RegionMap &map : maps)
        complete(map, findings, facts);
    return maps;
}

std::optional<Mend> additionTo(const RegionMap &map, const QByteArray &text)
{
    const std::optional<Piece> piece = firstEntry(map, text);
    if (map.missing.isEmpty() || !piece)
        return std::nullopt;
    const Finding &first = map.entries.constFirst();
    const QByteArray entry = text.sliced(piece->begin, piece->end - piece->begin);
    Mend addition = {.offset = piece->begin};
    for (const Image &image : map.missing) {
        QByteArray added = entry;
        added.replace(first.pinned.region.toLatin1(), image.place.region.toLatin1());
        added.replace(first.pinned.id.toLatin1(), image.imageId.toLatin1());
        const std::optional<NameBeside> &name = first.pinned.name;
        if (name && name->name == first.image->imageName)
            added.replace(name->name.toUtf8(), image.imageName.toUtf8());
        addition.after += added;
    }
    return addition;
}

MapAdditions additionsTo(const QList<RegionMap> &maps, const QByteArray &text)
{
    if (maps.isEmpty())
        return {};
    const QString &path = maps.constFirst().entries.constFirst().pinned.path;
    if (fileKindOf(path) == FileKind::Table && !TableHeader(text).regions().isEmpty())
        return tableAdditions(maps, text);
    MapAdditions additions;
    for (const RegionMap &map : maps) {
        if (const std::optional<Mend> addition = additionTo(map, text)) {
            additions.mends.append(*addition);
            additions.ids += int(map.missing.size());
        }
    }
    return additions;
}
