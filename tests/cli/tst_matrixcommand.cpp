// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cli/matrixcommand.h"

#include "cli/commandline.h"
#include "core/region.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

Result<MatrixCommand> parse(const QStringList &arguments)
{
    return parseMatrixCommand(QStringList {u"cvm-image-browser"_s, u"matrix"_s} + arguments);
}

} // namespace

class MatrixCommandTest final : public QObject
{
    Q_OBJECT

private slots:
    void isTheFirstArgument();
    void writesAllRegionsByDefault();
    void takesTheQuery();
    void takesRows();
    void takesTheFormat_data();
    void takesTheFormat();
    void helps();
    void refuses_data();
    void refuses();
};

void MatrixCommandTest::isTheFirstArgument()
{
    QVERIFY(isMatrixCommand({u"cvm-image-browser"_s, u"matrix"_s}));
    QVERIFY(isHeadless({u"cvm-image-browser"_s, u"matrix"_s}));
    QVERIFY(!isMatrixCommand({u"cvm-image-browser"_s, u"--search"_s, u"matrix"_s}));
    QVERIFY(!isMatrixCommand({u"cvm-image-browser"_s}));
}

void MatrixCommandTest::writesAllRegionsByDefault()
{
    const Result<MatrixCommand> command = parse({});
    QVERIFY(command);
    QCOMPARE(command->query.places, placesIn(knownRegionIds()));
    QCOMPARE(command->grouping, Grouping::Usual);
    QCOMPARE(command->format, MatrixFormat::Csv);
    QCOMPARE(command->exportPath, u"-"_s);
    QVERIFY(command->guardsFormulas);
    QVERIFY(command->asksUsualRegions);
    QVERIFY(!parse({u"--demo"_s})->asksUsualRegions);
}

void MatrixCommandTest::takesTheQuery()
{
    const Result<MatrixCommand> command = parse(
            {u"--region"_s, u"ap-seoul,ap-tokyo"_s, u"--filter"_s, u"image-type=PRIVATE_IMAGE"_s,
             u"--instance-type"_s, u"SA5.MEDIUM2"_s, u"--profile"_s, u"a,b"_s});
    QVERIFY(command);
    QCOMPARE(command->query.places.size(), 4);
    QVERIFY(!command->asksUsualRegions);
    QCOMPARE(command->query.filters.size(), 1);
    QCOMPARE(command->query.instanceType, u"SA5.MEDIUM2"_s);
    QCOMPARE(command->cloud.profiles, QStringList({u"a"_s, u"b"_s}));
    QCOMPARE(parse({u"--image-id"_s, u"img-00000001"_s})->query.imageIds.size(), 1);
}

void MatrixCommandTest::takesRows()
{
    const Result<MatrixCommand> command =
            parse({u"--group"_s, u"series"_s, u"--missing-in"_s, u"ap-*"_s, u"--behind"_s,
                   u"--find"_s, u"web -in:seoul"_s, u"--facet"_s, u"Platform=Ubuntu"_s});
    QVERIFY(command);
    QCOMPARE(command->grouping, Grouping::Series);
    QVERIFY(command->missingIn.contains(u"ap-tokyo"_s));
    QVERIFY(command->onlyBehind);
    QCOMPARE(command->find.text(), u"web -in:seoul"_s);
    QVERIFY(command->facets.isChosen(Facet::Platform, u"Ubuntu"_s));
}

void MatrixCommandTest::takesTheFormat_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<MatrixFormat>("format");

    for (const MatrixFormat format : allMatrixFormats()) {
        QTest::addRow("%s", matrixFormatWord(format).data())
                << QStringList {u"--format"_s, matrixFormatWord(format)} << format;
    }
    QTest::newRow("by the file") << QStringList {u"--export"_s, u"a.tfvars"_s}
                                 << MatrixFormat::Tfvars;
    QTest::newRow("format before file")
            << QStringList {u"--export"_s, u"a.json"_s, u"--format"_s, u"flat"_s}
            << MatrixFormat::Flat;
    QTest::newRow("a file of no format")
            << QStringList {u"--export"_s, u"a.out"_s} << MatrixFormat::Csv;
}

void MatrixCommandTest::takesTheFormat()
{
    QFETCH(QStringList, arguments);
    QFETCH(MatrixFormat, format);
    const Result<MatrixCommand> command = parse(arguments);
    QVERIFY(command);
    QCOMPARE(command->format, format);
}

void MatrixCommandTest::helps()
{
    QCOMPARE(parse({u"--help"_s})->action, MatrixCommand::Action::ShowHelp);
    const QString help = matrixHelp();
    for (const QString &option : {u"--group"_s, u"--missing-in"_s, u"--behind"_s, u"--format"_s,
                                  u"--export"_s, u"--region"_s, u"--profile"_s})
        QVERIFY2(help.contains(option), qPrintable(option));
    QVERIFY(help.contains("matrix [options]"_L1));
}

void MatrixCommandTest::refuses_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("field");

    QTest::newRow("group") << QStringList {u"--group"_s, u"colour"_s} << u"group"_s;
    QTest::newRow("by name, of ids")
            << QStringList {u"--image-id"_s, u"img-00000001"_s, u"--group"_s, u"name"_s}
            << u"group"_s;
    QTest::newRow("by series, of ids that are filtered")
            << QStringList {u"--filter"_s, u"image-id=img-00000001"_s, u"--group"_s, u"series"_s}
            << u"group"_s;
    QTest::newRow("format") << QStringList {u"--format"_s, u"xml"_s} << u"format"_s;
    QTest::newRow("no file") << QStringList {u"--export"_s, u""_s} << u"export"_s;
    QTest::newRow("region") << QStringList {u"--missing-in"_s, u"nowhere"_s} << u"missing-in"_s;
    QTest::newRow("region that is not asked")
            << QStringList {u"--region"_s, u"ap-seoul"_s, u"--missing-in"_s, u"ap-tokyo"_s}
            << u"missing-in"_s;
    QTest::newRow("facet") << QStringList {u"--facet"_s, u"Colour=red"_s} << u"facet"_s;
    QTest::newRow("find") << QStringList {u"--find"_s, u"in:atlantis"_s} << u"find"_s;
    QTest::newRow("guard") << QStringList {u"--no-formula-guard"_s, u"--format"_s, u"hcl"_s}
                           << u"no-formula-guard"_s;
    QTest::newRow("surplus") << QStringList {u"seoul"_s} << QString();
    QTest::newRow("both") << QStringList {u"--image-id"_s, u"img-00000001"_s, u"--filter"_s,
                                          u"platform=Ubuntu"_s}
                          << u"ImageIds"_s;
}

void MatrixCommandTest::refuses()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, field);
    const Result<MatrixCommand> command = parse(arguments);
    QVERIFY(!command);
    QCOMPARE(command.error().kind, ApiError::Kind::Usage);
    QVERIFY(!command.error().message.isEmpty());
    if (!field.isEmpty())
        QCOMPARE(command.error().field, field);
}

QTEST_GUILESS_MAIN(MatrixCommandTest)
#include "tst_matrixcommand.moc"
