// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cli/losslines.h"

#include "core/errortext.h"

#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

const Place seoul = {.region = u"ap-seoul"_s};
const Place tokyo = {.region = u"ap-tokyo"_s};
const ImageQuery twoIds = {.places = {seoul, tokyo}, .imageIds = {u"img-1"_s, u"img-2"_s}};

PlaceStatus whole(const Place &place)
{
    return {.place = place, .state = PlaceState::Complete, .answered = true};
}

PlaceStatus failed(const Place &place)
{
    return {.place = place,
            .state = PlaceState::Failed,
            .error = ApiError {
                    .kind = ApiError::Kind::Timeout, .requestId = u"request-9"_s, .place = place}};
}

/// Region, code and RequestId of each line, which must have four fields.
QStringList startsOf(const QStringList &lines)
{
    QStringList starts;
    for (const QString &line : lines) {
        const QStringList fields = line.split(u'\t');
        if (fields.size() != 4 || fields.contains(QString()))
            QTest::qFail(qPrintable(line), __FILE__, __LINE__);
        starts.append(fields.first(3).join(u' '));
    }
    return starts;
}

} // namespace

class LossLinesTest final : public QObject
{
    Q_OBJECT

private slots:
    void eachLossOfAPlace();
    void anAccountThatIsLostHasOneLine_data();
    void anAccountThatIsLostHasOneLine();
    void idsThatAreNowhere();
    void idsThatMayBeSomewhere();
    void cellsWithoutTheirValue();
};

void LossLinesTest::eachLossOfAPlace()
{
    QCOMPARE(lossLines(whole(seoul)), QStringList());
    QCOMPARE(startsOf(lossLines(failed(seoul))), QStringList {u"ap-seoul Timeout request-9"_s});
    PlaceStatus status = whole(seoul);
    status.unreadable = 1;
    status.surplus = 2;
    status.missing = 3;
    const QStringList lines = lossLines(status);
    QCOMPARE(startsOf(lines),
             (QStringList {u"ap-seoul UnreadableImages -"_s, u"ap-seoul SurplusImages -"_s,
                           u"ap-seoul MissingImages -"_s}));
    for (int i = 0; i < 3; ++i)
        QVERIFY2(lines.at(i).contains(u"\t%1 "_s.arg(i + 1)), qPrintable(lines.at(i)));
}

void LossLinesTest::anAccountThatIsLostHasOneLine_data()
{
    QTest::addColumn<ApiError>("error");
    QTest::addColumn<QString>("start");
    const QString words = u"It has ended."_s;
    QTest::newRow("none") << ApiError {.kind = ApiError::Kind::Credentials, .message = words}
                          << u"NoCredential -"_s;
    QTest::newRow("a role that is refused") << ApiError {.kind = ApiError::Kind::Credentials,
                                                         .code = u"ResourceNotFound.RoleNotFound"_s,
                                                         .message = words,
                                                         .requestId = u"request-0"_s}
                                            << u"ResourceNotFound.RoleNotFound request-0"_s;
    QTest::newRow("refused") << ApiError {.kind = ApiError::Kind::Service,
                                          .code = u"AuthFailure.SecretIdNotFound"_s,
                                          .message = words,
                                          .requestId = u"request-0"_s}
                             << u"AuthFailure.SecretIdNotFound request-0"_s;
}

/// That of its first region, whose RequestId support can find.
void LossLinesTest::anAccountThatIsLostHasOneLine()
{
    QFETCH(ApiError, error);
    QFETCH(QString, start);
    QList<PlaceStatus> places;
    for (const QString &profile : {u"prod"_s, u"dev"_s}) {
        for (const Place &place : {seoul, tokyo}) {
            PlaceStatus status = failed({.profile = profile, .region = place.region});
            status.error->requestId.clear();
            if (profile == "prod"_L1) {
                status.error = error;
                status.error->place = status.place;
                if (!error.requestId.isEmpty())
                    status.error->requestId = u"request-%1"_s.arg(places.size());
            }
            places.append(status);
        }
    }
    QStringList expected = {u"prod "_s + start, u"dev/ap-seoul Timeout -"_s,
                            u"dev/ap-tokyo Timeout -"_s};
    QCOMPARE(startsOf(lossLines(places)), expected);
    expected[0] = u"prod "_s + errorCode(error) + u" -"_s;
    QCOMPARE(startsOf(uncheckedLines(unreadPlaces({.asked = places}))), expected);
    // One account alone has no name.
    PlaceStatus alone = places.constFirst();
    alone.place.profile.clear();
    alone.error->place.profile.clear();
    PlaceStatus other = alone;
    other.error->place = other.place = tokyo;
    QCOMPARE(startsOf(lossLines(QList {alone, other})), QStringList {u"- "_s + start});
    // Once a region has answered, it counts which are lost.
    QCOMPARE(startsOf(lossLines(QList {alone, whole(tokyo)})),
             QStringList {u"ap-seoul "_s + start});
}

void LossLinesTest::idsThatAreNowhere()
{
    ImageStore store;
    store.take({{.place = tokyo, .imageId = u"img-2"_s}}, {});
    const QStringList lines = missingIdLines(twoIds, {whole(seoul), whole(tokyo)}, store);
    QCOMPARE(startsOf(lines), QStringList {u"- ImageNotFound -"_s});
    QVERIFY(lines.constFirst().contains(u"img-1"_s));
    QVERIFY(lines.constFirst().contains(u"all asked regions"_s));
    store.take({{.place = seoul, .imageId = u"img-1"_s}}, {});
    QCOMPARE(missingIdLines(twoIds, {whole(seoul), whole(tokyo)}, store), QStringList());
    QCOMPARE(missingIdLines({.places = twoIds.places}, {whole(seoul), whole(tokyo)}, store),
             QStringList());
}

void LossLinesTest::idsThatMayBeSomewhere()
{
    ImageStore store;
    store.take({{.place = tokyo, .imageId = u"img-2"_s}}, {});
    const QStringList lines = missingIdLines(twoIds, {failed(seoul), whole(tokyo)}, store);
    QCOMPARE(startsOf(lines), QStringList {u"- ImageUnknown -"_s});
    QVERIFY(lines.constFirst().contains(u"img-1"_s));
    QVERIFY(lines.constFirst().contains(seoul.region));
    QVERIFY(!lines.constFirst().contains(tokyo.region));
}

void LossLinesTest::cellsWithoutTheirValue()
{
    QCOMPARE(unreadableCellLines(seoul, {}), QStringList());
    const QStringList lines =
            unreadableCellLines(seoul, {{u"IsSupportCloudinit"_s, 1}, {u"ImageSize"_s, 2}});
    QCOMPARE(startsOf(lines), QStringList {u"ap-seoul UnreadableValues -"_s});
    QVERIFY(lines.constFirst().contains(u"\t3 values "_s));
    QVERIFY(lines.constFirst().contains(u"ImageSize, IsSupportCloudinit"_s));
}

QTEST_GUILESS_MAIN(LossLinesTest)
#include "tst_losslines.moc"
