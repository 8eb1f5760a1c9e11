// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/matrix/whereis.h"

#include "catalog/matrix/celltext.h"
#include "catalog/matrix/unreadreason.h"
#include "core/joinedtext.h"
#include "core/placetext.h"
#include "core/region.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Matrix)
};

/// Regions of which the same is to be said.
struct Alike
{
    QString note; ///< When they were asked, or why nobody knows; or empty.
    QStringList regions;
};

void addTo(std::vector<Alike> &all, const QString &note, const QString &region)
{
    const auto same = std::ranges::find(all, note, &Alike::note);
    if (same == all.end())
        all.push_back({note, {region}});
    else
        same->regions.append(region);
}

/// Regions of one part of the world, by what is known of the image there.
struct Part
{
    QStringList there;
    std::vector<Alike> missing;
    std::vector<Alike> unknown;
};

QString clockText(const QDateTime &time, TimeZone zone)
{
    const QDateTime shown = zone == TimeZone::Utc ? time.toUTC() : time.toLocalTime();
    return shown.toString(u"HH:mm"_s);
}

/// Parts of the world in their order; regions that are not known come last.
QString partName(const QString &region)
{
    for (const Region &known : knownRegions()) {
        if (known.id == region)
            return regionGroupName(known.group);
    }
    return Texts::tr("Other regions");
}

/// When several regions were asked at one time, or failed for one reason, it is said once.
QString missingText(const std::vector<Alike> &all)
{
    QStringList texts;
    for (const Alike &alike : all) {
        const QString regions = listText(alike.regions);
        texts.append(alike.note.isEmpty()
                             ? regions
                             //: A list of regions, and the time at which they were asked.
                             : Texts::tr("%1 (asked %2)").arg(regions, alike.note));
    }
    return listText(texts);
}

QString unknownText(const std::vector<Alike> &all)
{
    QStringList texts;
    for (const Alike &alike : all) {
        //: A list of regions and why nobody knows what is in them, which is a whole sentence.
        texts.append(Texts::tr("%1 (%2)").arg(listText(alike.regions), alike.note));
    }
    return listText(texts);
}

QString sentenceOf(const QString &name, const Part &part)
{
    QStringList clauses;
    //: A part of a sentence; %1 is a list of regions.
    if (!part.there.isEmpty())
        clauses.append(Texts::tr("in %1").arg(listText(part.there)));
    //: A part of a sentence; %1 is a list of regions.
    if (!part.missing.empty())
        clauses.append(Texts::tr("not in %1").arg(missingText(part.missing)));
    //: A part of a sentence; %1 is a list of regions with the reason of each.
    if (!part.unknown.empty())
        clauses.append(Texts::tr("unknown in %1").arg(unknownText(part.unknown)));
    QString known;
    for (const QString &clause : std::as_const(clauses)) {
        //: Two parts of a sentence, %1 before %2.
        known = known.isEmpty() ? clause : Texts::tr("%1; %2").arg(known, clause);
    }
    //: %1 is a part of the world, %2 what is known of an image there, as in "Europe: in
    //: Frankfurt.".
    return Texts::tr("%1: %2.").arg(name, known);
}

} // namespace

std::vector<int> groupsNamed(const Presence &presence, const ImageStore &store,
                             const QString &idOrName)
{
    std::vector<int> groups;
    const QString wanted = idOrName.trimmed();
    if (wanted.isEmpty())
        return groups;
    for (const ImageNumber number : store.numbers()) {
        const Image image = store.at(number);
        if (image.imageId != wanted && image.imageName.trimmed() != wanted)
            continue;
        const std::optional<int> group = presence.groupOf(number);
        if (group && !std::ranges::count(groups, *group))
            groups.push_back(*group);
    }
    return groups;
}

std::vector<Whereabouts> whereaboutsOf(const Presence &presence, std::optional<int> group)
{
    std::vector<Whereabouts> whereabouts;
    for (int place = 0; place < presence.places().size(); ++place) {
        const GroupCell cell = group ? presence.rowOf(*group).cells[size_t(place)] : GroupCell();
        whereabouts.push_back(cell.isThere()                  ? Whereabouts::There
                              : cell.state == CellState::Kept ? Whereabouts::Kept
                              : presence.isWhole(place)       ? Whereabouts::Missing
                                                              : Whereabouts::Unknown);
    }
    return whereabouts;
}

std::vector<Whereabouts> whereaboutsOf(const Presence &presence, int group, const QString &id)
{
    std::vector<Whereabouts> whereabouts = whereaboutsOf(presence, std::nullopt);
    for (const Build &build : presence.buildsOf(group)) {
        if (build.imageId == id)
            whereabouts[size_t(build.place)] =
                    build.isKept ? Whereabouts::Kept : Whereabouts::There;
    }
    return whereabouts;
}

bool hasId(const Presence &presence, int group, const QString &id)
{
    return std::ranges::count(presence.buildsOf(group), id, &Build::imageId) > 0;
}

bool hasOtherIds(const Presence &presence, int group, const QString &id)
{
    return std::ranges::any_of(presence.buildsOf(group),
                               [&id](const Build &build) { return build.imageId != id; });
}

QStringList whereSentences(const Presence &presence, const QHash<Place, QDateTime> &readTimes,
                           const std::vector<Whereabouts> &whereabouts, TimeZone zone)
{
    QStringList order;
    QHash<QString, Part> parts;
    for (qsizetype place = 0; place < presence.places().size(); ++place) {
        const PlaceStatus &status = presence.places().at(place);
        const QString name = partName(status.place.region);
        if (!parts.contains(name))
            order.append(name);
        Part &part = parts[name];
        const QString where = placeText(status.place);
        switch (whereabouts[size_t(place)]) {
        case Whereabouts::There:
            part.there.append(where);
            break;
        case Whereabouts::Kept:
            addTo(part.unknown, earlierSentence(status, zone), where);
            break;
        case Whereabouts::Unknown:
            addTo(part.unknown, unreadReason(status).message, where);
            break;
        case Whereabouts::Missing:
            const QDateTime time = readTimes.value(status.place);
            addTo(part.missing, time.isValid() ? clockText(time, zone) : QString(), where);
            break;
        }
    }
    QStringList sentences;
    for (const QString &name : std::as_const(order))
        sentences.append(sentenceOf(name, parts.value(name)));
    return sentences;
}

QString unaskedSentence(const ImageQuery &query, const QString &idOrName)
{
    const bool isSome = !query.filters.isEmpty() || !query.instanceType.isEmpty();
    const bool isAsked = query.imageIds.isEmpty() || query.imageIds.contains(idOrName.trimmed());
    if (!isSome && isAsked)
        return {};
    return Texts::tr("The search asked for some images only: where others are, nobody knows.");
}

QString whereSummary(const std::vector<Whereabouts> &whereabouts)
{
    const auto there = int(std::ranges::count(whereabouts, Whereabouts::There));
    const auto missing = int(std::ranges::count(whereabouts, Whereabouts::Missing));
    const auto places = int(whereabouts.size());
    const int unknown = places - there - missing;
    //: How many regions have an image, of how many were asked.
    const QString known =
            Texts::tr("In %1 of %Ln regions.", nullptr, places).arg(QLocale().toString(there));
    if (unknown == 0)
        return known;
    return sentencesText({known, Texts::tr("Of %Ln regions nobody knows.", nullptr, unknown)});
}
