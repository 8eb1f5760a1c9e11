// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "memory/changesreport.h"

#include "core/joinedtext.h"
#include "core/placetext.h"
#include "memory/changegroups.h"

#include <QCoreApplication>

#include <algorithm>
#include <functional>
#include <tuple>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ChangesReport)
};

QString kindCounts(const ChangesReport &report)
{
    const QList<ChangeGroup> groups = groupsOfAlike(report);
    const auto countOf = [&groups](PlaceChange::Kind kind) {
        return int(std::ranges::count_if(groups, [kind](const ChangeGroup &group) {
            return group.first.change->kind == kind;
        }));
    };
    QStringList parts;
    if (const int count = countOf(PlaceChange::Kind::New))
        //: So many images are new.
        parts.append(Words::tr("%n new", nullptr, count));
    if (const int count = countOf(PlaceChange::Kind::Gone))
        //: So many images are gone.
        parts.append(Words::tr("%n gone", nullptr, count));
    if (const int count = countOf(PlaceChange::Kind::Rebuilt))
        //: So many images were replaced by others of the same name.
        parts.append(Words::tr("%n rebuilt", nullptr, count));
    if (const int count = countOf(PlaceChange::Kind::Changed))
        //: So many images are other than they were.
        parts.append(Words::tr("%n changed", nullptr, count));
    //: That many changes of images were found.
    return parts.isEmpty() ? Words::tr("nothing changed") : listText(parts);
}

bool isUnsharedOrDeleted(const PlaceChange &change)
{
    return change.kind == PlaceChange::Kind::Gone && change.image.imageType == "SHARED_IMAGE"_L1;
}

QString failedPlaces(const ChangesReport &report)
{
    QStringList words;
    for (const NotCompared &each : report.notCompared) {
        if (!each.isFirst)
            words.append(wordOf(report, each.place));
    }
    return listText(words);
}

} // namespace

NotCompared ofAnotherAccount(const Place &place, const QString &uin)
{
    return {.place = place,
            .reason = u"OtherAccount"_s,
            //: Of a region; %1 is the number of an account.
            .words = Words::tr("What was kept of it was read as another account, %1.").arg(uin)};
}

NotCompared nothingKept(const Place &place)
{
    return {.place = place,
            .reason = u"NothingKept"_s,
            //: Of a region; then is a time that somebody named.
            .words = Words::tr("Nothing that could be compared was kept of it by then.")};
}

NotCompared ofUnknownAccount(const Place &place)
{
    return {.place = place, .reason = u"AccountUnknown"_s, .words = unsureAccountText()};
}

NotCompared accountChanged(const Place &place)
{
    return {.place = place,
            .reason = u"AccountChanged"_s,
            //: Of a region.
            .words = Words::tr("Its account became another one while it was read.")};
}

QString unsureAccountText()
{
    return Words::tr("It is not known whether it was the same account both times.");
}

bool isAccountUnsure(const ChangesReport &report)
{
    return std::ranges::any_of(report.compared, &ComparedPlace::isAccountUnsure);
}

QList<PlacedChange> changesInOrder(const ChangesReport &report)
{
    QList<PlacedChange> changes;
    for (const ComparedPlace &place : report.compared) {
        for (const PlaceChange &change : place.changes)
            changes.append({&place, &change});
    }
    const auto key = [](const PlacedChange &placed) {
        const Place &place = placed.place->place;
        const Image &image = placed.change->image;
        return std::tie(place.region, image.imageName, image.imageId, place.profile);
    };
    std::ranges::stable_sort(changes, [&key](const PlacedChange &one, const PlacedChange &other) {
        return key(one) < key(other);
    });
    return changes;
}

QStringList changeNotes(const PlacedChange &change)
{
    QStringList notes;
    if (isUnsharedOrDeleted(*change.change))
        notes.append(u"UnsharedOrDeleted"_s);
    if (change.place->isAccountUnsure)
        notes.append(u"AccountUnknown"_s);
    return notes;
}

QStringList changeNoteTexts(const PlacedChange &change)
{
    QStringList notes;
    if (isUnsharedOrDeleted(*change.change))
        //: Of an image that another account shared with this one.
        notes.append(Words::tr("no longer shared, or deleted"));
    if (change.place->isAccountUnsure)
        //: Of a change: the account may be another than it was the last time.
        notes.append(Words::tr("account not certain"));
    return notes;
}

QString wordOf(const ChangesReport &report, const Place &place)
{
    return report.showsProfiles ? placeWord(place) : place.region;
}

void sortPlaces(ChangesReport &report)
{
    std::ranges::sort(report.compared, std::less(), &ComparedPlace::place);
    std::ranges::sort(report.notCompared, std::less(), &NotCompared::place);
}

qsizetype changeCount(const ChangesReport &report)
{
    qsizetype count = 0;
    for (const ComparedPlace &place : report.compared)
        count += place.changes.size();
    return count;
}

bool hasFailures(const ChangesReport &report)
{
    return std::ranges::any_of(report.notCompared,
                               [](const NotCompared &each) { return !each.isFirst; });
}

QString notShownText(int count)
{
    //: Of changes that somebody did not want to be told of.
    return count > 0 ? Words::tr("%n other changes are not shown.", nullptr, count) : QString();
}

QString summaryText(const ChangesReport &report)
{
    QStringList sentences;
    if (!report.compared.isEmpty()) {
        const int places = int(report.compared.size());
        const QString since = report.since.toString(u"yyyy-MM-dd hh:mm"_s);
        const QString until = report.until.toString(u"yyyy-MM-dd hh:mm"_s);
        QString text = report.isOfThePast
                               //: %1 is such as "3 new, 1 gone", %2 and %3 are times in UTC.
                               ? Words::tr("%1 in %n regions from %2 to %3 UTC.", nullptr, places)
                                         .arg(kindCounts(report), since, until)
                               //: %1 is such as "3 new, 1 gone", %2 a time in UTC.
                               : Words::tr("%1 in %n regions since %2 UTC.", nullptr, places)
                                         .arg(kindCounts(report), since);
        text[0] = text[0].toUpper();
        sentences.append(text);
    }
    const auto first = std::ranges::count(report.notCompared, true, &NotCompared::isFirst);
    if (first > 0) {
        sentences.append(Words::tr("In %n regions nothing was kept before that could be compared "
                                   "with.",
                                   nullptr, int(first)));
    }
    if (const QString failed = failedPlaces(report); !failed.isEmpty())
        //: %1 is a list of regions.
        sentences.append(Words::tr("Not compared: %1.").arg(failed));
    if (isAccountUnsure(report))
        sentences.append(unsureAccountText());
    sentences.append(notShownText(report.notShownTogether));
    return sentencesText(sentences);
}

QString changeWord(PlaceChange::Kind kind)
{
    switch (kind) {
    case PlaceChange::Kind::New:
        return u"new"_s;
    case PlaceChange::Kind::Gone:
        return u"gone"_s;
    case PlaceChange::Kind::Rebuilt:
        return u"rebuilt"_s;
    case PlaceChange::Kind::Changed:
        break;
    }
    return u"changed"_s;
}
