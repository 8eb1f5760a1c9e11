// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "pinned/cloudfacts.h"
#include "pinned/filescan.h"
#include "pinned/finding.h"
#include "pinned/judging.h"
#include "pinned/regionmaps.h"

#include <array>
#include <functional>

/// A place that may have more than is known of it.
struct UncheckedPlace
{
    Place place = {};
    QString code = {};              ///< As errorCode(), or another word in no language.
    QString message = {};           ///< One sentence.
    bool isLostWithAccount = false; ///< As all places of its account; see accountloss.h.

    bool operator==(const UncheckedPlace &) const = default;
};

/// What a check comes to; the numbers are the exit statuses of the command.
enum class CheckConclusion {
    NothingFound = 0,
    NothingDone = 1,
    SomeIsUnknown = 3,
    SomethingFound = 4
};

/// What a check of pinned ids has found.
struct CheckReport
{
    QList<Finding> findings = {}; ///< By path, line and column.
    QList<RegionMap> maps = {};   ///< That lack a region.
    QList<Place> asked = {};      ///< None where there was nothing to ask for.
    QList<UncheckedPlace> unread = {};
    SkippedCounts skipped = {};
    int files = 0;                   ///< That were read.
    QList<ApiError> fileErrors = {}; ///< Of those that could not be read.
    bool areFilesWhole = true;       ///< All that were named could be read.
    QList<Verdict> failures = {};    ///< The verdicts that fail the check.
    bool isJudged = true;            ///< Else the ids are but listed.

    /// Whether a finding fails the check.
    [[nodiscard]] bool fails(const Finding &finding) const;
    [[nodiscard]] bool fails() const;
    /// What it comes to.
    [[nodiscard]] CheckConclusion conclusion() const;
    /// Whether all that could be asked was read.
    [[nodiscard]] bool isWhole() const { return unread.isEmpty() && areFilesWhole; }
    /// How many findings have a verdict, by verdict; those that are ignored or known count, too.
    [[nodiscard]] std::array<int, 10> counts() const;
};

/// What came of a scan, judged by what the cloud told. What fails is the usual.
[[nodiscard]] CheckReport judgedReport(const FileScan &scan, const CloudFacts &facts,
                                       const JudgingRules &rules);

/// The places that could not be read whole, each once.
[[nodiscard]] QList<UncheckedPlace> unreadPlaces(const CloudFacts &facts);

/// "17 of 18 regions were read.": a region is if it was for every account that was asked there.
/// Empty where none was asked.
[[nodiscard]] QString regionsReadText(const QList<Place> &asked,
                                      const QList<UncheckedPlace> &unread);

/// What was not looked at, and why: sentences.
[[nodiscard]] QStringList unseenTexts(const SkippedCounts &skipped,
                                      const QList<ApiError> &fileErrors);

/// "Timeout. No answer.": why a place was not read, with the code.
[[nodiscard]] QString unreadText(const UncheckedPlace &place);

/// Which regions a map lacks, and of which that is not known.
[[nodiscard]] QString mapText(const RegionMap &map);

/// That of the maps that the id stands in; empty where they lack nothing.
[[nodiscard]] QString mapTextOf(const PinnedId &pinned, const QList<RegionMap> &maps);

/// The worst first, and in the order of the files among those of one verdict.
[[nodiscard]] QList<Finding> worstFirst(const QList<Finding> &findings);

/// "41 ids in 12 files: 3 gone, 38 ok. 17 of 18 regions were read. Skipped: 1 binary.": one line
/// for people, in the language of the program. How so many of a verdict are told is for the caller
/// to say: verdictCount() does it for people, and codeCount() as pipelines know them.
[[nodiscard]] QString summaryText(const CheckReport &report,
                                  const std::function<QString(Verdict, int)> &counted);

/// "3 gone", "38 ok", with the verdictWord().
[[nodiscard]] QString codeCount(Verdict verdict, int count);
