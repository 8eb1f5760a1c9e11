// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/matrix/matrixmodel.h"

#include "support/waiting.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTimeZone>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

const QString seoul = u"ap-seoul"_s;
const QString tokyo = u"ap-tokyo"_s;

Image image(const QString &region, const QString &id, const QString &name, int day = 9)
{
    return {.place = {.region = region},
            .imageId = id,
            .imageType = u"PRIVATE_IMAGE"_s,
            .imageName = name,
            .architecture = u"x86_64"_s,
            .imageState = u"NORMAL"_s,
            .created = QDateTime(QDate(2026, 11, day), QTime(9, 0), QTimeZone::utc())};
}

PlaceStatus status(const QString &region, PlaceState state = PlaceState::Complete)
{
    return {.place = {.region = region}, .state = state, .answered = true};
}

} // namespace

class MatrixModelTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { qputenv("TZ", "Asia/Seoul"); }
    void init();
    void cleanup();
    void sleepsUntilItIsWanted();
    void showsFirstColumns();
    void showsPlaces();
    void tellsARegionThatFailed();
    void narrows();
    void takesRowsInTheirPlaces();
    void sorts();
    void counts();
    void regroups();
    void copesWithEverythingGone();
    void escapesNames();
    void saysThatOlderOnesAreThere();
    void headsTwoKindsOnly();
    void tellsFilesOfChosenRows();

