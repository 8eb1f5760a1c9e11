// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/pinned/verdictmark.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PinnedModel)
};

} // namespace

QString shownVerdict(const Finding &finding)
{
    if (finding.verdict == Verdict::Elsewhere && finding.found.isEmpty()) {
        //: Of an image that is not in the region that a file means; whether it is in another is not
        //: known.
        return Words::tr("Not there");
    }
    return verdictName(finding.verdict);
}

StateMark verdictMark(Verdict verdict)
{
    using Meaning = StateMark::Meaning;
    switch (verdict) {
    case Verdict::Gone:
    case Verdict::Elsewhere:
    case Verdict::Unusable:
    case Verdict::Twice:
        return {u"state-failed"_s, Meaning::Failed};
    case Verdict::Deprecated:
    case Verdict::Stale:
    case Verdict::Drift:
        return {u"state-attention"_s, Meaning::Attention};
    case Verdict::Unknown:
        return {u"state-unknown"_s, Meaning::Unknown};
    case Verdict::Newer:
        return {u"newer"_s, Meaning::UnderWay};
    case Verdict::Ok:
        return {u"state-good"_s, Meaning::Fine};
    }
    Q_UNREACHABLE();
}
