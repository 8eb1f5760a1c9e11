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

const QString seoul = u"ap-seoul"_s;

/// Runs the demo with these arguments, and standard output as the file.
ProgramRun exportDemo(const QStringList &arguments)
{
    return runProgram(QStringList {u"--demo"_s, u"--export"_s, u"-"_s} + arguments);
}

/// A column of the rows behind the header.
QStringList column(const QList<QStringList> &table, const QString &name)
{
    QStringList cells;
    const qsizetype place = table.first().indexOf(name);
    for (const QStringList &row : table.mid(1))
        cells.append(row.value(place));
    return cells;
}

QStringList distinct(QStringList texts)
{
    texts.removeDuplicates();
    texts.sort();
    return texts;
}

} // namespace

/// The program as a process: what is in the files that it writes.
class ProgramExportTest final : public QObject
{
    Q_OBJECT

private slots:
    void writesAllRegions();
    void writesOnlyTheFileToStandardOutput();
    void writesJson();
    void writesLinesOfJson();
    void choosesColumns();
    void marksAndGuards();
    void filters_data();
    void filters();
    void escapesCommas();
    void findsManyIds();
    void findsDaysOfTheSameZoneEverywhere();
    void takesAnInstanceType();
    void speaksChinese();
};

void ProgramExportTest::writesAllRegions()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"images.csv"_s);
    const ProgramRun run = runProgram({u"--demo"_s, u"--export"_s, path});
    QCOMPARE(run.status, 3);
    QCOMPARE(run.errorLines().size(), 1);

    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QList<QStringList> table = readCsv(file.readAll());
    QCOMPARE(table.first().mid(0, 3), (QStringList {u"Region"_s, u"ImageId"_s, u"ImageName"_s}));
    QVERIFY(table.size() > 2000);
    const QStringList regions = column(table, u"Region"_s);
    QCOMPARE(distinct(regions).size(), knownRegionIds().size() - 1);

    // As the window lists the regions.
    QStringList order = knownRegionIds();
    order.removeIf([&regions](const QString &id) { return !regions.contains(id); });
    QStringList written = regions;
    written.removeDuplicates();
    QCOMPARE(written, order);
    QVERIFY(std::is_sorted(regions.begin(), regions.end(),
                           [&order](const QString &a, const QString &b) {
                               return order.indexOf(a) < order.indexOf(b);
                           }));
}

void ProgramExportTest::writesOnlyTheFileToStandardOutput()
{
    const ProgramRun run = exportDemo({u"--region"_s, seoul});
    QCOMPARE(run.status, 0);
    QVERIFY2(run.errors.isEmpty(), run.errors.constData());
    QVERIFY(run.output.startsWith("Region,ImageId,"));
    const QList<QStringList> table = readCsv(run.output);
    // More than one page.
    QVERIFY(table.size() > 101);
    QCOMPARE(distinct(column(table, u"Region"_s)), QStringList {seoul});
}

void ProgramExportTest::writesJson()
{
    const ProgramRun run = exportDemo({u"--region"_s, seoul, u"--format"_s, u"json"_s});
    QCOMPARE(run.status, 0);
    const QJsonArray images = QJsonDocument::fromJson(run.output).array();
    QVERIFY(images.size() > 100);
    const QJsonObject image = images.first().toObject();
    QCOMPARE(image.value("Region"_L1).toString(), seoul);
    QVERIFY(image.value("ImageId"_L1).toString().startsWith("img-"_L1));
    QVERIFY(image.value("ImageSize"_L1).isDouble());
}

void ProgramExportTest::writesLinesOfJson()
{
    const ProgramRun run = exportDemo({u"--region"_s, seoul, u"--format"_s, u"ndjson"_s});
    QCOMPARE(run.status, 0);
    QVERIFY(run.output.endsWith('\n'));
    const QList<QByteArray> lines = run.output.chopped(1).split('\n');
    QVERIFY(lines.size() > 100);
    for (const QByteArray &line : lines)
        QVERIFY2(QJsonDocument::fromJson(line).isObject(), line.constData());
}

void ProgramExportTest::choosesColumns()
{
    const ProgramRun run =
            exportDemo({u"--region"_s, seoul, u"--columns"_s, u"ImageName,region"_s});
    QCOMPARE(run.status, 0);
    const QList<QStringList> table = readCsv(run.output);
    QCOMPARE(table.first(), (QStringList {u"ImageName"_s, u"Region"_s}));
    QCOMPARE(table.at(1).size(), 2);
}

void ProgramExportTest::marksAndGuards()
{
    const QStringList question = {u"--filter"_s, u"image-name==legacy=import"_s, u"--columns"_s,
                                  u"ImageName"_s};
    const ProgramRun guarded = exportDemo(question);
    QCOMPARE(guarded.status, 3);
    QVERIFY(guarded.output.startsWith("ImageName\r\n"));
    QVERIFY(guarded.output.contains("\n'=legacy=import\r\n"));

    const ProgramRun bare =
            exportDemo(question + QStringList {u"--bom"_s, u"--no-formula-guard"_s});
    QVERIFY(bare.output.startsWith("\xEF\xBB\xBFImageName\r\n"));
    QVERIFY(bare.output.contains("\n=legacy=import\r\n"));
}

