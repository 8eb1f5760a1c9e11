// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cli/headlessexport.h"

#include "export/csvreader.h"
#include "support/waiting.h"

#include "headlessrun.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTextStream>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

const QString seoul = u"ap-seoul"_s;
const QString tokyo = u"ap-tokyo"_s;

ApiError denied(const QString &region)
{
    return {.kind = ApiError::Kind::Service,
            .code = u"UnauthorizedOperation.PermissionDenied"_s,
            .message = u"You may not."_s,
            .requestId = u"request-9"_s,
            .place = {.region = region}};
}

} // namespace

class HeadlessExportTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void writesEverythingInOrder();
    void writesTheRegionsThatAnswer();
    void keepsWhatAFailingRegionHad();
    void leavesTheOldFileWhenNothingCanBeRead();
    void tellsOfUnreadableEntries();
    void tellsOfMissingImages();
    void tellsOfImagesBeyondTheTotal();
    void leavesOutWhatVanishedMeanwhile();
    void tellsThatTheFileCannotBeWritten();
    void writesAFileWithoutImages();
    void showsProgressWhereItIsWanted();
    void tellsOfAWrongClock();
    void tellsOfIdsThatAreNowhere();
    void doesNotCallMissingWhatIsUnknown();
    void tellsOfValuesThatAreNotInTheFile_data();
    void tellsOfValuesThatAreNotInTheFile();
    void writesWhatFindAndFacetsLeave();
    void writesProfilesWhereTheQueryNamesThem_data();
    void writesProfilesWhereTheQueryNamesThem();
    void namesTheAccountInEachLine();

private:
    std::unique_ptr<HeadlessRun> m_run;
};

void HeadlessExportTest::init()
{
    m_run = std::make_unique<HeadlessRun>();
}

void HeadlessExportTest::writesEverythingInOrder()
{
    const QList<Image> ofSeoul = makeImages(seoul, 100, 200) + makeImages(seoul, 0, 100);
    m_run->source.answerFrom(makeImages(tokyo, 5, 1) + ofSeoul);
    m_run->start({tokyo, seoul});
    QTRY_COMPARE_WITH_TIMEOUT(m_run->status(), HeadlessExport::AllIsThere, longestWait);
    QVERIFY(m_run->errors.isEmpty());

    const QStringList rows = m_run->writtenRows();
    QCOMPARE(rows.size(), 301);
    // Regions as the window lists them, images as the API does.
    for (int i = 0; i < 300; ++i)
        QCOMPARE(rows.at(i), QString(u"ap-seoul "_s + ofSeoul.at(i).imageId));
    QCOMPARE(rows.last(), u"ap-tokyo img-00000005"_s);
}

void HeadlessExportTest::writesTheRegionsThatAnswer()
{
    m_run->start({seoul, tokyo});
    m_run->source.fail(0, denied(seoul));
    QCOMPARE(m_run->status(), -1);
    m_run->source.succeed(1, {.images = makeImages(tokyo, 0, 2), .totalCount = 2});
    QCOMPARE(m_run->status(), HeadlessExport::SomeIsMissing);
    QCOMPARE(m_run->errorLines(),
             QStringList {u"ap-seoul\tUnauthorizedOperation.PermissionDenied\trequest-9\t"
                          "You may not."_s});
    QCOMPARE(m_run->writtenRows(),
             (QStringList {u"ap-tokyo img-00000000"_s, u"ap-tokyo img-00000001"_s}));
}

void HeadlessExportTest::keepsWhatAFailingRegionHad()
{
    m_run->start({seoul});
    m_run->source.succeed(0, {.images = makeImages(seoul, 0, 100), .totalCount = 150});
    m_run->source.fail(1, denied(seoul));
    QCOMPARE(m_run->status(), HeadlessExport::SomeIsMissing);
    QCOMPARE(m_run->errorLines().size(), 1);
    QCOMPARE(m_run->writtenRows().size(), 100);
}

void HeadlessExportTest::leavesTheOldFileWhenNothingCanBeRead()
{
    QFile old(m_run->path);
    QVERIFY(old.open(QIODevice::WriteOnly));
    old.write("old");
    old.close();
    m_run->start({seoul, tokyo});
    m_run->source.fail(0, denied(seoul));
    m_run->source.fail(1, denied(tokyo));
    QCOMPARE(m_run->status(), HeadlessExport::NothingDone);
    QCOMPARE(m_run->errorLines().size(), 2);
    QVERIFY(m_run->errorLines().at(0).startsWith(seoul));
    QVERIFY(m_run->errorLines().at(1).startsWith(tokyo));
    QCOMPARE(m_run->fileContent(), "old");
}

