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
    void tellsWhoseEachIs();
    void helpsAndRefuses();
    void isGivenBackWholeByACheck_data();
    void isGivenBackWholeByACheck();
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

void ProgramMatrixTest::tellsWhoseEachIs()
{
    const QStringList options = {u"--region"_s, u"ap-seoul"_s, u"--format"_s, u"flat"_s};
    const auto items = [&](const QStringList &more) {
        return QJsonDocument::fromJson(demoMatrix(options + more).output).array();
    };
    QVERIFY(!items({})[0].toObject().contains("profile"_L1));
    const QJsonArray both = items({u"--profile"_s, u"demo,staging"_s});
    QSet<QString> profiles;
    for (const QJsonValue &item : both) {
        profiles.insert(item["profile"_L1].toString());
        QCOMPARE(item["region"_L1], QJsonValue(u"ap-seoul"_s));
    }
    QCOMPARE(profiles, (QSet<QString> {u"demo"_s, u"staging"_s}));
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

void ProgramMatrixTest::isGivenBackWholeByACheck_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("key"); // of Tokyo, once for each image

    QTest::newRow("csv") << u"m.csv"_s << QByteArray();
    QTest::newRow("json") << u"m.json"_s << "\"ap-tokyo\":"_ba;
    QTest::newRow("yaml") << u"m.yaml"_s << "\"ap-tokyo\":"_ba;
    QTest::newRow("hcl") << u"m.tf"_s << "\"ap-tokyo\" "_ba;
    QTest::newRow("tfvars") << u"m.tfvars"_s << "\"ap-tokyo\" "_ba;
}

/// What is written here is a map like any other: a check fills its gaps, and no key comes twice.
void ProgramMatrixTest::isGivenBackWholeByACheck()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, key);
    const QTemporaryDir folder;
    const QString path = folder.filePath(name);
    const QStringList asked = {u"--demo"_s, u"--region"_s, u"ap-seoul,ap-tokyo,eu-frankfurt"_s};
    QCOMPARE(runProgram(QStringList {u"matrix"_s, u"--find"_s, u"web-api"_s, u"--export"_s, path} +
                        asked)
                     .status,
             0);
    const auto check = [&](const QStringList &options) {
        return runProgram(QStringList {u"check"_s, path} + asked + options);
    };
    const ProgramRun before = check({u"--format"_s, u"json"_s});
    const QJsonArray maps = QJsonDocument::fromJson(before.output)["maps"_L1].toArray();
    QVERIFY2(!maps.isEmpty(), before.output.constData());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const qsizetype keys = key.isEmpty() ? 0 : file.readAll().count(key);
    file.close();
    QCOMPARE(check({u"--fix"_s, u"--fix-maps"_s, u"--yes"_s}).status, 0);
    const ProgramRun after = check({u"--format"_s, u"json"_s});
    QVERIFY2(!after.output.contains("\"maps\""), after.output.constData());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QCOMPARE(key.isEmpty() ? 0 : text.count(key), keys);
    QVERIFY(text.contains("img-gal9tsqr")); // that of Tokyo
}

QTEST_GUILESS_MAIN(ProgramMatrixTest)
#include "tst_programmatrix.moc"
