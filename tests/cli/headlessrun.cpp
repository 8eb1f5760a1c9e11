// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "headlessrun.h"

#include "export/csvreader.h"

void HeadlessRun::start(const QStringList &regions, bool showProgress)
{
    start(placesIn(regions), showProgress);
}

void HeadlessRun::start(const QList<Place> &places, bool showProgress)
{
    line.query.places = places;
    line.exportPath = path;
    job = std::make_unique<HeadlessExport>(line, source, errorStream, showProgress);
    finished = std::make_unique<QSignalSpy>(job.get(), &HeadlessExport::finished);
    job->start();
}

int HeadlessRun::status() const
{
    return finished->size() == 1
                   ? int(finished->front().front().value<HeadlessExport::ExitStatus>())
                   : -1;
}

QStringList HeadlessRun::errorLines() const
{
    return errors.split(u'\n', Qt::SkipEmptyParts);
}

QByteArray HeadlessRun::fileContent() const
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList HeadlessRun::writtenRows() const
{
    QStringList rows;
    for (const QStringList &record : readCsv(fileContent()).mid(1))
        rows.append(record.at(0) + u' ' + record.at(1));
    return rows;
}
