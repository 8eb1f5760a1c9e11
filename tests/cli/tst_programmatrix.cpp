// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "program.h"

#include "core/region.h"
#include "export/csvreader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

ProgramRun demoMatrix(const QStringList &arguments)
{
    return runProgram(QStringList {u"matrix"_s, u"--demo"_s} + arguments);
}

} // namespace

/// "matrix" as a process, on the demo cloud.
class ProgramMatrixTest final : public QObject
{
    Q_OBJECT

private slots:
    void writesAColumnForEachRegion();
    void writesEachStatus();
    void narrows();
    void helpsAndRefuses();
};

void ProgramMatrixTest::writesAColumnForEachRegion()
{
    const ProgramRun run = demoMatrix({});
    QCOMPARE(run.status, 3); // one of the demo's regions refuses
    QCOMPARE(run.errorLines().size(), 1);
    QVERIFY(run.errorLines().first().startsWith("ap-shenzhen-fsi\t"));
    const QList<QStringList> table = readCsv(run.output);
    QCOMPARE(table.first().last(knownRegionIds().size()), knownRegionIds());
    QVERIFY(table.size() > 100);
    QCOMPARE(table.at(1).size(), table.first().size());
}

void ProgramMatrixTest::writesEachStatus()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"matrix.json"_s);
    QCOMPARE(demoMatrix({u"--export"_s, path}).status, 3);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    QMap<QString, int> counts;
    for (const QJsonValue &image : json["images"_L1].toArray()) {
        for (const QJsonValue &entry : image["regions"_L1].toObject())
            ++counts[entry.isNull() ? u"missing"_s : entry["status"_L1].toString()];
    }
    QCOMPARE(counts.keys(), QStringList({u"behind"_s, u"copying"_s, u"deprecated"_s, u"failed"_s,
                                         u"missing"_s, u"ok"_s, u"unknown"_s}));
    QCOMPARE(json["unread"_L1].toArray().size(), 1);
}

void ProgramMatrixTest::narrows()
{
    const ProgramRun run =
            demoMatrix({u"--region"_s, u"ap-seoul,ap-tokyo"_s, u"--missing-in"_s, u"ap-tokyo"_s,
                        u"--filter"_s, u"image-type=PRIVATE_IMAGE"_s});
    QCOMPARE(run.status, 0);
    const QList<QStringList> table = readCsv(run.output);
    QVERIFY(table.size() > 2);
    for (const QStringList &row : table.mid(1)) {
        QVERIFY(row.at(row.size() - 2).startsWith("img-"_L1));
        QCOMPARE(row.last(), u"missing"_s);
    }
}

void ProgramMatrixTest::helpsAndRefuses()
{
    const ProgramRun help = demoMatrix({u"--help"_s});
    QCOMPARE(help.status, 0);
    QVERIFY(help.output.contains("--missing-in"));
    const ProgramRun refused = demoMatrix({u"--group"_s, u"colour"_s});
    QCOMPARE(refused.status, 2);
    QVERIFY(refused.errors.contains("--group"));
    QVERIFY(refused.output.isEmpty());
}

QTEST_GUILESS_MAIN(ProgramMatrixTest)
#include "tst_programmatrix.moc"