void HeadlessExportTest::tellsOfUnreadableEntries()
{
    m_run->start({seoul});
    m_run->source.succeed(0, {.images = makeImages(seoul, 0, 2), .totalCount = 3, .unreadable = 1});
    QCOMPARE(m_run->status(), HeadlessExport::SomeIsMissing);
    QCOMPARE(m_run->errorLines().size(), 1);
    QVERIFY(m_run->errorLines().first().startsWith("ap-seoul\tUnreadableImages\t-\t1 "_L1));
    QCOMPARE(m_run->writtenRows().size(), 2);
}

void HeadlessExportTest::tellsOfMissingImages()
{
    m_run->start({seoul});
    m_run->source.succeed(0, {.images = makeImages(seoul, 0, 100), .totalCount = 101});
    // A new image at the front has pushed the last one of the first page to the second.
    m_run->source.succeed(1, {.images = makeImages(seoul, 99, 1), .totalCount = 101});
    QCOMPARE(m_run->status(), -1);
    // Read again, it is the same.
    m_run->source.succeed(2, {.images = makeImages(seoul, 0, 100), .totalCount = 101});
    m_run->source.succeed(3, {.images = makeImages(seoul, 99, 1), .totalCount = 101});
    QCOMPARE(m_run->status(), HeadlessExport::SomeIsMissing);
    QCOMPARE(m_run->errorLines().size(), 1);
    QVERIFY(m_run->errorLines().first().startsWith("ap-seoul\tMissingImages\t-\t1 "_L1));
    QCOMPARE(m_run->writtenRows().size(), 100);
}

void HeadlessExportTest::tellsOfImagesBeyondTheTotal()
{
    m_run->start({seoul});
    m_run->source.succeed(0, {.images = makeImages(seoul, 0, 3), .totalCount = 2});
    m_run->source.succeed(1, {.images = makeImages(seoul, 0, 3), .totalCount = 2});
    QCOMPARE(m_run->status(), HeadlessExport::SomeIsMissing);
    QCOMPARE(m_run->errorLines().size(), 1);
    QVERIFY(m_run->errorLines().first().startsWith("ap-seoul\tSurplusImages\t-\t1 "_L1));
    QCOMPARE(m_run->writtenRows().size(), 3);
}

void HeadlessExportTest::leavesOutWhatVanishedMeanwhile()
{
    m_run->start({seoul});
    m_run->source.succeed(0, {.images = makeImages(seoul, 0, 100), .totalCount = 101});
    // Image 7 was deleted, and the last one slid to the first page.
    m_run->source.succeed(1, {.totalCount = 100});
    m_run->source.succeed(
            2, {.images = makeImages(seoul, 0, 7) + makeImages(seoul, 8, 93), .totalCount = 100});
    QCOMPARE(m_run->status(), HeadlessExport::AllIsThere);
    QVERIFY(m_run->errors.isEmpty());
    QCOMPARE(m_run->writtenRows().size(), 100);
    QVERIFY(!m_run->writtenRows().contains(u"ap-seoul img-00000007"_s));
}

void HeadlessExportTest::tellsThatTheFileCannotBeWritten()
{
    m_run->path = m_run->folder.filePath(u"gone/images.csv"_s);
    m_run->source.answerFrom(makeImages(seoul, 0, 1));
    m_run->start({seoul});
    QTRY_COMPARE_WITH_TIMEOUT(m_run->status(), HeadlessExport::NothingDone, longestWait);
    QCOMPARE(m_run->errorLines().size(), 1);
    QVERIFY(m_run->errorLines().first().startsWith("-\tFileError\t-\t"_L1));
    QVERIFY(m_run->errorLines().first().contains(m_run->path));
}

void HeadlessExportTest::writesAFileWithoutImages()
{
    m_run->source.answerFrom({});
    m_run->start({seoul, tokyo});
    QTRY_COMPARE_WITH_TIMEOUT(m_run->status(), HeadlessExport::AllIsThere, longestWait);
    QCOMPARE(readCsv(m_run->fileContent()).size(), 1);
    QCOMPARE(readCsv(m_run->fileContent()).first().first(), u"Region"_s);
}

