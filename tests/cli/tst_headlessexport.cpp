// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cli/headlessexport.h"

#include "export/csvreader.h"
#include "support/fakeimagesource.h"
#include "support/waiting.h"

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
    void start(const QStringList &regions, bool showProgress = false);
    void start(const QList<Place> &places, bool showProgress = false);
    /// Finishes only once; -1 before that.
    [[nodiscard]] int status() const;
    [[nodiscard]] QStringList errorLines() const;
    [[nodiscard]] QByteArray fileContent() const;
    /// Region and image id of every row of the file.
    [[nodiscard]] QStringList writtenRows() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FakeImageSource> m_source;
    CommandLine m_line;
    QString m_errors;
    std::unique_ptr<QTextStream> m_errorStream;
    std::unique_ptr<HeadlessExport> m_export;
    std::unique_ptr<QSignalSpy> m_finished;
    QString m_path;
};

void HeadlessExportTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"images.csv"_s);
    m_export.reset();
    m_source = std::make_unique<FakeImageSource>();
    m_errors.clear();
    m_line = {.action = CommandLine::Action::Export};
    m_errorStream = std::make_unique<QTextStream>(&m_errors);
}

void HeadlessExportTest::start(const QStringList &regions, bool showProgress)
{
    start(placesIn(regions), showProgress);
}

void HeadlessExportTest::start(const QList<Place> &places, bool showProgress)
{
    m_line.query.places = places;
    m_line.exportPath = m_path;
    m_export = std::make_unique<HeadlessExport>(m_line, *m_source, *m_errorStream, showProgress);
    m_finished = std::make_unique<QSignalSpy>(m_export.get(), &HeadlessExport::finished);
    m_export->start();
}

int HeadlessExportTest::status() const
{
    return m_finished->size() == 1
                   ? int(m_finished->front().front().value<HeadlessExport::ExitStatus>())
                   : -1;
}

QStringList HeadlessExportTest::errorLines() const
{
    return m_errors.split(u'\n', Qt::SkipEmptyParts);
}

