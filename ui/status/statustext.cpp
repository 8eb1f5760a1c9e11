// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/status/statustext.h"

#include "catalog/columns/imagecolumns.h"
#include "core/errortext.h"
#include "core/joinedtext.h"
#include "core/momenttext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(StatusText)
};

QString number(qint64 value)
{
    return QLocale().toString(value);
}

/// Rows of an earlier time may be some too many; see PlaceFeed::takeKept().
QString shownText(qint64 found, qint64 loaded)
{
    return number(std::min(found, loaded));
}

QString loadedOfTotal(const PlaceStatus &status)
{
    if (!status.total || *status.total == status.loaded)
        return number(status.loaded);
    //: How many images of how many are loaded, as in "300 of 1,204".
    return Words::tr("%1 of %2").arg(number(status.loaded), number(*status.total));
}

QString withAge(const QString &text, const PlaceStatus &status)
{
    if (!status.asOf.isValid())
        return text;
    //: Beside a region with images of an earlier time: how many, or that it failed, and how old
    //: they are, as in "412 · 3 h".
    return Words::tr("%1 · %2").arg(text,
                                    shortAgeText(status.asOf, QDateTime::currentDateTimeUtc()));
}

QString asOfSentence(const PlaceStatus &status, TimeZone zone)
{
    const QString moment = momentText(status.asOf, QDateTime::currentDateTimeUtc(), zone);
    //: Of a region: %1 is a time, as in "10:21 yesterday".
    const QString shown =
            Words::tr("What was there at %1 is shown until it is refreshed.").arg(moment);
    if (!status.isAccountUnsure)
        return shown;
    //: Of what is shown of an earlier time.
    return sentencesText({shown, Words::tr("It may be of another account.")});
}

QString completeSentence(const PlaceStatus &status)
{
    if (isReadWhole(status))
        return Words::tr("All %1 loaded.").arg(loadedOfTotal(status));
    const QString loaded = Words::tr("%1 loaded.").arg(loadedOfTotal(status));
    if (status.limit)
        return sentencesText({loaded, placeLimitText(*status.limit)});
    return sentencesText(
            {loaded,
             Words::tr("This is not what the service reported, or some of it cannot be read.")});
}

QString loadingSentence(const PlaceStatus &status)
{
    if (status.error) {
        const ErrorText text = explainError(*status.error);
        return sentencesText({text.what, text.advice});
    }
    switch (status.state) {
    case PlaceState::Waiting:
        return Words::tr("Waiting for an answer.");
    case PlaceState::Loading:
        return Words::tr("Loading; %1 loaded so far.").arg(loadedOfTotal(status));
    case PlaceState::Partial:
        return Words::tr("%1 loaded; more come as you scroll.").arg(loadedOfTotal(status));
    case PlaceState::Complete:
        return completeSentence(status);
    case PlaceState::Failed:
    case PlaceState::Stopped:
        return Words::tr("Stopped; %1 loaded.").arg(loadedOfTotal(status));
    }
    Q_UNREACHABLE();
}

} // namespace

QString loadedText(const CatalogSummary &summary)
{
    return summary.hasMore || summary.loading || summary.total != summary.loaded
                   //: How many of how many images are loaded.
                   ? Words::tr("%1 of %Ln images", nullptr, int(summary.total))
                             .arg(number(summary.loaded))
                   //: %L1 is the number of images.
                   : Words::tr("%Ln images", nullptr, int(summary.loaded));
}

QString selectionText(int count, int hidden)
{
    const int all = count + hidden;
    if (hidden == 0)
        return all > 1 ? Words::tr("%Ln selected", nullptr, all) : QString();
    if (count == 0) {
        //: So many rows are selected, and what is found shows none of them.
        return Words::tr("%Ln selected, but hidden", nullptr, all);
    }
    //: So many rows are selected, of which what is found does not show %1.
    return Words::tr("%Ln selected, %1 of them hidden", nullptr, all).arg(number(hidden));
}

QString failedText(const CatalogSummary &summary)
{
    //: Number of regions that could not be read.
    return summary.failed > 0 ? Words::tr("%Ln failed", nullptr, summary.failed) : QString();
}

