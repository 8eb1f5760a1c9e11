// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "pinned/report/textreport.h"

#include "core/oneline.h"
#include "core/terminaltext.h"
#include "pinned/findingtext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CheckReport)
};

QString lineOf(const RegionMap &map)
{
    const PinnedId &first = map.entries.constFirst().pinned;
    return u"%1:%2:%3: map: "_s.arg(first.path).arg(first.line).arg(first.column) + mapText(map);
}

QString lineOf(const Finding &finding, bool isJudged)
{
    const PinnedId &pinned = finding.pinned;
    const QString place = u"%1:%2:%3: "_s.arg(pinned.path).arg(pinned.line).arg(pinned.column);
    if (!isJudged) {
        const QString region = pinned.region.isEmpty() ? u"-"_s : pinned.region;
        return place + pinned.id + u' ' + region;
    }
    return place + verdictWord(finding.verdict) + u": "_s + pinned.id + u' ' + finding.message;
}

} // namespace

QByteArray textReport(const CheckReport &report)
{
    QString text = summaryText(report, codeCount) + u'\n';
    const QList<Finding> findings = report.isJudged ? worstFirst(report.findings) : report.findings;
    for (const Finding &finding : findings) {
        const bool isSilent = report.isJudged && !report.fails(finding) &&
                              !finding.hasVoidWaiver() &&
                              (finding.verdict == Verdict::Ok || !finding.isOpen());
        if (!isSilent)
            text += terminalText(onOneLine(lineOf(finding, report.isJudged))) + u'\n';
    }
    for (const RegionMap &map : report.maps)
        text += terminalText(onOneLine(lineOf(map))) + u'\n';
    return text.toUtf8();
}