void HeadlessExportTest::showsProgressWhereItIsWanted()
{
    m_run->source.answerFrom(makeImages(seoul, 0, 150));
    m_run->start({seoul}, true);
    QTRY_COMPARE_WITH_TIMEOUT(m_run->status(), HeadlessExport::AllIsThere, longestWait);
    QVERIFY(m_run->errors.contains("\r100 of 150 images"_L1));
    QVERIFY(m_run->errors.contains("\r150 of 150 images, 1 of 1 regions"_L1));
    QVERIFY(m_run->errors.endsWith(u'\n'));
}

void HeadlessExportTest::tellsOfAWrongClock()
{
    m_run->start({seoul});
    m_run->job->reportClockOffset(600);
    QCOMPARE(m_run->errorLines().size(), 1);
    QVERIFY(m_run->errorLines().first().startsWith("-\tClockOffset\t-\t"_L1));
    QVERIFY(m_run->errorLines().first().contains("10 minutes slow"_L1));
}

void HeadlessExportTest::tellsOfIdsThatAreNowhere()
{
    m_run->line.query.imageIds = {u"img-00000000"_s, u"img-99999999"_s};
    m_run->start({seoul, tokyo});
    m_run->source.succeed(0, {.images = makeImages(seoul, 0, 1), .totalCount = 1});
    m_run->source.succeed(1, {.totalCount = 0});
    QCOMPARE(m_run->status(), HeadlessExport::SomeIsMissing);
    QCOMPARE(m_run->errorLines().size(), 1);
    QVERIFY(m_run->errorLines().first().startsWith("-\tImageNotFound\t-\timg-99999999 "_L1));
    QCOMPARE(m_run->writtenRows(), QStringList {u"ap-seoul img-00000000"_s});
}

void HeadlessExportTest::doesNotCallMissingWhatIsUnknown()
{
    m_run->line.query.imageIds = {u"img-99999999"_s};
    m_run->start({seoul, tokyo});
    m_run->source.fail(0, denied(seoul));
    m_run->source.succeed(1, {.totalCount = 0});
    QCOMPARE(m_run->status(), HeadlessExport::SomeIsMissing);
    QCOMPARE(m_run->errorLines().size(), 2);
    QVERIFY(m_run->errorLines().at(0).startsWith(seoul));
    QVERIFY(m_run->errorLines().at(1).startsWith("-\tImageUnknown\t-\timg-99999999 "_L1));
    QVERIFY(m_run->errorLines().at(1).contains(seoul));
}

void HeadlessExportTest::tellsOfValuesThatAreNotInTheFile_data()
{
    QTest::addColumn<ExportOptions>("options");
    QTest::addColumn<QString>("columns");

    QTest::newRow("CSV") << ExportOptions {} << u"ImageSize, IsSupportCloudinit"_s;
    QTest::newRow("columns without one of them")
            << ExportOptions {.columns = {ImageColumn::Size}} << u"ImageSize"_s;
    QTest::newRow("columns without them")
            << ExportOptions {.columns = {ImageColumn::Name}} << QString();
    QTest::newRow("JSON, which has them")
            << ExportOptions {.format = ExportFormat::Json} << QString();
}

void HeadlessExportTest::tellsOfValuesThatAreNotInTheFile()
{
    QFETCH(ExportOptions, options);
    QFETCH(QString, columns);
    m_run->line.exportOptions = options;
    m_run->start({seoul});
    QList<Image> images = makeImages(seoul, 0, 2);
    images[0].unread = R"({"ImageSize":174.19,"IsSupportCloudinit":"true"})";
    m_run->source.succeed(0, {.images = images, .totalCount = 2});
    if (columns.isEmpty()) {
        QCOMPARE(m_run->status(), HeadlessExport::AllIsThere);
        QCOMPARE(m_run->errors, QString());
        return;
    }
    QCOMPARE(m_run->status(), HeadlessExport::SomeIsMissing);
    QCOMPARE(m_run->errorLines().size(), 1);
    QVERIFY(m_run->errorLines().first().startsWith("ap-seoul\tUnreadableValues\t-\t"_L1));
    QVERIFY2(m_run->errorLines().first().contains(u": "_s + columns + u'.'),
             qPrintable(m_run->errors));
}

