// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/status/placeholdertext.h"

#include "core/bidicontrols.h"
#include "core/errortext.h"
#include "core/joinedtext.h"
#include "core/placetext.h"
#include "ui/widgets/menutext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PlaceholderText)
};

/// "Seoul (3), Tokyo (1)".
QString placesText(const QList<PlaceMatches> &places)
{
    QStringList texts;
    for (const PlaceMatches &place : places) {
        //: A region and the number of images in it.
        texts.append(
                Words::tr("%1 (%2)").arg(placeText(place.place), QLocale().toString(place.count)));
    }
    return listText(texts);
}

QString faultSentences(const ApiError &fault)
{
    const ErrorText text = explainError(fault);
    // What is wrong with the program's surroundings is read once.
    const QString advice = fault.kind == ApiError::Kind::Usage
                                   ? Words::tr("Correct it and start again, or try the demo cloud.")
                                   : text.advice;
    return sentencesText({text.what, advice});
}

PlaceholderText faultText(const QList<ApiError> &faults)
{
    const bool isCredential = isForWantOfCredentials(faults);
    const QString sentences =
            faults.size() == 1
                    ? faultSentences(faults.constFirst())
                    : Words::tr("None of %Ln accounts could be opened; the message above says why.",
                                nullptr, int(faults.size()));
    return {{isCredential ? u"empty-key"_s : u"empty-offline"_s,
             isCredential ? Words::tr("No credential") : Words::tr("Not connected"), sentences,
             Words::tr("Open the demo cloud")},
            PlaceholderText::Step::OpenDemo};
}

/// "image-type: PRIVATE_IMAGE", as the API and the command line have it.
QString conditionText(const QString &name, const QStringList &values)
{
    constexpr qsizetype longest = 60;
    //: What was asked and the values of which one must match, as in "platform: Debian, Ubuntu".
    return Words::tr("%1: %2").arg(isolated(name), isolated(cutText(listText(values), longest)));
}

QStringList conditionsOf(const ImageQuery &query)
{
    QStringList conditions;
    for (const ImageFilter &filter : query.filters)
        conditions.append(conditionText(filter.name, filter.values));
    if (!query.imageIds.isEmpty())
        conditions.append(conditionText(Words::tr("image ID"), query.imageIds));
    if (!query.instanceType.isEmpty())
        conditions.append(conditionText(Words::tr("instance type"), {query.instanceType}));
    return conditions;
}

QString noMatchSentence(const ImageQuery &query, int places)
{
    const QStringList conditions = conditionsOf(query);
    if (conditions.isEmpty())
        return Words::tr("None of the %Ln regions has an image.", nullptr, places);
    QString all = listText(conditions.first(conditions.size() - 1));
    //: Conditions of a search: %1 is all but the last one, with commas.
    all = all.isEmpty() ? conditions.constLast()
                        : Words::tr("%1 and %2").arg(all, conditions.constLast());
    //: %1 is conditions, as in "image-type: PRIVATE_IMAGE and platform: Ubuntu".
    return Words::tr("No image matches %1 in %Ln regions.", nullptr, places).arg(all);
}

QString someFailedSentences(const EmptyTable &table)
{
    const QString failed =
            Words::tr("%Ln regions failed and may contain some.", nullptr, table.summary.failed);
    // The heading has it, where there is no condition.
    return conditionsOf(table.query).isEmpty() || table.readWhole == 0
                   ? failed
                   : sentencesText({noMatchSentence(table.query, table.readWhole), failed});
}

