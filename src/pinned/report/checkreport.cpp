// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "pinned/report/checkreport.h"

#include "catalog/feed/accountloss.h"
#include "core/errortext.h"
#include "core/joinedtext.h"
#include "core/oneline.h"
#include "core/placetext.h"
#include "pinned/findingtext.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CheckReport)
};

/// `asked` are all that were.
UncheckedPlace unreadOf(const PlaceStatus &status, const QList<PlaceStatus> &asked)
{
    if (status.error) {
        return {.place = status.place,
                .code = errorCode(*status.error),
                .message = errorSentences(*status.error),
                .isLostWithAccount = isLostWithAccount(status, asked)};
    }
    if (status.limit) {
        return {.place = status.place,
                .code = u"PlaceLimit"_s,
                .message = placeLimitText(*status.limit)};
    }
    return {.place = status.place,
            .code = u"MissingImages"_s,
            .message = Words::tr("Not all that the service reported could be read.")};
}

} // namespace

bool CheckReport::fails(const Finding &finding) const
{
    return finding.isOpen() && !failures.isEmpty() &&
           (failures.contains(finding.verdict) || finding.isWaiverExpired);
}

bool CheckReport::fails() const
{
    return isJudged &&
           std::ranges::any_of(findings, [this](const Finding &one) { return fails(one); });
}

CheckConclusion CheckReport::conclusion() const
{
    if (fails())
        return CheckConclusion::SomethingFound;
    const bool isNothingFound = std::ranges::none_of(
            findings, [](const Finding &one) { return one.image.has_value(); });
    const bool isNothingRead = !asked.isEmpty() && unread.size() == asked.size() && isNothingFound;
    if (isNothingRead || (files == 0 && !areFilesWhole))
        return CheckConclusion::NothingDone;
    // A file may mean a region that was not to be asked.
    const bool isKnown = std::ranges::none_of(findings, [](const Finding &finding) {
        return finding.isOpen() && finding.verdict == Verdict::Unknown;
    });
    return isWhole() && isKnown ? CheckConclusion::NothingFound : CheckConclusion::SomeIsUnknown;
}

std::array<int, 10> CheckReport::counts() const
{
    std::array<int, 10> counts = {};
    for (const Finding &finding : findings)
        ++counts[size_t(finding.verdict)];
    return counts;
}

CheckReport judgedReport(const FileScan &scan, const CloudFacts &facts, const JudgingRules &rules)
{
    CheckReport report = {.findings = judge(scan.ids, facts, rules),
                          .unread = unreadPlaces(facts),
                          .skipped = scan.walk.skipped,
                          .files = scan.walk.files,
                          .fileErrors = scan.walk.errors,
                          .areFilesWhole = scan.isWhole(),
                          .failures = usualFailures()};
    for (const PlaceStatus &place : facts.asked)
        report.asked.append(place.place);
    report.maps = regionMaps(report.findings, facts);
    report.maps.removeIf([](const RegionMap &map) { return map.missing.isEmpty(); });
    return report;
}

QList<UncheckedPlace> unreadPlaces(const CloudFacts &facts)
{
    QList<UncheckedPlace> unread;
    for (const QList<PlaceStatus> &places : {facts.asked, facts.othersAsked}) {
        for (const PlaceStatus &status : places) {
            const bool isNew = std::ranges::none_of(unread, [&status](const UncheckedPlace &place) {
                return place.place == status.place;
            });
            if (!isReadWhole(status) && isNew)
                unread.append(unreadOf(status, facts.asked + facts.othersAsked));
        }
    }
    return unread;
}

QList<Finding> worstFirst(const QList<Finding> &findings)
{
    QList<Finding> sorted = findings;
    std::ranges::stable_sort(sorted, {}, &Finding::verdict);
    return sorted;
}

QString codeCount(Verdict verdict, int count)
{
    return QString::number(count) + u' ' + verdictWord(verdict);
}

