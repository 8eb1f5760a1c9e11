// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accounts/connectiontesttext.h"

#include "core/errortext.h"
#include "core/oneline.h"
#include "core/region.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ConnectionTest)
};

/// Differences that no signature fails of, and that the way of the answer explains.
constexpr std::chrono::seconds rightEnough(2);

const QString notKnown = u"–"_s;

qsizetype countOf(const ConnectionTestReport &report, RegionTest::State state)
{
    return std::ranges::count(report.regions, state, &RegionTest::state);
}

QString regionLine(const RegionTest &test)
{
    return QStringList {test.region,
                        regionStateText(test.state),
                        Words::tr("name found: %1").arg(checkedText(test.isNameFound)),
                        Words::tr("connected: %1").arg(checkedText(test.isConnected)),
                        Words::tr("certificate good: %1").arg(checkedText(test.isCertificateGood)),
                        Words::tr("clock: %1").arg(clockText(test.clockSlow)),
                        Words::tr("time: %1").arg(durationText(test.duration)),
                        test.host,
                        onOneLine(regionReason(test)),
                        test.error ? test.error->requestId : QString()}
            .join(u'\t')
            .trimmed();
}

} // namespace

QString regionStateText(RegionTest::State state)
{
    switch (state) {
    case RegionTest::State::Waiting:
        //: State of a region that is tested.
        return Words::tr("Waiting");
    case RegionTest::State::Answered:
        return Words::tr("Answered");
    case RegionTest::State::Refused:
        //: State of a region that is tested: it answered with an error.
        return Words::tr("Refused");
    case RegionTest::State::Unreachable:
        return Words::tr("Not reached");
    case RegionTest::State::Reached:
        return Words::tr("Reached, not asked");
    }
    Q_UNREACHABLE();
}

QString checkedText(const std::optional<bool> &isGood)
{
    if (!isGood)
        return notKnown;
    //: Whether a step of a connection was taken.
    return *isGood ? Words::tr("yes") : Words::tr("no");
}

QString durationText(const std::optional<std::chrono::milliseconds> &duration)
{
    //: A time in milliseconds.
    return duration ? Words::tr("%1 ms").arg(QLocale().toString(qint64(duration->count())))
                    : notKnown;
}

QString clockText(const std::optional<std::chrono::seconds> &slow)
{
    if (!slow)
        return notKnown;
    if (std::chrono::abs(*slow) <= rightEnough)
        //: What a clock is.
        return Words::tr("right");
    const QString seconds = QLocale().toString(qint64(std::chrono::abs(*slow).count()));
    //: What is wrong with this computer's clock; %1 is a number of seconds.
    return slow->count() > 0 ? Words::tr("%1 s slow").arg(seconds)
                             : Words::tr("%1 s fast").arg(seconds);
}

QString regionReason(const RegionTest &test)
{
    if (!test.error)
        return {};
    //: %1 is the code of an error, %2 a sentence that explains it.
    return Words::tr("%1: %2").arg(errorCode(*test.error), explainError(*test.error).what);
}

QString regionStory(const RegionTest &test)
{
    if (!test.error)
        return {};
    const ErrorText text = explainError(*test.error);
    //: %1 is a region, %2 the code of an error, %3 and %4 are sentences on it.
    QString story =
            Words::tr("%1: %2. %3 %4")
                    .arg(regionLabel(test.region), errorCode(*test.error), text.what, text.advice);
    if (!test.error->message.isEmpty() && test.error->message != text.what)
        story += u'\n' + onOneLine(test.error->message);
    if (!test.error->requestId.isEmpty())
        //: %1 is the id of a request.
        story += u'\n' + Words::tr("RequestId %1").arg(onOneLine(test.error->requestId));
    return story;
}

QString verdictText(const ConnectionTestReport &report, bool isRunning)
{
    const qsizetype answered = countOf(report, RegionTest::State::Answered);
    if (isRunning) {
        const qsizetype waiting = countOf(report, RegionTest::State::Waiting);
        const qsizetype all = report.regions.size();
        return all == 0 ? Words::tr("Asking who this is…")
                        //: %1 is how many of the regions have been asked.
                        : Words::tr("Asked %1 of %Ln regions…", nullptr, int(all))
                                  .arg(all - waiting);
    }
    if (report.error)
        return explainError(*report.error).what;
    if (report.account.isEmpty() && report.regions.isEmpty())
        return Words::tr("Nothing has been asked yet.");
    if (report.regions.isEmpty())
        return Words::tr("The service knows this credential.");
    if (answered == 0) {
        const bool isRefused = countOf(report, RegionTest::State::Refused) == report.regions.size();
        return isRefused ? Words::tr("It works nowhere: all of %Ln regions refuse it.", nullptr,
                                     int(report.regions.size()))
                         : Words::tr("It works nowhere: none of %Ln regions gave images.", nullptr,
                                     int(report.regions.size()));
    }
    if (answered == report.regions.size())
        return Words::tr("It works in %Ln regions.", nullptr, int(answered));
    //: %1 is how many of the regions answered.
    return Words::tr("It works in %1 of %Ln regions.", nullptr, int(report.regions.size()))
            .arg(answered);
}

QString reportText(const ConnectionTestReport &report)
{
    QStringList lines = {verdictText(report, false)};
    const auto add = [&lines](const QString &label, const QString &value) {
        if (!value.isEmpty())
            lines.append(label + u'\t' + onOneLine(value));
    };
    add(Words::tr("Profile"), report.profile);
    add(Words::tr("Account"), report.account);
    //: As whom the service knows the credential: an ARN.
    add(Words::tr("Identity"), report.arn);
    add(Words::tr("RequestId"), report.requestId);
    add(Words::tr("Clock"), clockText(report.clockSlow));
    //: How long a test took.
    add(Words::tr("Time"), durationText(report.duration));
    if (report.error)
        lines.append(errorLine(*report.error));
    for (const RegionTest &test : report.regions)
        lines.append(regionLine(test));
    return lines.join(u'\n') + u'\n';
}