PlaceholderText hidingText(const HidingCondition &hiding, bool hasMore, const QString &note)
{
    constexpr qsizetype longest = 60;
    const QString condition = isolated(cutText(hiding.text, longest));
    //: A condition, as in the find box, that leaves no row, and how many rows the others leave.
    QString sentence = Words::tr("“%1” leaves nothing; without it there are %Ln rows.", nullptr,
                                 hiding.imagesWithout)
                               .arg(condition);
    if (hasMore)
        sentence = sentencesText({sentence, Words::tr("More pages are not loaded yet.")});
    if (!note.isEmpty())
        sentence = sentencesText({sentence, note});
    //: Button that takes this condition away; %1 is as in the find box.
    const QString button =
            Words::tr("Remove “%1”").arg(isolated(menuText(hiding.text, longest / 2)));
    return {{u"empty-find"_s, Words::tr("Nothing found in the loaded rows"), sentence, button},
            PlaceholderText::Step::DropCondition};
}

} // namespace

PlaceholderText placeholderText(const EmptyTable &table)
{
    using Step = PlaceholderText::Step;
    const CatalogSummary &summary = table.summary;
    // A region of several accounts is one all the same.
    const int regions = showsProfiles(table.query.places)
                                ? int(regionsOf(table.query.places).size())
                                : summary.places;
    if (!table.faults.isEmpty())
        return faultText(table.faults);
    if (table.loaded > 0) {
        QString sentence = Words::tr("%Ln loaded images are hidden.", nullptr, table.loaded);
        if (summary.hasMore || summary.loading)
            sentence = sentencesText({sentence, Words::tr("More pages are being searched.")});
        if (table.hiding)
            return hidingText(*table.hiding, summary.hasMore, table.findNote);
        if (!table.findNote.isEmpty())
            sentence = sentencesText({sentence, table.findNote});
        return {{u"empty-find"_s, Words::tr("Nothing found in the loaded rows"), sentence,
                 Words::tr("Clear find and facets")},
                Step::ClearNarrowing};
    }
    if (summary.places == 0) {
        return {{u"empty-find"_s, Words::tr("No search yet"),
                 Words::tr("Choose regions and filters on the left, then search."),
                 Words::tr("Search now")},
                Step::Search};
    }
    if (summary.loading) {
        return {{u"empty-cloud"_s,
                 Words::tr("Searching %Ln regions…", nullptr, regions),
                 Words::tr("Images appear as the regions answer."),
                 {}}};
    }
    if (summary.failed == summary.places) {
        return {{u"empty-offline"_s, Words::tr("Nothing could be read"),
                 Words::tr("Every region failed; the message above says why."), Words::tr("Retry")},
                Step::Retry};
    }
    if (summary.failed > 0) {
        return {{u"empty-offline"_s, Words::tr("No image in the regions that could be read"),
                 someFailedSentences(table), Words::tr("Retry")},
                Step::Retry};
    }
    if (summary.hasMore) {
        return {{u"empty-cloud"_s,
                 //: Heading where there are no rows: the user has stopped loading.
                 Words::tr("Stopped"),
                 Words::tr("Loading was stopped before any image came."),
                 {}}};
    }
    if (!table.elsewhere.isEmpty()) {
        return {{u"empty-find"_s, Words::tr("No image matches here"),
                 placesSentence(table.elsewhere), Words::tr("Search there")},
                Step::SearchElsewhere};
    }
    if (table.readWhole < summary.places) {
        return {{u"empty-offline"_s, Words::tr("No image could be read"),
                 Words::tr(
                         "There are regions of which not all could be read that they told of. The "
                         "filter panel says which."),
                 Words::tr("Search again")},
                Step::Search};
    }
    return {{u"empty-find"_s, Words::tr("No image matches"), noMatchSentence(table.query, regions),
             Words::tr("Change the filters")},
            Step::ChangeFilters};
}

bool isForWantOfCredentials(const QList<ApiError> &faults)
{
    return !faults.isEmpty() && std::ranges::all_of(faults, [](const ApiError &fault) {
        return fault.kind == ApiError::Kind::Credentials;
    });
}

QString placesSentence(const QList<PlaceMatches> &places)
{
    return Words::tr("There are some in %1.").arg(placesText(places));
}
