// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/matrix/instanceoffer.h"

#include "support/fakeimagesource.h"
#include "support/waiting.h"

#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

const QString seoul = u"ap-seoul"_s;
const QString tokyo = u"ap-tokyo"_s;

ApiError error(const QString &code)
{
    return {.kind = ApiError::Kind::Service, .code = code, .message = u"No."_s};
}

} // namespace

class InstanceOfferTest final : public QObject
{
    Q_OBJECT

private slots:
    void knowsInstanceTypes_data();
    void knowsInstanceTypes();
    void tellsHowManyThereAre();
    void knowsNoNumberWithoutATotal();
    void tellsNoneFromUnknown_data();
    void tellsNoneFromUnknown();
    void asksOnce();
};

void InstanceOfferTest::knowsInstanceTypes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isType");

    QTest::newRow("usual") << u"SA5.MEDIUM2"_s << true;
    QTest::newRow("with blanks") << u" GN10Xp.2XLARGE40\n"_s << true;
    QTest::newRow("id") << u"img-12345678"_s << false;
    QTest::newRow("name") << u"web.api"_s << false;
    QTest::newRow("nothing") << QString() << false;
}

void InstanceOfferTest::knowsInstanceTypes()
{
    QFETCH(QString, text);
    QFETCH(bool, isType);
    QCOMPARE(InstanceOffer::isInstanceType(text), isType);
}

void InstanceOfferTest::tellsHowManyThereAre()
{
    FakeImageSource source;
    InstanceOffer offer;
    offer.setSource(&source);
    offer.ask(u"SA5.MEDIUM2 "_s, placesIn({seoul, tokyo}));
    QCOMPARE(source.requests().first().instanceType, u"SA5.MEDIUM2"_s);
    QCOMPARE(offer.sentences(), QStringList({u"Seoul: being asked"_s, u"Tokyo: being asked"_s}));
    QSignalSpy changed(&offer, &InstanceOffer::changed);
    source.succeed(0, {.images = makeImages(seoul, 0, 100), .totalCount = 250});
    source.succeed(1, {.totalCount = 0});
    QTRY_COMPARE_WITH_TIMEOUT(offer.sentences(),
                              QStringList({u"Seoul: 250 images"_s, u"Tokyo: none"_s}), longestWait);
    QVERIFY(!changed.isEmpty());
    QVERIFY(!offer.hasFailed());
}

/// A full page without a total: there may be more, and nobody counts them.
void InstanceOfferTest::knowsNoNumberWithoutATotal()
{
    FakeImageSource source;
    InstanceOffer offer;
    offer.setSource(&source);
    offer.ask(u"SA5.MEDIUM2"_s, placesIn({seoul}));
    QSignalSpy changed(&offer, &InstanceOffer::changed);
    source.succeed(0, {.images = makeImages(seoul, 0, 100)});
    QVERIFY(waitFor(u"the page"_s, [&changed] { return !changed.isEmpty(); }));
    QCOMPARE(source.openRequests(), QList<int>());
    QCOMPARE(offer.at({.region = seoul}).state, OfferCell::State::Unknown);
    QCOMPARE(offer.sentences(),
             QStringList(u"Seoul: unknown. Not all pages of the region are read."_s));
}

void InstanceOfferTest::tellsNoneFromUnknown_data()
{
    QTest::addColumn<ApiError>("error");
    QTest::addColumn<QString>("beginning");

    QTest::newRow("sold out") << error(u"ResourcesSoldOut.SpecifiedInstanceType"_s)
                              << u"Seoul: none. "_s;
    QTest::newRow("no such type") << error(u"InvalidParameterValue.InstanceTypeNotFound"_s)
                                  << u"Seoul: none. "_s;
    QTest::newRow("denied") << error(u"UnauthorizedOperation.PermissionDenied"_s)
                            << u"Seoul: unknown. "_s;
    QTest::newRow("no answer") << ApiError {.kind = ApiError::Kind::Timeout}
                               << u"Seoul: unknown. "_s;
}

void InstanceOfferTest::tellsNoneFromUnknown()
{
    QFETCH(ApiError, error);
    QFETCH(QString, beginning);
    FakeImageSource source;
    InstanceOffer offer;
    offer.setSource(&source);
    offer.ask(u"SA5.MEDIUM2"_s, placesIn({seoul}));
    source.fail(0, error);
    QTRY_VERIFY_WITH_TIMEOUT(offer.sentences().first().startsWith(beginning), longestWait);
    QVERIFY(offer.sentences().first().size() > beginning.size());
    QVERIFY(offer.hasFailed());
    offer.retry();
    QCOMPARE(source.requests().size(), 2);
}

void InstanceOfferTest::asksOnce()
{
    FakeImageSource source;
    InstanceOffer offer;
    offer.setSource(&source);
    offer.ask(u"SA5.MEDIUM2"_s, placesIn({seoul}));
    offer.ask(u"SA5.MEDIUM2"_s, placesIn({seoul}));
    QCOMPARE(source.requests().size(), 1);
    InstanceOffer none;
    none.ask(u"SA5.MEDIUM2"_s, placesIn({seoul}));
    QCOMPARE(none.sentences(), QStringList());
}

QTEST_GUILESS_MAIN(InstanceOfferTest)
#include "tst_instanceoffer.moc"
