// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cli/matrixrun.h"

#include "support/fakeimagesource.h"
#include "support/waiting.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTextStream>
#include <QTimeZone>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

const QString seoul = u"ap-seoul"_s;
const QString tokyo = u"ap-tokyo"_s;
const QString bangkok = u"ap-bangkok"_s;

Image built(const QString &region, const QString &id, const QString &name, int day)
{
    Image image = makeImage(region, id, name);
    image.imageType = u"PRIVATE_IMAGE"_s;
    image.imageState = u"NORMAL"_s;
    image.created = QDateTime(QDate(2026, 11, day), QTime(9, 0), QTimeZone::utc());
    image.createdTime = image.created.toString(Qt::ISODate);
    return image;
}

ApiError denied()
{
    return {.kind = ApiError::Kind::Service,
            .code = u"UnauthorizedOperation.PermissionDenied"_s,
            .message = u"You may not."_s,
            .requestId = u"request-9"_s,
            .place = {.region = bangkok}};
}

} // namespace

class MatrixRunTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void writesAllRegions();
    void takesAFailedRegionForUnknown();
    void writesNothingWhereNothingCanBeRead();
    void tellsOfIdsThatAreNowhere();
    void groupsByIdWhatWasAskedById();
    void choosesRows_data();
    void choosesRows();
    void choosesNothingByWhatIsNotKnown_data();
    void choosesNothingByWhatIsNotKnown();
    void tellsThatTheFileCannotBeWritten();

private:
    void start(const QStringList &regions);
    void answerAll();
    [[nodiscard]] int status() const
    {
        return m_finished->size() == 1
                       ? int(m_finished->front().front().value<HeadlessExport::ExitStatus>())
                       : -1;
    }
    [[nodiscard]] QJsonObject written() const
    {
        QFile file(m_path);
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object()
                                              : QJsonObject();
    }
    [[nodiscard]] QStringList names() const
    {
        QStringList names;
        for (const QJsonValue &image : written()["images"_L1].toArray())
            names.append(image["name"_L1].toString());
        return names;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FakeImageSource> m_source;
    MatrixCommand m_command;
    QString m_errors;
    std::unique_ptr<QTextStream> m_errorStream;
    std::unique_ptr<MatrixRun> m_run;
    std::unique_ptr<QSignalSpy> m_finished;
    QString m_path;
};

void MatrixRunTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"matrix.json"_s);
    m_run.reset();
    m_source = std::make_unique<FakeImageSource>();
    m_errors.clear();
    m_command = {.format = MatrixFormat::Json, .exportPath = m_path};
    m_errorStream = std::make_unique<QTextStream>(&m_errors);
}

void MatrixRunTest::start(const QStringList &regions)
{
    m_command.query.places = placesIn(regions);
    m_run = std::make_unique<MatrixRun>(m_command, *m_source, *m_errorStream);
    m_finished = std::make_unique<QSignalSpy>(m_run.get(), &MatrixRun::finished);
    m_run->start();
}

void MatrixRunTest::answerAll()
{
    m_source->answerFrom({built(seoul, u"img-00000001"_s, u"web-1"_s, 9),
                          built(tokyo, u"img-00000002"_s, u"web-1"_s, 2),
                          built(seoul, u"img-00000003"_s, u"db"_s, 9),
                          built(tokyo, u"img-00000004"_s, u"web-2"_s, 9)});
}

void MatrixRunTest::writesAllRegions()
{
    answerAll();
    start({seoul, tokyo});
    QTRY_COMPARE_WITH_TIMEOUT(status(), HeadlessExport::AllIsThere, longestWait);
    QVERIFY(m_errors.isEmpty());
    QCOMPARE(names(), QStringList({u"db"_s, u"web-1"_s, u"web-2"_s}));
    const QJsonValue web = written()["images"_L1][1]["regions"_L1];
    QCOMPARE(web[seoul]["status"_L1], QJsonValue(u"ok"_s));
    QCOMPARE(web[tokyo]["status"_L1], QJsonValue(u"behind"_s));
    QVERIFY(written()["images"_L1][0]["regions"_L1][tokyo].isNull());
    QCOMPARE(written()["unread"_L1].toArray().size(), 0);
}

void MatrixRunTest::takesAFailedRegionForUnknown()
{
    start({seoul, bangkok});
    m_source->succeed(0,
                      {.images = {built(seoul, u"img-00000001"_s, u"web"_s, 9)}, .totalCount = 1});
    m_source->fail(1, denied());
    QTRY_COMPARE_WITH_TIMEOUT(status(), HeadlessExport::SomeIsMissing, longestWait);
    QVERIFY(m_errors.contains("UnauthorizedOperation.PermissionDenied"_L1));
    const QJsonObject unread = written()["unread"_L1][0].toObject();
    QCOMPARE(unread["region"_L1], QJsonValue(bangkok));
    QCOMPARE(unread["code"_L1], QJsonValue(u"UnauthorizedOperation.PermissionDenied"_s));
    const QJsonValue there = written()["images"_L1][0]["regions"_L1][bangkok];
    QCOMPARE(there, QJsonValue(QJsonObject {{u"status"_s, u"unknown"_s}}));
}