void HeadlessExportTest::writesWhatFindAndFacetsLeave()
{
    m_run->line.find = *parseFindExpression(u"web"_s, {});
    m_run->line.facets.toggle(Facet::Platform, u"Ubuntu"_s, true);
    m_run->line.sort = {{.column = int(ImageColumn::ImageId), .order = Qt::DescendingOrder}};
    QList<Image> images = makeImages(seoul, 0, 4);
    for (const int number : {0, 1, 3})
        images[number].imageName = u"web"_s;
    for (const int number : {0, 2, 3})
        images[number].platform = u"Ubuntu"_s;
    m_run->source.answerFrom(images);
    m_run->start({seoul});
    QTRY_COMPARE_WITH_TIMEOUT(m_run->status(), HeadlessExport::AllIsThere, longestWait);
    QCOMPARE(m_run->writtenRows(),
             (QStringList {u"ap-seoul img-00000003"_s, u"ap-seoul img-00000000"_s}));
}

void HeadlessExportTest::writesProfilesWhereTheQueryNamesThem_data()
{
    using enum ImageColumn;
    QTest::addColumn<QString>("profile");
    QTest::addColumn<QList<ImageColumn>>("columns");
    QTest::addColumn<bool>("areNamed"); // by --columns
    QTest::addColumn<QByteArray>("file");

    const QList<ImageColumn> saved = {ImageId, Profile};
    QTest::newRow("several") << u"prod"_s << QList {Region, ImageId} << false
                             << "Profile,Region,ImageId\r\nprod,ap-seoul,img-1\r\n"_ba;
    QTest::newRow("one without a name") << QString() << QList {Region, ImageId} << false
                                        << "Region,ImageId\r\nap-seoul,img-1\r\n"_ba;
    QTest::newRow("several, in the columns of a saved search")
            << u"prod"_s << saved << false << "ImageId,Profile\r\nimg-1,prod\r\n"_ba;
    QTest::newRow("one, in the columns of a saved search")
            << QString() << saved << false << "ImageId\r\nimg-1\r\n"_ba;
    QTest::newRow("named") << u"prod"_s << saved << true << "ImageId,Profile\r\nimg-1,prod\r\n"_ba;
    QTest::newRow("not named") << u"prod"_s << QList {ImageId} << true << "ImageId\r\nimg-1\r\n"_ba;
}

void HeadlessExportTest::writesProfilesWhereTheQueryNamesThem()
{
    QFETCH(QString, profile);
    QFETCH(QList<ImageColumn>, columns);
    QFETCH(bool, areNamed);
    m_run->line.exportOptions.columns = columns;
    m_run->line.choosesColumns = areNamed;
    Image image = makeImage(seoul, u"img-1"_s);
    image.place.profile = profile;
    m_run->source.answerFrom({image});
    m_run->start(QList {image.place});
    QTRY_COMPARE_WITH_TIMEOUT(m_run->status(), HeadlessExport::AllIsThere, longestWait);
    QTEST(m_run->fileContent(), "file");
}

void HeadlessExportTest::namesTheAccountInEachLine()
{
    const Place ofProd = {.profile = u"prod"_s, .region = seoul};
    const Place ofDev = {.profile = u"dev"_s, .region = seoul};
    m_run->line.query.imageIds = {u"img-00000009"_s};
    m_run->start(QList {ofProd, ofDev});
    Image image = makeImage(seoul, u"img-1"_s);
    image.place = ofDev;
    image.unread = R"({"ImageSize":174.19})";
    m_run->source.fail(0, denied(seoul));
    m_run->source.succeed(1, {.images = {image}, .totalCount = 1});
    QCOMPARE(m_run->status(), HeadlessExport::SomeIsMissing);
    QCOMPARE(m_run->errorLines().size(), 3);
    QVERIFY(m_run->errorLines().at(0).startsWith("prod/ap-seoul\tUnauthorizedOperation"_L1));
    QVERIFY(m_run->errorLines().at(1).contains("could not be read: prod/ap-seoul."_L1));
    QVERIFY(m_run->errorLines().at(2).startsWith("dev/ap-seoul\tUnreadableValues\t"_L1));
}

QTEST_GUILESS_MAIN(HeadlessExportTest)
#include "tst_headlessexport.moc"
