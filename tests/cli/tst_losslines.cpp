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
    return {.place = place, .state = PlaceState::Complete};
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
    void anAccountWithoutACredentialHasOneLine();
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

void LossLinesTest::anAccountWithoutACredentialHasOneLine()
{
    QList<PlaceStatus> places;
    QList<UncheckedPlace> unchecked;
    for (const QString &profile : {u"prod"_s, u"dev"_s}) {
        for (const Place &place : {seoul, tokyo}) {
            PlaceStatus status = failed({.profile = profile, .region = place.region});
            if (profile == "prod"_L1)
                status.error->kind = ApiError::Kind::Credentials;
            status.error->requestId.clear();
            status.error->message = u"It has ended."_s;
            places.append(status);
            unchecked.append({.place = status.place,
                              .code = errorCode(*status.error),
                              .message = status.error->message});
        }
    }
    const QStringList expected = {u"prod NoCredential -"_s, u"dev/ap-seoul Timeout -"_s,
                                  u"dev/ap-tokyo Timeout -"_s};
    QCOMPARE(startsOf(lossLines(places)), expected);
    QCOMPARE(startsOf(uncheckedLines(unchecked)), expected);
    // One account alone has no name, and its regions are told.
    const PlaceStatus alone = {
            .place = seoul,
            .error = ApiError {.kind = ApiError::Kind::Credentials, .place = seoul}};
    QCOMPARE(startsOf(lossLines(QList {alone})), QStringList {u"ap-seoul NoCredential -"_s});
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