QString summaryText(const CatalogSummary &summary, qsizetype accounts)
{
    // A region is asked once in each account.
    const QString regions =
            accounts > 1 ? Words::tr("%1 of %2 regions in %Ln accounts", nullptr, int(accounts))
                                   .arg(number(summary.placesRead), number(summary.places))
                         //: How many of how many regions are read.
                         : Words::tr("%1 of %Ln regions", nullptr, summary.places)
                                   .arg(number(summary.placesRead));
    QStringList parts = {loadedText(summary), regions};
    if (summary.failed > 0)
        parts.append(failedText(summary));
    if (summary.unreadable > 0)
        parts.append(Words::tr("%Ln unreadable", nullptr, summary.unreadable));
    if (summary.missing > 0) {
        //: Images of the total that the service told that never came.
        parts.append(Words::tr("%Ln fewer than reported", nullptr, int(summary.missing)));
    }
    if (summary.surplus > 0) {
        //: Images that came beyond the total that the service told.
        parts.append(Words::tr("%Ln more than reported", nullptr, int(summary.surplus)));
    }
    if (summary.limited > 0) {
        //: Number of regions that have more than is read of one.
        parts.append(Words::tr("%Ln not read to the end", nullptr, summary.limited));
    }
    return parts.join(u" · "_s);
}

QString asOfText(const CatalogSummary &summary, TimeZone zone, const QDateTime &now)
{
    if (summary.kept == 0)
        return {};
    const QString moment = momentText(summary.asOf, now, zone);
    QString asOf;
    if (summary.loading) {
        //: The images are of an earlier time: %1 is as in "10:21 yesterday".
        asOf = Words::tr("as of %1").arg(moment);
    } else if (summary.kept < summary.places) {
        //: The images of so many regions are of an earlier time, %1; those of others are new.
        asOf = Words::tr("%Ln regions as of %1, not refreshed", nullptr, summary.kept).arg(moment);
    } else {
        //: The images are of an earlier time, %1, and it is not known what is there now.
        asOf = Words::tr("as of %1, not refreshed").arg(moment);
    }
    if (!summary.isAccountUnsure)
        return asOf;
    //: After "as of 10:21 yesterday": the account may have been another one then.
    return asOf + u" · "_s + Words::tr("account not certain");
}

qint64 notLoadedCount(const CatalogSummary &summary)
{
    if (!summary.hasMore && !summary.loading)
        return 0;
    return summary.expected - summary.loaded;
}

QString sortText(const CatalogSummary &summary, const QList<SortKeyColumn> &columns)
{
    if (columns.isEmpty())
        return {};
    QStringList titles;
    for (const SortKeyColumn &column : columns) {
        const QString title = columnTitle(ImageColumn(column.column));
        titles.append(column.order == Qt::AscendingOrder
                              ? title
                              //: What rows are sorted by; %1 is a column, as in "Created".
                              : Words::tr("%1, descending").arg(title));
    }
    QString all = titles.constFirst();
    for (const QString &title : titles.sliced(1)) {
        //: Columns that rows are sorted by: %1 is those before, %2 the next one.
        all = Words::tr("%1, then %2").arg(all, title);
    }
    if (notLoadedCount(summary) == 0)
        return Words::tr("Sorted by %1").arg(all);
    return Words::tr("Sorted by %1, within %2 of %3 loaded")
            .arg(all, number(summary.loaded), number(summary.total));
}

QString regionStatusText(const PlaceStatus &status, const std::optional<qint64> &found)
{
    if (found && (status.state == PlaceState::Complete ||
                  (status.asOf.isValid() && status.state != PlaceState::Failed))) {
        return withAge(
                //: Beside a region: how many of its images are shown, as in "12 of 300".
                Words::tr("%1 of %2").arg(shownText(*found, status.loaded), number(status.loaded)),
                status);
    }
    if (found && status.state != PlaceState::Failed) {
        //: Beside a region that is not read whole: how many of those loaded are shown.
        return Words::tr("%1 of %2 loaded")
                .arg(shownText(*found, status.loaded), number(status.loaded));
    }
    switch (status.state) {
    case PlaceState::Waiting:
        if (status.asOf.isValid())
            return withAge(loadedOfTotal(status), status);
        //: State of a region: no answer so far.
        return Words::tr("waiting");
    case PlaceState::Loading:
    case PlaceState::Partial:
    case PlaceState::Complete:
        return withAge(loadedOfTotal(status), status);
    case PlaceState::Failed:
        //: State of a region: it could not be read.
        return withAge(Words::tr("failed"), status);
    case PlaceState::Stopped:
        return status.loaded == 0
                       //: State of a region: stopped by the user.
                       ? Words::tr("stopped")
                       : withAge(loadedOfTotal(status), status);
    }
    Q_UNREACHABLE();
}

QString regionStatusSentence(const PlaceStatus &status, const std::optional<qint64> &found,
                             TimeZone zone)
{
    QStringList sentences = {loadingSentence(status)};
    if (status.asOf.isValid())
        sentences.append(asOfSentence(status, zone));
    if (found)
        sentences.prepend(foundSentence(*found, status.loaded));
    return sentencesText(sentences);
}

QString foundSentence(qint64 found, qint64 loaded)
{
    //: How many of how many loaded images of a region are shown.
    return Words::tr("%1 of %2 loaded images are shown.")
            .arg(shownText(found, loaded), number(loaded));
}
