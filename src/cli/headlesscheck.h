// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "cli/checkcommand.h"
#include "pinned/filescan.h"
#include "pinned/pinnedasking.h"
#include "pinned/report/baseline.h"

#include <QDateTime>
#include <QObject>

class ImageSource;
class QTextStream;

/// Asks the cloud for the ids of a scan, judges them, and reports. What could not be read goes to
/// `errors`, one reportLine() each.
class HeadlessCheck final : public QObject
{
    Q_OBJECT

public:
    /// The exit statuses of a check.
    enum ExitStatus {
        NothingFound = 0,
        NothingDone = 1,
        BadUsage = 2,
        SomeIsUnknown = 3,
        SomethingFound = 4,
    };

    /// All that is given by reference must outlive this.
    HeadlessCheck(const CheckCommand &command, const FileScan &scan, const Baseline &baseline,
                  QTextStream &errors, QObject *parent = nullptr);

    /// Asks these places; the regions are all that there are.
    void start(ImageSource &source, const QList<Place> &places, const QStringList &regions);

    /// What is known without asking anybody: a list.
    [[nodiscard]] CheckReport list() const;

    /// The verdicts; once finished() has fired.
    [[nodiscard]] CheckReport &report() { return m_report; }
    [[nodiscard]] ExitStatus status() const;

signals:
    void finished();

private:
    void conclude();

    const CheckCommand &m_command;
    const FileScan &m_scan;
    const Baseline &m_baseline;
    QTextStream &m_errors;
    std::unique_ptr<PinnedAsking> m_asking;
    CheckReport m_report;
};
