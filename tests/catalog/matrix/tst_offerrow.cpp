// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/matrix/matrixmodel.h"
#include "catalog/matrix/offerrow.h"

#include "support/fakeimagesource.h"
#include "support/waiting.h"

#include <QAbstractItemModelTester>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

const QString seoul = u"ap-seoul"_s;
const QString tokyo = u"ap-tokyo"_s;
const QString bangkok = u"ap-bangkok"_s;
const QString jakarta = u"ap-jakarta"_s;
const QString type = u"SA5.MEDIUM2"_s;

constexpr int firstPlace = MatrixModel::FirstPlaceColumn;

PlaceStatus status(const QString &region)
{
    return {.place = {.region = region}, .state = PlaceState::Complete, .answered = true};
}

ApiError serviceError(const QString &code)
{
    return {.kind = ApiError::Kind::Service, .code = code, .message = u"No."_s};
}

} // namespace

/// The row of images by regions that says what regions offer for an instance type.
class OfferRowTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void isThereOnceItIsAsked();
    void saysHowManyOrWhyNone();
    void countsWhatIsKnown();
    void isUnknownWhereNobodyAsked();
    void leavesTheListAsItWas();
    void isNoImage();
    void goesAgain();

private:
    [[nodiscard]] bool hasRow() const
    {
        return m_model->rowCount() > 0 && m_model->kindAt(0) == MatrixModel::RowKind::Offer;
    }
    [[nodiscard]] QString text(int column, int role = Qt::DisplayRole) const
    {
        return m_model->index(0, column).data(role).toString();
    }
    [[nodiscard]] OfferCell::State state(int place) const
    {
        return m_model->index(0, firstPlace + place)
                .data(MatrixModel::OfferRole)
                .value<OfferCell>()
                .state;
    }
    void ask()
    {
        m_offer->ask(type, placesIn({seoul, tokyo, bangkok}));
        QTRY_VERIFY_WITH_TIMEOUT(hasRow(), longestWait);
    }

    std::unique_ptr<FakeImageSource> m_source;
    std::unique_ptr<ImageStore> m_store;
    std::unique_ptr<Presence> m_presence;
    std::unique_ptr<Narrowing> m_narrowing;
    std::unique_ptr<InstanceOffer> m_offer;
    std::unique_ptr<MatrixModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void OfferRowTest::init()
{
    m_source = std::make_unique<FakeImageSource>();
    m_store = std::make_unique<ImageStore>();
    m_presence = std::make_unique<Presence>(*m_store);
    m_narrowing = std::make_unique<Narrowing>(*m_store, *m_presence);
    m_offer = std::make_unique<InstanceOffer>();
    m_offer->setSource(m_source.get());
    m_model = std::make_unique<MatrixModel>(*m_store, *m_presence, *m_narrowing);
    m_model->setOffer(m_offer.get());
    m_tester = std::make_unique<QAbstractItemModelTester>(
            m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_presence->setPlaces({status(seoul), status(tokyo), status(bangkok), status(jakarta)});
    m_store->take({makeImage(seoul, u"1"_s, u"web"_s), makeImage(tokyo, u"2"_s, u"db"_s)}, {});
    m_model->setAwake(true);
    QTRY_COMPARE_WITH_TIMEOUT(m_model->counts().rows, 2, longestWait);
}

void OfferRowTest::cleanup()
{
    m_tester.reset();
    m_model.reset();
    m_offer.reset();
    m_narrowing.reset();
    m_presence.reset();
    m_store.reset();
    m_source.reset();
}

void OfferRowTest::isThereOnceItIsAsked()
{
    QVERIFY(!hasRow());
    ask();
    QCOMPARE(text(MatrixModel::NameColumn), type);
    QVERIFY(text(MatrixModel::NameColumn, Qt::AccessibleTextRole).contains("instance type"_L1));
    QCOMPARE(text(firstPlace), u"Being asked"_s);
    QCOMPARE(text(MatrixModel::ThereColumn), u"0/0"_s);
    // In whatever order the others are.
    m_model->setOrder({.sort = MatrixSort::There, .descending = true});
    QVERIFY(hasRow());
}

void OfferRowTest::saysHowManyOrWhyNone()
{
    ask();
    m_source->succeed(0, {.images = makeImages(seoul, 0, 100), .totalCount = 250});
    m_source->fail(1, serviceError(u"ResourcesSoldOut.SpecifiedInstanceType"_s));
    m_source->fail(2, {.kind = ApiError::Kind::Timeout});
    QTRY_COMPARE_WITH_TIMEOUT(state(2), OfferCell::State::Unknown, longestWait);
    QCOMPARE(text(firstPlace), u"250 images"_s);
    QCOMPARE(text(firstPlace + 1), u"None: sold out"_s);
    QCOMPARE(text(firstPlace + 2), u"Unknown"_s);
    QCOMPARE(text(firstPlace + 2, Qt::AccessibleTextRole), u"Bangkok: Unknown"_s);
    QVERIFY(text(firstPlace + 1, Qt::ToolTipRole).contains("offers no image. "_L1));
    QVERIFY(text(firstPlace + 2, Qt::ToolTipRole).contains("Nobody knows"_L1));
    m_offer->retry();
    QCOMPARE(m_source->requests().size(), 5); // Seoul has answered
    m_source->fail(3, serviceError(u"InvalidParameterValue.InstanceTypeNotFound"_s));
    m_source->succeed(4, {.totalCount = 0});
    QTRY_COMPARE_WITH_TIMEOUT(text(firstPlace + 2), u"None"_s, longestWait);
    QCOMPARE(text(firstPlace + 1), u"None: not known there"_s);
}

void OfferRowTest::countsWhatIsKnown()
{
    ask();
    m_source->succeed(0, {.images = makeImages(seoul, 0, 3), .totalCount = 3});
    m_source->succeed(1, {.totalCount = 0});
    m_source->fail(2, {.kind = ApiError::Kind::Timeout});
    // What failed, or was not asked, is not among those that have none.
    QTRY_COMPARE_WITH_TIMEOUT(text(MatrixModel::ThereColumn), u"1/2"_s, longestWait);
    QCOMPARE(text(MatrixModel::ThereColumn, Qt::AccessibleTextRole), u"Images in 1 of 2 regions"_s);
}

void OfferRowTest::isUnknownWhereNobodyAsked()
{
    ask();
    QCOMPARE(state(3), OfferCell::State::NotAsked);
    QCOMPARE(text(firstPlace + 3), u"Not asked"_s);
    QVERIFY(!text(firstPlace + 3, Qt::ToolTipRole).contains("no image"_L1));
}

void OfferRowTest::leavesTheListAsItWas()
{
    const MatrixModel::Counts before = m_model->counts();
    ask();
    m_source->succeed(0, {.images = makeImages(seoul, 0, 3), .totalCount = 3});
    QTRY_COMPARE_WITH_TIMEOUT(state(0), OfferCell::State::Some, longestWait);
    QCOMPARE(m_store->count(), 2);
    QCOMPARE(m_model->counts(), before);
    QCOMPARE(m_model->rowCount(), 3);
    QCOMPARE(m_model->table().lines.size(), 2);
    QCOMPARE(m_model->table({0, 1}).lines.size(), 1);
}

void OfferRowTest::isNoImage()
{
    ask();
    QVERIFY(!m_model->groupAt(0));
    QVERIFY(!m_model->isHeading(0));
    QVERIFY(!m_model->imageAt(m_model->index(0, 0)));
    QVERIFY(!m_model->imageAt(m_model->index(0, firstPlace)));
    QVERIFY(m_model->index(0, 0).flags().testFlag(Qt::ItemIsSelectable));
}

void OfferRowTest::goesAgain()
{
    ask();
    m_offer->clear();
    QTRY_VERIFY_WITH_TIMEOUT(!hasRow(), longestWait);
    QCOMPARE(m_model->rowCount(), 2);
    QCOMPARE(m_offer->at({.region = seoul}).state, OfferCell::State::NotAsked);
    QVERIFY(m_source->openRequests().isEmpty());
    // And can be asked again.
    ask();
    QCOMPARE(m_source->requests().size(), 6);
}

QTEST_GUILESS_MAIN(OfferRowTest)
#include "tst_offerrow.moc"