QByteArray HeadlessExportTest::fileContent() const
{
    QFile file(m_path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList HeadlessExportTest::writtenRows() const
{
    QStringList rows;
    for (const QStringList &record : readCsv(fileContent()).mid(1))
        rows.append(record.at(0) + u' ' + record.at(1));
    return rows;
}

void HeadlessExportTest::writesEverythingInOrder()
{
    const QList<Image> ofSeoul = makeImages(seoul, 100, 200) + makeImages(seoul, 0, 100);
    m_source->answerFrom(makeImages(tokyo, 5, 1) + ofSeoul);
    start({tokyo, seoul});
    QTRY_COMPARE_WITH_TIMEOUT(status(), HeadlessExport::AllIsThere, longestWait);
    QVERIFY(m_errors.isEmpty());

    const QStringList rows = writtenRows();
    QCOMPARE(rows.size(), 301);
    // Regions as the window lists them, images as the API does.
    for (int i = 0; i < 300; ++i)
        QCOMPARE(rows.at(i), QString(u"ap-seoul "_s + ofSeoul.at(i).imageId));
    QCOMPARE(rows.last(), u"ap-tokyo img-00000005"_s);
}

void HeadlessExportTest::writesTheRegionsThatAnswer()
{
    start({seoul, tokyo});
    m_source->fail(0, denied(seoul));
    QCOMPARE(status(), -1);
    m_source->succeed(1, {.images = makeImages(tokyo, 0, 2), .totalCount = 2});
    QCOMPARE(status(), HeadlessExport::SomeIsMissing);
    QCOMPARE(errorLines(),
             QStringList {u"ap-seoul\tUnauthorizedOperation.PermissionDenied\trequest-9\t"
                          "You may not."_s});
    QCOMPARE(writtenRows(), (QStringList {u"ap-tokyo img-00000000"_s, u"ap-tokyo img-00000001"_s}));
}

void HeadlessExportTest::keepsWhatAFailingRegionHad()
{
    start({seoul});
    m_source->succeed(0, {.images = makeImages(seoul, 0, 100), .totalCount = 150});
    m_source->fail(1, denied(seoul));
    QCOMPARE(status(), HeadlessExport::SomeIsMissing);
    QCOMPARE(errorLines().size(), 1);
    QCOMPARE(writtenRows().size(), 100);
}

void HeadlessExportTest::leavesTheOldFileWhenNothingCanBeRead()
{
    QFile old(m_path);
    QVERIFY(old.open(QIODevice::WriteOnly));
    old.write("old");
    old.close();
    start({seoul, tokyo});
    m_source->fail(0, denied(seoul));
    m_source->fail(1, denied(tokyo));
    QCOMPARE(status(), HeadlessExport::NothingDone);
    QCOMPARE(errorLines().size(), 2);
    QVERIFY(errorLines().at(0).startsWith(seoul));
    QVERIFY(errorLines().at(1).startsWith(tokyo));
    QCOMPARE(fileContent(), "old");
}

void HeadlessExportTest::tellsOfUnreadableEntries()
{
    start({seoul});
    m_source->succeed(0, {.images = makeImages(seoul, 0, 2), .totalCount = 3, .unreadable = 1});
    QCOMPARE(status(), HeadlessExport::SomeIsMissing);
    QCOMPARE(errorLines().size(), 1);
    QVERIFY(errorLines().first().startsWith("ap-seoul\tUnreadableImages\t-\t1 "_L1));
    QCOMPARE(writtenRows().size(), 2);
}

void HeadlessExportTest::tellsOfMissingImages()
{
    start({seoul});
    m_source->succeed(0, {.images = makeImages(seoul, 0, 100), .totalCount = 101});
    // A new image at the front has pushed the last one of the first page to the second.
    m_source->succeed(1, {.images = makeImages(seoul, 99, 1), .totalCount = 101});
    QCOMPARE(status(), -1);
    // Read again, it is the same.
    m_source->succeed(2, {.images = makeImages(seoul, 0, 100), .totalCount = 101});
    m_source->succeed(3, {.images = makeImages(seoul, 99, 1), .totalCount = 101});
    QCOMPARE(status(), HeadlessExport::SomeIsMissing);
    QCOMPARE(errorLines().size(), 1);
    QVERIFY(errorLines().first().startsWith("ap-seoul\tMissingImages\t-\t1 "_L1));
    QCOMPARE(writtenRows().size(), 100);
}

void HeadlessExportTest::tellsOfImagesBeyondTheTotal()
{
    start({seoul});
    m_source->succeed(0, {.images = makeImages(seoul, 0, 3), .totalCount = 2});
    m_source->succeed(1, {.images = makeImages(seoul, 0, 3), .totalCount = 2});
    QCOMPARE(status(), HeadlessExport::SomeIsMissing);
    QCOMPARE(errorLines().size(), 1);
    QVERIFY(errorLines().first().startsWith("ap-seoul\tSurplusImages\t-\t1 "_L1));
    QCOMPARE(writtenRows().size(), 3);
}

void HeadlessExportTest::leavesOutWhatVanishedMeanwhile()
{
    start({seoul});
    m_source->succeed(0, {.images = makeImages(seoul, 0, 100), .totalCount = 101});
    // Image 7 was deleted, and the last one slid to the first page.
    m_source->succeed(1, {.totalCount = 100});
    m_source->succeed(
            2, {.images = makeImages(seoul, 0, 7) + makeImages(seoul, 8, 93), .totalCount = 100});
    QCOMPARE(status(), HeadlessExport::AllIsThere);
    QVERIFY(m_errors.isEmpty());
    QCOMPARE(writtenRows().size(), 100);
    QVERIFY(!writtenRows().contains(u"ap-seoul img-00000007"_s));
}

void HeadlessExportTest::tellsThatTheFileCannotBeWritten()
{
    m_path = m_folder->filePath(u"gone/images.csv"_s);
    m_source->answerFrom(makeImages(seoul, 0, 1));
    start({seoul});
    QTRY_COMPARE_WITH_TIMEOUT(status(), HeadlessExport::NothingDone, longestWait);
    QCOMPARE(errorLines().size(), 1);
    QVERIFY(errorLines().first().startsWith("-\tFileError\t-\t"_L1));
    QVERIFY(errorLines().first().contains(m_path));
}

void HeadlessExportTest::writesAFileWithoutImages()
{
    m_source->answerFrom({});
    start({seoul, tokyo});
    QTRY_COMPARE_WITH_TIMEOUT(status(), HeadlessExport::AllIsThere, longestWait);
    QCOMPARE(readCsv(fileContent()).size(), 1);
    QCOMPARE(readCsv(fileContent()).first().first(), u"Region"_s);
}

void HeadlessExportTest::showsProgressWhereItIsWanted()
{
    m_source->answerFrom(makeImages(seoul, 0, 150));
    start({seoul}, true);
    QTRY_COMPARE_WITH_TIMEOUT(status(), HeadlessExport::AllIsThere, longestWait);
    QVERIFY(m_errors.contains("\r100 of 150 images"_L1));
    QVERIFY(m_errors.contains("\r150 of 150 images, 1 of 1 regions"_L1));
    QVERIFY(m_errors.endsWith(u'\n'));
}

void HeadlessExportTest::tellsOfAWrongClock()
{
    start({seoul});
    m_export->reportClockOffset(600);
    QCOMPARE(errorLines().size(), 1);
    QVERIFY(errorLines().first().startsWith("-\tClockOffset\t-\t"_L1));
    QVERIFY(errorLines().first().contains("10 minutes slow"_L1));
}

void HeadlessExportTest::tellsOfIdsThatAreNowhere()
{
    m_line.query.imageIds = {u"img-00000000"_s, u"img-99999999"_s};
    start({seoul, tokyo});
    m_source->succeed(0, {.images = makeImages(seoul, 0, 1), .totalCount = 1});
    m_source->succeed(1, {.totalCount = 0});
    QCOMPARE(status(), HeadlessExport::SomeIsMissing);
    QCOMPARE(errorLines().size(), 1);
    QVERIFY(errorLines().first().startsWith("-\tImageNotFound\t-\timg-99999999 "_L1));
    QCOMPARE(writtenRows(), QStringList {u"ap-seoul img-00000000"_s});
}

void HeadlessExportTest::doesNotCallMissingWhatIsUnknown()
{
    m_line.query.imageIds = {u"img-99999999"_s};
    start({seoul, tokyo});
    m_source->fail(0, denied(seoul));
    m_source->succeed(1, {.totalCount = 0});
    QCOMPARE(status(), HeadlessExport::SomeIsMissing);
    QCOMPARE(errorLines().size(), 2);
    QVERIFY(errorLines().at(0).startsWith(seoul));
    QVERIFY(errorLines().at(1).startsWith("-\tImageUnknown\t-\timg-99999999 "_L1));
    QVERIFY(errorLines().at(1).contains(seoul));
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
    m_line.exportOptions = options;
    start({seoul});
    QList<Image> images = makeImages(seoul, 0, 2);
    images[0].unread = R"({"ImageSize":174.19,"IsSupportCloudinit":"true"})";
    m_source->succeed(0, {.images = images, .totalCount = 2});
    if (columns.isEmpty()) {
        QCOMPARE(status(), HeadlessExport::AllIsThere);
        QCOMPARE(m_errors, QString());
        return;
    }
    QCOMPARE(status(), HeadlessExport::SomeIsMissing);
    QCOMPARE(errorLines().size(), 1);
    QVERIFY(errorLines().first().startsWith("ap-seoul\tUnreadableValues\t-\t"_L1));
    QVERIFY2(errorLines().first().contains(u": "_s + columns + u'.'), qPrintable(m_errors));
}

void HeadlessExportTest::writesWhatFindAndFacetsLeave()
{
    m_line.find = *parseFindQuery(u"web"_s, {});
    m_line.facets.toggle(Facet::Platform, u"Ubuntu"_s, true);
    m_line.sort = {{.column = int(ImageColumn::ImageId), .order = Qt::DescendingOrder}};
    QList<Image> images = makeImages(seoul, 0, 4);
    for (const int number : {0, 1, 3})
        images[number].imageName = u"web"_s;
    for (const int number : {0, 2, 3})
        images[number].platform = u"Ubuntu"_s;
    m_source->answerFrom(images);
    start({seoul});
    QTRY_COMPARE_WITH_TIMEOUT(status(), HeadlessExport::AllIsThere, longestWait);
    QCOMPARE(writtenRows(), (QStringList {u"ap-seoul img-00000003"_s, u"ap-seoul img-00000000"_s}));
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
    m_line.exportOptions.columns = columns;
    m_line.choosesColumns = areNamed;
    Image image = makeImage(seoul, u"img-1"_s);
    image.place.profile = profile;
    m_source->answerFrom({image});
    start(QList {image.place});
    QTRY_COMPARE_WITH_TIMEOUT(status(), HeadlessExport::AllIsThere, longestWait);
    QTEST(fileContent(), "file");
}

void HeadlessExportTest::namesTheAccountInEachLine()
{
    const Place ofProd = {.profile = u"prod"_s, .region = seoul};
    const Place ofDev = {.profile = u"dev"_s, .region = seoul};
    m_line.query.imageIds = {u"img-00000009"_s};
    start(QList {ofProd, ofDev});
    Image image = makeImage(seoul, u"img-1"_s);
    image.place = ofDev;
    image.unread = R"({"ImageSize":174.19})";
    m_source->fail(0, denied(seoul));
    m_source->succeed(1, {.images = {image}, .totalCount = 1});
    QCOMPARE(status(), HeadlessExport::SomeIsMissing);
    QCOMPARE(errorLines().size(), 3);
    QVERIFY(errorLines().at(0).startsWith("prod/ap-seoul\tUnauthorizedOperation"_L1));
    QVERIFY(errorLines().at(1).contains("could not be read: prod/ap-seoul."_L1));
    QVERIFY(errorLines().at(2).startsWith("dev/ap-seoul\tUnreadableValues\t"_L1));
}

QTEST_GUILESS_MAIN(HeadlessExportTest)
#include "tst_headlessexport.moc"
