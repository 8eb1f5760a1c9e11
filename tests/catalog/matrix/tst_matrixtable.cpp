// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/matrix/matrixorder.h"
#include "catalog/matrix/matrixtable.h"

#include <QTimeZone>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

const QString seoul = u"ap-seoul"_s;
const QString tokyo = u"ap-tokyo"_s;

struct Named
{
    QString region;
    QString id;
    QString name;
    int day = 1;
    QString type = u"PRIVATE_IMAGE"_s;
};

Image image(const Named &named)
{
    const QDateTime created(QDate(2026, 11, named.day), QTime(9, 0), QTimeZone::utc());
    return {.place = {.region = named.region},
            .imageId = named.id,
            .imageType = named.type,
            .createdTime = created.toString(Qt::ISODate),
            .imageName = named.name,
            .architecture = u"x86_64"_s,
            .imageState = u"NORMAL"_s,
            .imageCreator = u"100000000001"_s,
            .created = created};
}

PlaceStatus whole(const QString &region)
{
    return {.place = {.region = region}, .state = PlaceState::Complete, .answered = true};
}

} // namespace

class MatrixTableTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void tellsAllOfALine();
    void hasOneFormOfTimes();
    void asOfIsTheFirstReading();
    void asOfIsThatOfWhatIsMissing();
    void saysWhatIsNotRead_data();
    void saysWhatIsNotRead();
    void sorts_data();
    void sorts();
    void sortsByArchitecture();
    void wantsGroupsWithOneWantedImage();

private:
    void take(const QList<Named> &images, const QDateTime &read)
    {
        QList<Image> taken;
        for (const Named &named : images)
            taken.append(image(named));
        m_store->take(taken, {.readTime = read});
    }
    [[nodiscard]] std::vector<int> groups(const MatrixOrder &order = {}) const
    {
        TextCollation collation(matrixCollator());
        return matrixGroups(
                *m_presence, *m_store, [](ImageNumber) { return true; }, order, collation);
    }
    [[nodiscard]] QString names(const MatrixOrder &order) const
    {
        QStringList names;
        for (const MatrixLine &line :
             matrixTable(*m_presence, *m_store, groups(order), m_now).lines)
            names.append(line.name);
        return names.join(u' ');
    }

    const QDateTime m_now = QDateTime(QDate(2026, 11, 27), QTime(10, 0), QTimeZone::utc());
    std::unique_ptr<ImageStore> m_store;
    std::unique_ptr<Presence> m_presence;
};

void MatrixTableTest::init()
{
    m_presence.reset();
    m_store = std::make_unique<ImageStore>();
    m_presence = std::make_unique<Presence>(*m_store);
    m_presence->setPlaces({whole(seoul), whole(tokyo)});
    m_presence->keep();
}

void MatrixTableTest::tellsAllOfALine()
{
    take({{seoul, u"img-1"_s, u"web"_s, 9},
          {seoul, u"img-2"_s, u"web"_s, 3},
          {seoul, u"img-4"_s, u"web"_s, 5},
          {tokyo, u"img-3"_s, u"web"_s, 2}},
         m_now);
    const MatrixTable table = matrixTable(*m_presence, *m_store, groups(), m_now);
    QCOMPARE(table.places, placesIn({seoul, tokyo}));
    QCOMPARE(table.lines.size(), 1);
    const MatrixLine &line = table.lines[0];
    QCOMPARE(line.name, u"web"_s);
    QCOMPARE(line.group, u"name"_s);
    QCOMPARE(line.newest, u"img-1"_s);
    QCOMPARE(line.createdTime, u"2026-11-09T09:00:00Z"_s);
    QCOMPARE(line.account, u"100000000001"_s);
    QCOMPARE(line.entries[0].imageId, u"img-1"_s);
    QCOMPARE(line.entries[0].others, QStringList({u"img-4"_s, u"img-2"_s}));
    QCOMPARE(line.entries[1].state, CellState::Behind);
    QCOMPARE(line.entries[1].daysBehind, 7);
    QCOMPARE(line.entries[1].imageState, u"NORMAL"_s);
}

/// The service sends "Z" for one image and "+00:00" for the next.
void MatrixTableTest::hasOneFormOfTimes()
{
    Image sent = image({seoul, u"img-1"_s, u"web"_s, 9});
    sent.createdTime = u"2026-11-09T09:00:00+00:00"_s;
    sent.created = QDateTime(QDate(2026, 11, 9), QTime(9, 0), QTimeZone::utc());
    Image unreadable = image({tokyo, u"img-2"_s, u"db"_s, 9});
    unreadable.createdTime = u"yesterday"_s;
    unreadable.created = {};
    m_store->take({sent, unreadable}, {});
    const MatrixTable table = matrixTable(*m_presence, *m_store, groups(), m_now);
    QCOMPARE(table.lines[1].createdTime, u"2026-11-09T09:00:00Z"_s);
    QCOMPARE(table.lines[1].entries[0].createdTime, u"2026-11-09T09:00:00Z"_s);
    QCOMPARE(table.lines[0].createdTime, u"yesterday"_s);
}

void MatrixTableTest::asOfIsTheFirstReading()
{
    QCOMPARE(matrixTable(*m_presence, *m_store, {}, m_now).asOf, m_now);
    take({{seoul, u"img-1"_s, u"web"_s}}, m_now.addSecs(-60));
    take({{tokyo, u"img-2"_s, u"web"_s}}, m_now.addSecs(-600));
    take({{seoul, u"img-3"_s, u"web"_s}}, m_now.addSecs(-30));
    QCOMPARE(matrixTable(*m_presence, *m_store, groups(), m_now).asOf, m_now.addSecs(-600));
}

