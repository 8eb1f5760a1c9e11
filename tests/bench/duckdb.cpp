// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "duckdb.h"

#include "export/csvwriter.h"
#include "report.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace {

bool writeRows(const QList<Image> &images, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    CsvWriter writer(file, {});
    bool isWritten = writer.begin().has_value();
    for (const Image &image : images)
        isWritten = isWritten && writer.write(image).has_value();
    return isWritten && writer.end().has_value() && file.flush();
}

} // namespace

QMap<QString, double> duckDbFigures(const QList<Image> &images, int rounds,
                                    const QStringList &tasks)
{
    if (qEnvironmentVariableIsEmpty("DUCKDB_MODULES"))
        return {};
    const QTemporaryDir folder;
    const QString rows = folder.filePath(u"rows.csv"_s);
    if (!writeRows(images, rows))
        return {};
    QProcess engine;
    engine.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    engine.start(u"node"_s, QStringList {QStringLiteral(CVM_BENCH_FOLDER "/duckdb_baseline.mjs"),
                                         rows, QString::number(rounds)} +
                                    tasks);
    QMap<QString, double> figures;
    if (!engine.waitForFinished(-1) || engine.exitCode() != 0) {
        QTextStream(stderr) << "DuckDB gave no figures." << Qt::endl;
        return figures;
    }
    for (const QByteArray &line : engine.readAllStandardOutput().split('\n')) {
        const QByteArrayList fields = line.split('\t');
        if (fields.size() == 2)
            figures.insert(QString::fromUtf8(fields[0]), fields[1].toDouble());
    }
    return figures;
}

QString duckDbText(const QMap<QString, double> &figures, const QString &task)
{
    return figures.contains(task) ? u"DuckDB %1"_s.arg(inMilliseconds(figures.value(task)))
                                  : u"DuckDB not there"_s;
}
