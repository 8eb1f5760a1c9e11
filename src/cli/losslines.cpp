// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cli/losslines.h"

#include "catalog/feed/accountloss.h"
#include "catalog/find/presencenote.h"
#include "catalog/missingids.h"
#include "core/errortext.h"
#include "core/joinedtext.h"
#include "core/placetext.h"

#include <QCoreApplication>

#include <numeric>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(HeadlessExport)
};

QStringList regionUnknownLines(const QString &option, const QString &note)
{
    if (note.isEmpty())
        return {};
    return {reportLine(option, u"RegionUnknown"_s, {}, note)};
}

/// Lines of which some stand for all places of an account, and come once.
class LinesOfAccounts final
{
public:
    void add(const QString &line) { m_lines.append(line); }
    /// Unless there was one that says the same.
    void addOnce(const QString &line, const QString &said)
    {
        if (m_said.contains(said))
            return;
        m_said.append(said);
        m_lines.append(line);
    }
    [[nodiscard]] QStringList all() const { return m_lines; }

private:
    QStringList m_lines;
    QStringList m_said;
};

/// Those that may have more than is known of them.
QString notReadWhole(const QList<PlaceStatus> &places)
{
    QStringList words;
    for (const PlaceStatus &place : places) {
        if (!isReadWhole(place))
            words.append(placeWord(place.place));
    }
    return listText(words);
}

} // namespace

QStringList lossLines(const PlaceStatus &place)
{
    QStringList lines;
    if (place.error)
        lines.append(errorLine(*place.error));
    const auto add = [&lines, &place](const QString &code, const QString &message) {
        lines.append(reportLine(placeWord(place.place), code, {}, message));
    };
    if (place.unreadable > 0) {
        add(u"UnreadableImages"_s,
            Words::tr("%n entries could not be read as images.", nullptr, place.unreadable));
    }
    if (place.surplus > 0) {
        add(u"SurplusImages"_s, Words::tr("%n more images came than the service reported.", nullptr,
                                          int(place.surplus)));
    }
    if (place.missing > 0) {
        add(u"MissingImages"_s,
            Words::tr("%n of the images that the service reported did not come.", nullptr,
                      int(place.missing)));
    }
    if (place.limit)
        add(u"PlaceLimit"_s, placeLimitText(*place.limit));
    return lines;
}

QStringList lossLines(const QList<PlaceStatus> &places)
{
    LinesOfAccounts lines;
    for (const PlaceStatus &place : places) {
        if (isLostWithAccount(place, places)) {
            ApiError error = *place.error;
            error.place.region.clear();
            const QString line = errorLine(error);
            error.requestId.clear(); // of each region another
            lines.addOnce(line, errorLine(error));
        } else {
            for (const QString &line : lossLines(place))
                lines.add(line);
        }
    }
    return lines.all();
}

QStringList uncheckedLines(const QList<UncheckedPlace> &places)
{
    LinesOfAccounts lines;
    for (const UncheckedPlace &place : places) {
        Place named = place.place;
        if (place.isLostWithAccount)
            named.region.clear();
        const QString line = reportLine(placeWord(named), place.code, {}, place.message);
        if (place.isLostWithAccount)
            lines.addOnce(line, line);
        else
            lines.add(line);
    }
    return lines.all();
}

QStringList findLines(const FindExpression &find, const QList<PlaceStatus> &places)
{
    return regionUnknownLines(u"find"_s, presenceNote(find, places));
}

QStringList missingInLines(const QStringList &regions, const QList<PlaceStatus> &places)
{
    if (regions.isEmpty())
        return {};
    const auto find = parseFindExpression(u"-in:"_s + regions.join(u','), {});
    Q_ASSERT(find); // they are regions that are asked
    return regionUnknownLines(u"missing-in"_s, presenceNote(*find, places));
}

QStringList behindLines(const QList<PlaceStatus> &places)
{
    return regionUnknownLines(u"behind"_s,
                              presenceNote(*parseFindExpression(u"behind:yes"_s, {}), places));
}

QStringList missingIdLines(const ImageQuery &query, const QList<PlaceStatus> &places,
                           const ImageStore &store)
{
    QStringList lines;
    if (const std::optional<QStringList> missing = missingImageIds(query, places, store)) {
        for (const QString &id : *missing) {
            lines.append(reportLine({}, u"ImageNotFound"_s, {},
                                    //: %1 is an image id.
                                    Words::tr("%1 is nowhere in all asked regions.").arg(id)));
        }
        return lines;
    }
    for (const QString &id : unseenImageIds(query, places, store)) {
        lines.append(
                reportLine({}, u"ImageUnknown"_s, {},
                           //: %1 is an image id, %2 a list of regions.
                           Words::tr("%1 was not found, but may be in what could not be read: %2.")
                                   .arg(id, notReadWhole(places))));
    }
    return lines;
}

QStringList unreadableCellLines(const Place &place, const UnreadableCells &cells)
{
    if (cells.isEmpty())
        return {};
    const int count = std::accumulate(cells.cbegin(), cells.cend(), 0);
    const QString columns = listText(cells.keys());
    return {reportLine(placeWord(place), u"UnreadableValues"_s, {},
                       //: %1 is a list of columns.
                       Words::tr("%n values are not what the API describes and are incomplete in "
                                 "the file: %1. JSON keeps them as sent.",
                                 nullptr, count)
                               .arg(columns))};
}