void MatrixRunTest::writesNothingWhereNothingCanBeRead()
{
    start({bangkok});
    m_source->fail(0, denied());
    QTRY_COMPARE_WITH_TIMEOUT(status(), HeadlessExport::NothingDone, longestWait);
    QVERIFY(!QFile::exists(m_path));
}

void MatrixRunTest::tellsOfIdsThatAreNowhere()
{
    m_command.query.imageIds = {u"img-00000001"_s, u"img-00000009"_s};
    answerAll();
    start({seoul});
    QTRY_COMPARE_WITH_TIMEOUT(status(), HeadlessExport::SomeIsMissing, longestWait);
    QVERIFY(m_errors.contains("ImageNotFound"_L1) && m_errors.contains("img-00000009"_L1));
    QCOMPARE(names(), QStringList {u"web-1"_s});
}

/// Where but ids were asked for, other ids of the name are not missing: nobody asked for them.
void MatrixRunTest::groupsByIdWhatWasAskedById()
{
    m_command.query.imageIds = {u"img-00000001"_s, u"img-00000002"_s};
    answerAll();
    start({seoul, tokyo});
    QTRY_COMPARE_WITH_TIMEOUT(status(), HeadlessExport::AllIsThere, longestWait);
    QCOMPARE(names(), (QStringList {u"web-1"_s, u"web-1"_s}));
    QCOMPARE(written()["images"_L1][0]["group"_L1], QJsonValue(u"id"_s));
}

void MatrixRunTest::choosesRows_data()
{
    QTest::addColumn<MatrixCommand>("command");
    QTest::addColumn<QStringList>("names");

    QTest::newRow("missing in Tokyo")
            << MatrixCommand {.missingIn = {tokyo}} << QStringList {u"db"_s};
    QTest::newRow("missing in one of them")
            << MatrixCommand {.missingIn = {tokyo, seoul}} << QStringList {u"db"_s, u"web-2"_s};
    QTest::newRow("behind") << MatrixCommand {.onlyBehind = true} << QStringList {u"web-1"_s};
    QTest::newRow("by find") << MatrixCommand {.find = *parseFindExpression(u"web -in:seoul"_s, {})}
                             << QStringList {u"web-2"_s};
    QTest::newRow("series") << MatrixCommand {.grouping = Grouping::Series}
                            << QStringList {u"db"_s, u"web-*"_s};
    QTest::newRow("id") << MatrixCommand {.grouping = Grouping::Id}
                        << QStringList {u"db"_s, u"web-1"_s, u"web-1"_s, u"web-2"_s};
}

void MatrixRunTest::choosesRows()
{
    QFETCH(MatrixCommand, command);
    QFETCH(QStringList, names);
    command.format = MatrixFormat::Json;
    command.exportPath = m_path;
    m_command = command;
    answerAll();
    start({seoul, tokyo});
    QTRY_COMPARE_WITH_TIMEOUT(status(), HeadlessExport::AllIsThere, longestWait);
    QCOMPARE(this->names(), names);
}

void MatrixRunTest::choosesNothingByWhatIsNotKnown_data()
{
    QTest::addColumn<MatrixCommand>("command");

    QTest::newRow("missing in Tokyo") << MatrixCommand {.missingIn = {tokyo}};
    QTest::newRow("missing in either") << MatrixCommand {.missingIn = {tokyo, seoul}};
    QTest::newRow("behind") << MatrixCommand {.onlyBehind = true};
    QTest::newRow("by find") << MatrixCommand {.find = *parseFindExpression(u"-in:tokyo"_s, {})};
}

/// Of Tokyo, which fails after its first page, nobody knows what it lacks or has of a newer day.
void MatrixRunTest::choosesNothingByWhatIsNotKnown()
{
    QFETCH(MatrixCommand, command);
    command.format = MatrixFormat::Json;
    command.exportPath = m_path;
    m_command = command;
    start({seoul, tokyo});
    m_source->succeed(0, {.images = {built(seoul, u"img-00000001"_s, u"web"_s, 9),
                                     built(seoul, u"img-00000002"_s, u"db"_s, 9)},
                          .totalCount = 2});
    m_source->succeed(
            1, {.images = {built(tokyo, u"img-00000003"_s, u"web"_s, 2)}, .totalCount = 150});
    QVERIFY(waitFor(u"the next page"_s, [this] { return !m_source->openRequests().isEmpty(); }));
    m_source->fail(m_source->openRequests().constFirst(), denied());
    QTRY_COMPARE_WITH_TIMEOUT(status(), HeadlessExport::SomeIsMissing, longestWait);
    QVERIFY(written().contains("images"_L1));
    QCOMPARE(names(), QStringList());
    // Nobody is to take an empty table for "everywhere", or for "nowhere".
    QVERIFY2(m_errors.contains("RegionUnknown"_L1), qPrintable(m_errors));
    QVERIFY(m_errors.contains("Nobody knows what is in Tokyo"_L1));
}

void MatrixRunTest::tellsThatTheFileCannotBeWritten()
{
    m_command.exportPath = m_folder->filePath(u"nowhere/matrix.json"_s);
    answerAll();
    start({seoul});
    QTRY_COMPARE_WITH_TIMEOUT(status(), HeadlessExport::NothingDone, longestWait);
    QVERIFY(m_errors.contains("nowhere/matrix.json"_L1));
}

QTEST_GUILESS_MAIN(MatrixRunTest)
#include "tst_matrixrun.moc"