private:
    /// Does something, and waits until the model has heard of it.
    void await(const std::function<void()> &action)
    {
        QSignalSpy counted(m_model.get(), &MatrixModel::countsChanged);
        action();
        QTRY_VERIFY_WITH_TIMEOUT(!counted.isEmpty(), longestWait);
    }
    void take(const QList<Image> &images)
    {
        await([&] { m_store->take(images, {}); });
    }
    void find(const QString &text)
    {
        await([&] { m_narrowing->setFind(*parseFindExpression(text, {})); });
    }
    [[nodiscard]] QString text(int row, int column, int role = Qt::DisplayRole) const
    {
        return m_model->index(row, column).data(role).toString();
    }
    [[nodiscard]] QStringList names() const
    {
        QStringList names;
        for (int row = 0; row < m_model->rowCount(); ++row)
            names.append(text(row, MatrixModel::NameColumn));
        return names;
    }

    std::unique_ptr<ImageStore> m_store;
    std::unique_ptr<Presence> m_presence;
    std::unique_ptr<Narrowing> m_narrowing;
    std::unique_ptr<MatrixModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void MatrixModelTest::init()
{
    m_store = std::make_unique<ImageStore>();
    m_presence = std::make_unique<Presence>(*m_store);
    m_narrowing = std::make_unique<Narrowing>(*m_store, *m_presence);
    m_narrowing->setFindTime(std::chrono::milliseconds(longestWait));
    m_model = std::make_unique<MatrixModel>(*m_store, *m_presence, *m_narrowing);
    m_tester = std::make_unique<QAbstractItemModelTester>(
            m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_presence->setPlaces({status(seoul), status(tokyo)});
    m_store->take({image(seoul, u"1"_s, u"web"_s), image(tokyo, u"2"_s, u"web"_s, 2),
                   image(seoul, u"3"_s, u"db"_s)},
                  {});
    await([this] { m_model->setAwake(true); });
}

void MatrixModelTest::cleanup()
{
    m_tester.reset();
    m_model.reset();
    m_narrowing.reset();
    m_presence.reset();
    m_store.reset();
}

void MatrixModelTest::sleepsUntilItIsWanted()
{
    Presence presence(*m_store);
    MatrixModel model(*m_store, presence, *m_narrowing);
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(presence.groupEnd(), 0);
    model.setAwake(true);
    QCOMPARE(model.rowCount(), 2);
}

void MatrixModelTest::showsFirstColumns()
{
    QCOMPARE(names(), QStringList({u"db"_s, u"web"_s}));
    QCOMPARE(text(1, MatrixModel::ArchitectureColumn), u"x86_64"_s);
    QCOMPARE(text(1, MatrixModel::NewestColumn), u"2026-11-09"_s);
    QCOMPARE(text(1, MatrixModel::ThereColumn), u"2/2"_s);
    QCOMPARE(text(0, MatrixModel::ThereColumn), u"1/2"_s);
    QCOMPARE(text(0, MatrixModel::ThereColumn, Qt::AccessibleTextRole), u"In 1 of 2 regions"_s);
}

void MatrixModelTest::showsPlaces()
{
    const int inTokyo = MatrixModel::FirstPlaceColumn + 1;
    QCOMPARE(m_model->headerData(inTokyo, Qt::Horizontal, Qt::DisplayRole).toString(), u"Tokyo"_s);
    QVERIFY(m_model->headerData(inTokyo, Qt::Horizontal, Qt::ToolTipRole)
                    .toString()
                    .contains(tokyo));
    QCOMPARE(text(0, inTokyo), u"Missing"_s);
    QCOMPARE(text(1, inTokyo), u"7 days behind"_s);
    QCOMPARE(text(1, inTokyo, Qt::AccessibleTextRole), u"Tokyo: 7 days behind"_s);
    QVERIFY(text(1, inTokyo, Qt::ToolTipRole).contains("2026-11-02"_L1));
    QCOMPARE(m_model->index(1, inTokyo).data(MatrixModel::CellRole).value<GroupCell>().daysBehind,
             7);
    QCOMPARE(m_model->imageAt(m_model->index(1, inTokyo)), ImageNumber(1));
    QCOMPARE(m_model->imageAt(m_model->index(1, 0)), ImageNumber(0));
    QVERIFY(!m_model->imageAt(m_model->index(0, inTokyo)));
}

void MatrixModelTest::tellsARegionThatFailed()
{
    PlaceStatus failed = status(tokyo, PlaceState::Failed);
    failed.error = ApiError {.kind = ApiError::Kind::Timeout, .place = {.region = tokyo}};
    await([&] { m_presence->setPlaces({status(seoul), failed}); });
    const int inTokyo = MatrixModel::FirstPlaceColumn + 1;
    QCOMPARE(text(0, inTokyo), u"Unknown"_s);
    QCOMPARE(text(1, inTokyo), u"There, perhaps older"_s);
    QCOMPARE(text(0, MatrixModel::ThereColumn), u"1/1"_s);
    QCOMPARE(m_model->counts().missing, 0);
    QCOMPARE(m_model->counts().unknown, 1);
    QCOMPARE(m_model->counts().everywhere, 1);
}

void MatrixModelTest::narrows()
{
    find(u"web"_s);
    QCOMPARE(names(), QStringList {u"web"_s});
    find(u"-in:tokyo"_s);
    QCOMPARE(names(), QStringList {u"db"_s});
    find({});
    QCOMPARE(m_model->rowCount(), 2);
}

void MatrixModelTest::takesRowsInTheirPlaces()
{
    QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(m_model.get(), &QAbstractItemModel::rowsRemoved);
    const QPersistentModelIndex web = m_model->index(1, 0);
    take({image(tokyo, u"4"_s, u"cache"_s), image(tokyo, u"5"_s, u"zeta"_s)});
    QCOMPARE(names(), QStringList({u"cache"_s, u"db"_s, u"web"_s, u"zeta"_s}));
    QCOMPARE(inserted.size(), 2);
    QCOMPARE(web.row(), 2);
    await([&] { m_store->drop({.region = seoul}, {u"3"_s}); });
    QCOMPARE(names(), QStringList({u"cache"_s, u"web"_s, u"zeta"_s}));
    QCOMPARE(removed.size(), 1);
    QCOMPARE(web.row(), 1);
    QCOMPARE(reset.size(), 0);
}

void MatrixModelTest::sorts()
{
    m_model->setOrder({.sort = MatrixSort::There, .descending = true});
    QCOMPARE(names(), QStringList({u"web"_s, u"db"_s}));
    const auto spoken = [this](int column) {
        return m_model->headerData(column, Qt::Horizontal, Qt::AccessibleTextRole).toString();
    };
    QCOMPARE(spoken(MatrixModel::ThereColumn), u"In regions, sorted descending"_s);
    QCOMPARE(spoken(MatrixModel::NameColumn), u"Name"_s);
    m_model->setOrder({.sort = MatrixSort::Place, .place = 1});
    QCOMPARE(spoken(MatrixModel::FirstPlaceColumn + 1), u"Tokyo, sorted ascending"_s);
}

void MatrixModelTest::counts()
{
    MatrixModel::Counts expected;
    expected.rows = 2;
    expected.there = 2;
    expected.missing = 1;
    expected.behind = 1;
    expected.everywhere = 1;
    QCOMPARE(m_model->counts(), expected);
    QCOMPARE(m_model->placeCounts(1).missing, 1);
    QCOMPARE(m_model->placeCounts(1).there, 1);
    QCOMPARE(m_model->placeCounts(0).missing, 0);
    const QVariant inWords = m_model->headerData(MatrixModel::FirstPlaceColumn + 1, Qt::Horizontal,
                                                 Qt::AccessibleDescriptionRole);
    QCOMPARE(inWords.toString(), u"1 there, 1 missing, 1 behind"_s);
}

void MatrixModelTest::regroups()
{
    take({image(tokyo, u"4"_s, u"web-2"_s), image(tokyo, u"5"_s, u"web-3"_s)});
    QCOMPARE(m_model->rowCount(), 4);
    await([&] { m_presence->setGrouping(Grouping::Series); });
    QCOMPARE(names(), QStringList({u"db"_s, u"web"_s, u"web-*"_s}));
}

void MatrixModelTest::copesWithEverythingGone()
{
    m_store->clear();
    QCOMPARE(m_model->rowCount(), 0);
    m_presence->setPlaces({status(tokyo)});
    take({image(tokyo, u"1"_s, u"web"_s)});
    QCOMPARE(m_model->rowCount(), 1);
    QCOMPARE(m_model->columnCount(), MatrixModel::FirstPlaceColumn + 1);
}

void MatrixModelTest::escapesNames()
{
    take({image(seoul, u"4"_s, u"<b>x</b>\nline"_s), image(seoul, u"5"_s, u"<B>X</B>\nline"_s)});
    const int row = int(names().indexOf("<b>x</b> line"_L1));
    QVERIFY(row >= 0);
    QVERIFY(text(row, 0, Qt::ToolTipRole).contains("&lt;b&gt;x"_L1));
    QVERIFY(m_model->index(row, 0).data(MatrixModel::IsLookAlikeRole).toBool());
    QVERIFY(text(row, 0, Qt::AccessibleTextRole).contains("look-alike"_L1));
}

void MatrixModelTest::saysThatOlderOnesAreThere()
{
    const auto tip = [this] {
        return text(1, MatrixModel::FirstPlaceColumn, Qt::ToolTipRole);
    };
    QVERIFY(!tip().contains("older ones"_L1));
    take({image(seoul, u"4"_s, u"web"_s, 1), image(seoul, u"5"_s, u"web"_s, 3)});
    QVERIFY(tip().contains("2 older ones are there"_L1));
}

void MatrixModelTest::headsTwoKindsOnly()
{
    QVERIFY(!m_model->isHeading(0)); // all are one's own
    Image offered = image(seoul, u"4"_s, u"Debian"_s);
    offered.imageType = u"PUBLIC_IMAGE"_s;
    take({offered});
    QVERIFY(m_model->isHeading(0) && m_model->isHeading(3));
    await([this] {
        m_store->drop({.region = seoul}, {u"1"_s, u"3"_s});
        m_store->drop({.region = tokyo}, {u"2"_s});
    });
    QCOMPARE(names(), QStringList {u"Debian"_s});
}

void MatrixModelTest::tellsFilesOfChosenRows()
{
    QCOMPARE(m_model->table().lines.size(), 2);
    QCOMPARE(m_model->table({}).lines.size(), 0);
    const MatrixTable table = m_model->table({1});
    QCOMPARE(table.lines.size(), 1);
    QCOMPARE(table.lines[0].name, u"web"_s);
}

QTEST_GUILESS_MAIN(MatrixModelTest)
#include "tst_matrixmodel.moc"