namespace {

/// "3 ignored"
QString skippedText(const QString &reason, int count)
{
    if (reason == "ignored"_L1) {
        //: Files and folders that are not looked at, as the following ones.
        return Words::tr("%n ignored", nullptr, count);
    }
    if (reason == "binary"_L1)
        return Words::tr("%n binary", nullptr, count);
    if (reason == "large"_L1)
        return Words::tr("%n over 5 MiB", nullptr, count);
    if (reason == "link"_L1)
        return Words::tr("%n links", nullptr, count);
    if (reason == "special"_L1) {
        //: Files that are none to read, such as sockets.
        return Words::tr("%n special", nullptr, count);
    }
    // The name of a folder.
    return QString::number(count) + u' ' + reason;
}

QString verdictSentences(const CheckReport &report,
                         const std::function<QString(Verdict, int)> &counted)
{
    const QString ids = Words::tr("%n ids", nullptr, int(report.findings.size()));
    const QString files = Words::tr("%n files", nullptr, report.files);
    if (report.findings.isEmpty()) {
        //: %1 is a number of files, such as "12 files".
        return Words::tr("No image ids in %1.").arg(files);
    }
    if (!report.isJudged) {
        //: %1 is a number of ids, %2 one of files, such as "41 ids in 12 files."
        return Words::tr("%1 in %2.").arg(ids, files);
    }
    QStringList verdicts;
    const std::array<int, 10> counts = report.counts();
    for (const Verdict verdict : allVerdicts()) {
        if (const int count = counts[size_t(verdict)]; count > 0)
            verdicts.append(counted(verdict, count));
    }
    //: %1 is a number of ids, %2 one of files, %3 a list of numbers and words.
    QStringList sentences = {Words::tr("%1 in %2: %3.").arg(ids, files, listText(verdicts))};
    const auto mended = std::ranges::count_if(report.findings, &Finding::isMended);
    const auto ignored = std::ranges::count_if(report.findings, [](const Finding &finding) {
        return !finding.isOpen() && !finding.isMended;
    });
    if (mended > 0)
        sentences.append(Words::tr("%n of them are replaced.", nullptr, int(mended)));
    if (ignored > 0)
        sentences.append(Words::tr("%n of them are ignored.", nullptr, int(ignored)));
    if (!report.asked.isEmpty())
        sentences.append(regionsReadText(report.asked, report.unread));
    return sentencesText(sentences);
}

} // namespace

QString regionsReadText(const QList<Place> &asked, const QList<UncheckedPlace> &unread)
{
    QSet<QString> regions;
    for (const Place &place : asked)
        regions.insert(place.region);
    QSet<QString> read = regions;
    for (const UncheckedPlace &place : unread)
        read.remove(place.place.region);
    if (regions.isEmpty())
        return {};
    return Words::tr("%1 of %n regions were read.", nullptr, int(regions.size())).arg(read.size());
}

QStringList unseenTexts(const SkippedCounts &skipped, const QList<ApiError> &fileErrors)
{
    QStringList sentences;
    QStringList counts;
    for (const auto &[reason, count] : skipped.asKeyValueRange())
        counts.append(skippedText(reason, count));
    if (!counts.isEmpty()) {
        //: %1 is a list such as "1 binary, 2 ignored".
        sentences.append(Words::tr("Skipped: %1.").arg(listText(counts)));
    }
    if (!fileErrors.isEmpty()) {
        sentences.append(Words::tr("%n files could not be read.", nullptr, int(fileErrors.size())));
        constexpr qsizetype most = 3;
        for (const ApiError &error : fileErrors.first(std::min(most, fileErrors.size())))
            sentences.append(onOneLine(error.message));
    }
    return sentences;
}

QString unreadText(const UncheckedPlace &place)
{
    return place.code + u". "_s + place.message;
}

QString mapText(const RegionMap &map)
{
    QStringList regions;
    for (const Image &image : map.missing)
        regions.append(image.place.region);
    const QString name = onOneLine(map.entries.constFirst().image->imageName);
    const QString lacks =
            //: %1 is the name of an image, %2 a list of regions.
            Words::tr("The map of %1 lacks %n regions that have it: %2.", nullptr,
                      int(regions.size()))
                    .arg(name, regionListText(regions));
    return map.unknown.isEmpty() ? lacks : sentencesText({lacks, notKnownInText(map.unknown)});
}

QString mapTextOf(const PinnedId &pinned, const QList<RegionMap> &maps)
{
    QStringList sentences;
    for (const RegionMap &map : maps) {
        const bool isIn = std::ranges::any_of(
                map.entries, [&pinned](const Finding &entry) { return entry.pinned == pinned; });
        if (isIn)
            sentences.append(mapText(map));
    }
    return sentencesText(sentences);
}

QString summaryText(const CheckReport &report, const std::function<QString(Verdict, int)> &counted)
{
    return sentencesText(QStringList {verdictSentences(report, counted)} +
                         unseenTexts(report.skipped, report.fileErrors));
}
