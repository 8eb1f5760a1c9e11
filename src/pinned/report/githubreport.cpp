// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "pinned/report/githubreport.h"

#include "core/oneline.h"
#include "core/terminaltext.h"

#include <QCoreApplication>

#include <array>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CheckReport)
};

constexpr int mostOfAKind = 10;
constexpr std::array<QLatin1StringView, 3> kinds = {"error"_L1, "warning"_L1, "notice"_L1};

size_t kindOf(const CheckReport &report, const Finding &finding)
{
    if (report.fails(finding))
        return 0;
    return finding.verdict == Verdict::Newer || finding.verdict == Verdict::Ok ? 2 : 1;
}

/// Source: the escapes of @actions/core, command.ts.
QString escapedData(const QString &text)
{
    return QString(text).replace(u'%', u"%25"_s).replace(u'\r', u"%0D"_s).replace(u'\n', u"%0A"_s);
}

QString escapedProperty(const QString &text)
{
    return escapedData(text).replace(u':', u"%3A"_s).replace(u',', u"%2C"_s);
}

QString annotation(const PinnedId &pinned, QLatin1StringView kind, const QString &title,
                   const QString &message)
{
    return u"::%1 file=%2,line=%3,col=%4,title=%5::%6\n"_s.arg(
            kind, escapedProperty(terminalText(pinned.path)), QString::number(pinned.line),
            QString::number(pinned.column), escapedProperty(title),
            escapedData(terminalText(message)));
}

} // namespace

QByteArray gitHubReport(const CheckReport &report)
{
    QString text = escapedData(summaryText(report, codeCount)) + u'\n';
    std::array<int, kinds.size()> counts = {};
    for (const Finding &finding : worstFirst(report.findings)) {
        const bool isSilent = !report.isJudged || !finding.isOpen() ||
                              (finding.verdict == Verdict::Ok && !report.fails(finding) &&
                               !finding.hasVoidWaiver());
        if (isSilent)
            continue;
        const size_t kind = kindOf(report, finding);
        if (++counts[kind] <= mostOfAKind)
            text += annotation(finding.pinned, kinds[kind],
                               verdictName(finding.verdict) + u' ' + finding.pinned.id,
                               finding.pinned.id + u": "_s + finding.message);
    }
    constexpr size_t notice = 2;
    for (const RegionMap &map : report.maps) {
        if (++counts[notice] <= mostOfAKind)
            text += annotation(map.entries.constFirst().pinned, kinds[notice], u"map"_s,
                               mapText(map));
    }
    for (size_t kind = 0; kind < kinds.size(); ++kind) {
        if (const int more = counts[kind] - mostOfAKind; more > 0) {
            //: %1 is a word of the runner: error, warning or notice.
            text += Words::tr("and %n more of kind %1", nullptr, more).arg(kinds[kind]) + u'\n';
        }
    }
    return text.toUtf8();
}
