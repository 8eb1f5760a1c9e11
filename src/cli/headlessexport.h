// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/imagecatalog.h"
#include "cli/commandline.h"
#include "cli/losslines.h"
#include "export/exportfile.h"

#include <QFile>
#include <QObject>

class ImageSource;
class QTextStream;

/// Reads every match of every region and writes them to one file, in the order of the list (see
/// ListOrder), or as a saved search says, which may also leave some out.
///
/// Failures go to `errors`, one reportLine() each. Where `showProgress`
/// is set, a line there tells how far it is.
class HeadlessExport final : public QObject
{
    Q_OBJECT

public:
    /// The exit statuses of --export.
    enum ExitStatus {
        AllIsThere = 0,
        NothingDone = 1,   ///< Nothing could be read, or the file could not be written.
        BadUsage = 2,      ///< Bad usage or no credential.
        SomeIsMissing = 3, ///< A region, an image, an id that was asked for, or a value.
    };

    /// The source and the stream must outlive this.
    HeadlessExport(const CommandLine &commandLine, ImageSource &source, QTextStream &errors,
                   bool showProgress, QObject *parent = nullptr);

    void start();

    /// Tells on `errors` that this computer's clock is off by so many seconds.
    void reportClockOffset(qint64 seconds);

signals:
    void finished(HeadlessExport::ExitStatus status);

private:
    void takeSummary();
    [[nodiscard]] ExitStatus conclude(const CatalogSummary &summary);
    void report(const QStringList &lines);
    [[nodiscard]] ExportOptions exportOptions() const;
    [[nodiscard]] Result<ExportOutcome> writeFile();
    void showProgressOf(const CatalogSummary &summary);

    CommandLine m_commandLine;
    QTextStream &m_errors;
    bool m_showProgress;
    bool m_isFinished = false;
    ImageCatalog m_catalog;
    QMap<Place, UnreadableCells> m_unreadableCells; ///< Of what is written.
};
