// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "memory/view/changessentence.h"

#include "core/joinedtext.h"
#include "core/placetext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ChangesSentence)
};

constexpr qsizetype namedPlaces = 3; // more of them are counted
constexpr size_t mostKinds = 4;      // that a sentence tells one by one

/// What is to be known of an image that is still there, and no more than that.
bool isDetail(ChangeAspect aspect)
{
    return aspect >= ChangeAspect::State && aspect <= ChangeAspect::Other;
}

/// Of many kinds those are together that differ in a field alone: buttons tell each of them, too,
/// and with all of them nobody would see since when.
QString countsText(const QList<ChangesEntry> &entries)
{
    const std::map<ChangeAspect, int> counts = aspectCounts(entries);
    const auto details =
            std::ranges::count_if(counts, [](const auto &each) { return isDetail(each.first); });
    const bool isTogether = counts.size() > mostKinds && details > 1;
    int different = 0;
    qsizetype place = 0;
    QStringList parts;
    for (const auto &[aspect, count] : counts) {
        if (isTogether && isDetail(aspect)) {
            different += count;
            place = parts.size();
        } else {
            parts.append(aspectCount(aspect, count));
        }
    }
    if (isTogether) {
        //: So many images differ in some field; a part of a sentence.
        parts.insert(place, Words::tr("%Ln different", nullptr, different));
    }
    //: The beginning of a sentence that goes on with "in 17 regions since 10:21".
    return parts.isEmpty() ? Words::tr("Nothing changed") : listText(parts);
}

QString notComparedText(const QList<NotCompared> &places)
{
    QStringList names;
    for (const NotCompared &each : places)
        names.append(placeText(each.place));
    if (names.isEmpty())
        return {};
    if (names.size() > namedPlaces)
        return Words::tr("%Ln regions not compared", nullptr, int(names.size()));
    //: %1 is a list of regions.
    return Words::tr("%1 not compared").arg(listText(names));
}

QString doubtText(const ChangesReport &report)
{
    const QString notCompared = notComparedText(report.notCompared);
    if (!isAccountUnsure(report))
        return notCompared;
    //: On a button beside what changed: the account may be another than it was the last time.
    const QString unsure = Words::tr("account not certain");
    return listText({notCompared, unsure});
}

QString reasonsText(const ChangesReport &report)
{
    QStringList lines;
    for (const NotCompared &each : report.notCompared) {
        const QString reason = each.isFirst           ? Words::tr("Nothing was kept of it before.")
                               : each.words.isEmpty() ? each.reason
                                                      : each.words;
        //: %1 is a region, %2 a sentence.
        lines.append(Words::tr("%1: %2").arg(placeText(each.place), reason));
    }
    if (isAccountUnsure(report))
        lines.append(unsureAccountText());
    return lines.join(u'\n');
}

} // namespace

QString ChangesSentence::whole() const
{
    //: %1 is "3 new, 1 gone", %2 "in 17 regions since 10:21 yesterday".
    const QString first = where.isEmpty() ? counts : Words::tr("%1 %2").arg(counts, where);
    if (notCompared.isEmpty())
        return first;
    //: %1 is "3 new in 17 regions since 10:21", %2 "Shenzhen Finance not compared".
    return Words::tr("%1; %2").arg(first, notCompared);
}

std::map<ChangeAspect, int> aspectCounts(const QList<ChangesEntry> &entries)
{
    std::map<ChangeAspect, int> counts;
    for (const ChangesEntry &entry : entries)
        ++counts[entry.aspects.constFirst()];
    return counts;
}

ChangesSentence changesSentence(const std::optional<ChangesReport> &report,
                                const QList<ChangesEntry> &entries, const QString &since)
{
    if (!report)
        return {.counts = Words::tr("Not compared so far")};
    ChangesSentence sentence = {.notCompared = doubtText(*report), .reasons = reasonsText(*report)};
    if (report->compared.isEmpty()) {
        const bool isFirst = !report->notCompared.isEmpty() &&
                             std::ranges::all_of(report->notCompared, &NotCompared::isFirst);
        sentence.counts = isFirst ? Words::tr("Nothing was kept before that could be compared with")
                                  : Words::tr("Nothing could be compared");
        if (isFirst)
            sentence.notCompared.clear();
        return sentence;
    }
    sentence.counts = countsText(entries);
    //: Goes on after "3 new, 1 gone"; %1 is such as "10:21 yesterday".
    sentence.where =
            Words::tr("in %Ln regions since %1", nullptr, int(report->compared.size())).arg(since);
    return sentence;
}
