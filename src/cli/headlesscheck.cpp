// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cli/headlesscheck.h"

#include "cli/losslines.h"

#include <QTextStream>

using namespace Qt::StringLiterals;

HeadlessCheck::HeadlessCheck(const CheckCommand &command, const FileScan &scan,
                             const Baseline &baseline, QTextStream &errors, QObject *parent)
    : QObject(parent), m_command(command), m_scan(scan), m_baseline(baseline), m_errors(errors)
{ }

void HeadlessCheck::start(ImageSource &source, const QList<Place> &places,
                          const QStringList &regions)
{
    m_asking = std::make_unique<PinnedAsking>(source);
    connect(m_asking.get(), &PinnedAsking::finished, this, &HeadlessCheck::conclude);
    m_asking->start(places, distinctIds(m_scan.ids), regions);
}

CheckReport HeadlessCheck::list() const
{
    CheckReport report = {.skipped = m_scan.walk.skipped,
                          .files = m_scan.walk.files,
                          .fileErrors = m_scan.walk.errors,
                          .areFilesWhole = m_scan.isWhole(),
                          .isJudged = false};
    for (const PinnedId &pinned : m_scan.ids) {
        if (pinned.isSure || m_command.reportsCandidates)
            report.findings.emplaceBack().pinned = pinned;
    }
    return report;
}

void HeadlessCheck::conclude()
{
    m_report = judgedReport(m_scan, m_asking->facts(),
                            {.maxAgeDays = m_command.maxAgeDays,
                             .now = QDateTime::currentDateTimeUtc(),
                             .reportsCandidates = m_command.reportsCandidates});
    m_report.failures = m_command.failures;
    for (Finding &finding : m_report.findings)
        finding.isKnown = m_baseline.knows(finding);
    for (const QString &line : uncheckedLines(m_report.unread))
        m_errors << line << Qt::endl;
    emit finished();
}

HeadlessCheck::ExitStatus HeadlessCheck::status() const
{
    return ExitStatus(m_report.conclusion());
}