/// What is missing was so when the region was read, be there an image in it or none.
void MatrixTableTest::asOfIsThatOfWhatIsMissing()
{
    const QHash<Place, QDateTime> times = {{{.region = seoul}, m_now.addSecs(-30)},
                                           {{.region = tokyo}, m_now.addSecs(-900)}};
    QCOMPARE(matrixTable(*m_presence, *m_store, {}, m_now, times).asOf, m_now);
    take({{seoul, u"img-1"_s, u"web"_s}}, m_now.addSecs(-60));
    QCOMPARE(matrixTable(*m_presence, *m_store, groups(), m_now, times).asOf, m_now.addSecs(-900));
    take({{tokyo, u"img-2"_s, u"web"_s}}, m_now.addSecs(-60));
    QCOMPARE(matrixTable(*m_presence, *m_store, groups(), m_now, times).asOf, m_now.addSecs(-60));
}

void MatrixTableTest::saysWhatIsNotRead_data()
{
    QTest::addColumn<PlaceStatus>("status");
    QTest::addColumn<QString>("code");

    PlaceStatus status = whole(tokyo);
    status.state = PlaceState::Failed;
    status.error = ApiError {.kind = ApiError::Kind::Service, .code = u"AuthFailure.Expired"_s};
    QTest::newRow("failed") << status << u"AuthFailure.Expired"_s;
    status = whole(tokyo);
    status.state = PlaceState::Stopped;
    QTest::newRow("stopped") << status << u"Stopped"_s;
    status.state = PlaceState::Waiting;
    QTest::newRow("waiting") << status << u"NotAsked"_s;
    status.state = PlaceState::Partial;
    QTest::newRow("half") << status << u"NotReadWhole"_s;
    status = whole(tokyo);
    status.unreadable = 2;
    QTest::newRow("unreadable") << status << u"UnreadableImages"_s;
    status = whole(tokyo);
    status.missing = 1;
    QTest::newRow("missing") << status << u"MissingImages"_s;
    status = whole(tokyo);
    status.limit = PlaceLimit::Pages;
    QTest::newRow("limit") << status << u"PlaceLimit"_s;
}

void MatrixTableTest::saysWhatIsNotRead()
{
    QFETCH(PlaceStatus, status);
    QFETCH(QString, code);
    m_presence->setPlaces({whole(seoul), status});
    take({{seoul, u"img-1"_s, u"web"_s}}, m_now);
    const MatrixTable table = matrixTable(*m_presence, *m_store, groups(), m_now);
    QCOMPARE(table.unread.size(), 1);
    QCOMPARE(table.unread[0].place.region, tokyo);
    QCOMPARE(table.unread[0].reason.code, code);
    QVERIFY(!table.unread[0].reason.message.isEmpty());
    QCOMPARE(table.lines[0].entries[1].state, CellState::Unknown);
}

void MatrixTableTest::sorts_data()
{
    QTest::addColumn<MatrixOrder>("order");
    QTest::addColumn<QString>("names");

    QTest::newRow("by name") << MatrixOrder() << u"Web-2 web-10 zeta alpha"_s;
    QTest::newRow("by name, backwards")
            << MatrixOrder {.descending = true} << u"zeta web-10 Web-2 alpha"_s;
    QTest::newRow("by newest, backwards")
            << MatrixOrder {.sort = MatrixSort::Newest, .descending = true}
            << u"zeta web-10 alpha Web-2"_s;
    QTest::newRow("by count, backwards")
            << MatrixOrder {.sort = MatrixSort::There, .descending = true}
            << u"web-10 alpha Web-2 zeta"_s;
    QTest::newRow("by place") << MatrixOrder {.sort = MatrixSort::Place, .place = 1}
                              << u"alpha Web-2 zeta web-10"_s;
}

void MatrixTableTest::sorts()
{
    QFETCH(MatrixOrder, order);
    QFETCH(QString, names);
    take({{seoul, u"img-1"_s, u"web-10"_s, 5},
          {tokyo, u"img-2"_s, u"web-10"_s, 4},
          {seoul, u"img-3"_s, u"Web-2"_s, 1},
          {seoul, u"img-4"_s, u"zeta"_s, 9},
          {seoul, u"img-5"_s, u"alpha"_s, 2, u"PUBLIC_IMAGE"_s}},
         m_now);
    QCOMPARE(this->names(order), names);
}

void MatrixTableTest::sortsByArchitecture()
{
    Image arm = image({seoul, u"img-1"_s, u"zeta"_s});
    arm.architecture = u"arm"_s;
    m_store->take({arm, image({seoul, u"img-2"_s, u"alpha"_s})}, {});
    MatrixOrder order = {.sort = MatrixSort::Architecture};
    QCOMPARE(names(order), u"zeta alpha"_s);
    order.descending = true;
    QCOMPARE(names(order), u"alpha zeta"_s);
}

void MatrixTableTest::wantsGroupsWithOneWantedImage()
{
    take({{seoul, u"img-1"_s, u"web"_s},
          {tokyo, u"img-2"_s, u"web"_s},
          {tokyo, u"img-3"_s, u"db"_s}},
         m_now);
    TextCollation collation(matrixCollator());
    const auto isSecond = [](ImageNumber number) {
        return number == ImageNumber(1);
    };
    QCOMPARE(matrixGroups(*m_presence, *m_store, isSecond, {}, collation),
             std::vector<int>({*m_presence->groupOf(ImageNumber(0))}));
}

QTEST_GUILESS_MAIN(MatrixTableTest)
#include "tst_matrixtable.moc"
