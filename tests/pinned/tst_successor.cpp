// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "pinned/successor.h"

#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace {

const QString seoul = u"ap-seoul"_s;
const QString tokyo = u"ap-tokyo"_s;
const QString id = u"img-0a1b2c3d"_s;

Image build(const QString &region, const QString &imageId, int day,
            const QString &type = u"PRIVATE_IMAGE"_s)
{
    Image made = {.place = {.region = region}, .imageId = imageId};
    made.imageName = u"web-2026-11-%1"_s.arg(day, 2, 10, QLatin1Char('0'));
    made.imageType = type;
    made.architecture = u"x86_64"_s;
    made.imageState = u"NORMAL"_s;
    made.created = QDateTime(QDate(2026, 11, day), QTime(9, 0), QTimeZone::utc());
    return made;
}

PinnedId pinned(const QString &region)
{
    return {.path = u"a.tf"_s, .id = id, .region = region, .regionFrom = RegionSource::MapKey};
}

PlaceStatus whole(const QString &region)
{
    return {.place = {.region = region}, .state = PlaceState::Complete, .answered = true};
}

} // namespace

/// An id that a map has for Seoul, where its image is, and for Tokyo, where it is not.
class SuccessorTest final : public QObject
{
    Q_OBJECT

private slots:
    void knowsCopies_data();
    void knowsCopies();
    void stepsBackOnlyFromWhatIsOfNoUse();

private:
    [[nodiscard]] static Successor inTokyo(const QList<Image> &images)
    {
        const CloudFacts facts = {.images = {{id, {images.constFirst()}}},
                                  .asked = {whole(seoul), whole(tokyo)},
                                  .others = images,
                                  .othersAsked = {whole(seoul), whole(tokyo)}};
        const PinnedPlaces places({pinned(seoul), pinned(tokyo)});
        return SuccessorSearch(facts, places)
                .of(pinned(tokyo), images.constFirst())
                .value_or(Successor());
    }
};

void SuccessorTest::knowsCopies_data()
{
    QTest::addColumn<QList<Image>>("images");
    QTest::addColumn<QString>("successor");
    QTest::addColumn<QStringList>("missingIn");

    const Image here = build(seoul, id, 1);
    const Image copy = build(tokyo, u"img-00000008"_s, 1);
    const Image later = build(tokyo, u"img-00000009"_s, 8);
    QTest::newRow("a copy") << QList {here, copy} << copy.imageId << QStringList();
    QTest::newRow("a later build") << QList {here, later} << later.imageId << QStringList {seoul};
    Image laterHere = build(seoul, u"img-00000007"_s, 8);
    const auto row = [&](const char *name, const QStringList &missingIn) {
        QTest::newRow(name) << QList {here, later, laterHere} << later.imageId << missingIn;
    };
    row("a later build and its copy", {});
    laterHere.architecture = u"arm64"_s;
    row("of another architecture", {seoul});
    laterHere = build(seoul, u"img-00000007"_s, 8);
    laterHere.imageState = u"CREATEFAILED"_s;
    row("a copy that failed", {seoul});
    laterHere = build(seoul, u"img-00000007"_s, 8, u"SHARED_IMAGE"_s);
    row("of somebody else", {seoul});
    laterHere = build(seoul, u"img-00000007"_s, 8);
    laterHere.place.profile = u"other"_s;
    row("of another account", {seoul});
    const QString offered = u"PUBLIC_IMAGE"_s;
    QTest::newRow("public ones have one id")
            << QList {build(seoul, id, 1, offered), build(tokyo, u"img-00000009"_s, 8, offered),
                      build(seoul, u"img-00000007"_s, 8, offered)}
            << u"img-00000009"_s << QStringList {seoul};
}

/// Each region has an id of its own for the same private image.
void SuccessorTest::knowsCopies()
{
    QFETCH(QList<Image>, images);
    QFETCH(QString, successor);
    QFETCH(QStringList, missingIn);
    const Successor found = inTokyo(images);
    QCOMPARE(found.image.imageId, successor);
    QCOMPARE(found.missingIn, missingIn);
}

void SuccessorTest::stepsBackOnlyFromWhatIsOfNoUse()
{
    Image here = build(seoul, id, 8);
    const Image earlier = build(tokyo, u"img-00000008"_s, 1);
    QCOMPARE(inTokyo({here, earlier}).image.imageId, QString());
    here.imageState = u"CREATEFAILED"_s;
    QCOMPARE(inTokyo({here, earlier}).image.imageId, earlier.imageId);
}

QTEST_GUILESS_MAIN(SuccessorTest)
#include "tst_successor.moc"