void ProgramExportTest::filters_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QString>("columnName");
    QTest::addColumn<QString>("shape");

    QTest::newRow("type") << u"image-type=SHARED_IMAGE"_s << u"ImageType"_s << u"^SHARED_IMAGE$"_s;
    QTest::newRow("two types") << u"image-type=PUBLIC_IMAGE,SHARED_IMAGE"_s << u"ImageType"_s
                               << u"^(PUBLIC|SHARED)_IMAGE$"_s;
    QTest::newRow("name, any case") << u"image-name=GOLDEN"_s << u"ImageName"_s << u"golden"_s;
    QTest::newRow("platform") << u"platform=ubuntu"_s << u"Platform"_s << u"^Ubuntu$"_s;
    QTest::newRow("tag") << u"tag:env=prod"_s << u"Tags"_s << u"(^|;)env=prod(;|$)"_s;
}

void ProgramExportTest::filters()
{
    QFETCH(QString, filter);
    QFETCH(QString, columnName);
    QFETCH(QString, shape);
    const QStringList regions = {u"--region"_s, seoul};
    const QList<QStringList> all = readCsv(exportDemo(regions).output);
    const ProgramRun run = exportDemo(regions + QStringList {u"--filter"_s, filter});
    QCOMPARE(run.status, 0);

    const QRegularExpression pattern(shape);
    const QStringList found = column(readCsv(run.output), columnName);
    QVERIFY(!found.isEmpty());
    QCOMPARE(found, column(all, columnName).filter(pattern));
    QVERIFY(found.size() < all.size() - 1);
}

void ProgramExportTest::escapesCommas()
{
    const ProgramRun run = exportDemo({u"--filter"_s, uR"(image-name=edge-proxy\, blue)"_s});
    QCOMPARE(distinct(column(readCsv(run.output), u"ImageName"_s)),
             QStringList {u"edge-proxy, blue"_s});
}

void ProgramExportTest::findsManyIds()
{
    const QStringList regions = {u"--region"_s, u"ap-singapore"_s};
    const QStringList all = column(readCsv(exportDemo(regions).output), u"ImageId"_s);
    QVERIFY(all.size() > 240);
    // More than one request may name.
    const QStringList ids = all.mid(120, 120);
    const ProgramRun run =
            exportDemo(regions + QStringList {u"--image-id"_s, ids.mid(0, 60).join(u','),
                                              u"--image-id"_s, ids.mid(60).join(u',')});
    QCOMPARE(run.status, 0);
    QCOMPARE(column(readCsv(run.output), u"ImageId"_s), ids);
}

/// Some images were made at another day in Korea than by the UTC of the file.
void ProgramExportTest::findsDaysOfTheSameZoneEverywhere()
{
    const auto found = [](const QString &machineZone, const QStringList &findAs) {
        QProcessEnvironment environment = bareEnvironment();
        environment.insert(u"TZ"_s, machineZone);
        return runProgram(QStringList {u"--demo"_s, u"--export"_s, u"-"_s, u"--region"_s, seoul,
                                       u"--find"_s, u"created:2026-11-02"_s} +
                                  findAs,
                          environment)
                .output;
    };
    const QByteArray utc = found(u"UTC"_s, {});
    const QByteArray korean = found(u"Asia/Seoul"_s, {u"--find-as"_s, u"local"_s});
    QVERIFY(readCsv(utc).size() > 2);
    QVERIFY(utc != korean);
    for (const QString &zone : {u"Asia/Seoul"_s, u"America/Los_Angeles"_s}) {
        QCOMPARE(found(zone, {}), utc);
        QCOMPARE(found(zone, {u"--find-as"_s, u"utc"_s}), utc);
        QCOMPARE(found(zone, {u"--find-as"_s, u"Asia/Seoul"_s}), korean);
    }
}

void ProgramExportTest::takesAnInstanceType()
{
    const QStringList question = {u"--region"_s, seoul, u"--instance-type"_s};
    const ProgramRun run = exportDemo(question + QStringList {u"SR1.MEDIUM4"_s});
    QCOMPARE(run.status, 0);
    QCOMPARE(distinct(column(readCsv(run.output), u"Architecture"_s)), QStringList {u"arm"_s});

    const ProgramRun malformed = exportDemo(question + QStringList {u"large"_s});
    QCOMPARE(malformed.status, 1);
    QVERIFY(malformed.errors.contains("ap-seoul\tInvalidInstanceType.Malformed\t"));
}

void ProgramExportTest::speaksChinese()
{
    const QStringList question = {u"--region"_s, u"ap-shenzhen-fsi"_s};
    const QByteArray english = exportDemo(question).errors;
    const QByteArray chinese =
            exportDemo(question + QStringList {u"--language"_s, u"zh-CN"_s}).errors;
    static const QRegularExpression han(u"\\p{Han}"_s);
    QVERIFY(!han.match(QString::fromUtf8(english)).hasMatch());
    QVERIFY2(han.match(QString::fromUtf8(chinese)).hasMatch(), chinese.constData());
}

QTEST_GUILESS_MAIN(ProgramExportTest)
#include "tst_programexport.moc"
