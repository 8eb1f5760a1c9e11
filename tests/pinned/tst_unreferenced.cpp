// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "pinned/report/unreferenced.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace {

Image image(const QString &region, const QString &id, int day)
{
    Image made = {.place = {.region = region}, .imageId = id};
    made.created = QDateTime(QDate(2026, 11, day), QTime(9, 0), QTimeZone::utc()).toUTC();
    return made;
}

} // namespace

class UnreferencedTest final : public QObject
{
    Q_OBJECT

private slots:
    void leavesOutWhatIsMentioned();
    void saysWhatWasNotLookedAt();
    void tellsWhoseEachIs();
};

void UnreferencedTest::leavesOutWhatIsMentioned()
{
    const QList<Image> images = {
            image(u"ap-seoul"_s, u"img-1"_s, 9), image(u"ap-seoul"_s, u"img-2"_s, 3),
            image(u"ap-guangzhou"_s, u"img-3"_s, 5), image(u"ap-seoul"_s, u"img-4"_s, 1)};
    QStringList ids;
    for (const Image &left : imagesWithoutId(images, {u"img-4"_s, u"img-9"_s}))
        ids.append(left.imageId);
    // By region as everywhere, the oldest first.
    QCOMPARE(ids, (QStringList {u"img-3"_s, u"img-2"_s, u"img-1"_s}));
}

/// What is not mentioned in what was read may be in the rest; and regions may have more.
void UnreferencedTest::saysWhatWasNotLookedAt()
{
    UnreferencedReport report = {
            .images = {image(u"ap-seoul"_s, u"img-1"_s, 9)},
            .ownImages = 3,
            .files = 2,
            .skipped = {{u"ignored"_s, 4}},
            .fileErrors = {{.message = u"x.tf: no"_s}},
            .asOf = QDateTime(QDate(2026, 11, 27), QTime(0, 0), QTimeZone::utc()).toUTC(),
            .asked = {{.region = u"ap-seoul"_s}, {.region = u"ap-tokyo"_s}},
            .unread = {{.place = {.region = u"ap-tokyo"_s}}}};
    const QByteArray first = unreferencedText(report).split('\n').constFirst();
    QVERIFY2(first.endsWith("1 of 2 regions were read. Skipped: 4 ignored. 1 files could not be "
                            "read. x.tf: no"),
             first.constData());
    const QByteArray json = unreferencedJson(report);
    QVERIFY2(json.contains("\"skipped\": {\n        \"ignored\": 4\n    }"), json.constData());
    report.unread.clear();
    QVERIFY(unreferencedText(report).contains("2 of 2 regions were read."));
}

/// Where several accounts were asked.
void UnreferencedTest::tellsWhoseEachIs()
{
    UnreferencedReport report = {
            .images = {image(u"ap-seoul"_s, u"img-1"_s, 9)},
            .asOf = QDateTime(QDate(2026, 11, 10), QTime(9, 0), QTimeZone::utc()).toUTC()};
    QCOMPARE(unreferencedCsv(report), "Region,ImageId,ImageName,CreatedTime,AgeDays,SnapshotGiB\r\n"
                                      "ap-seoul,img-1,,2026-11-09T09:00:00Z,1,0\r\n");
    QVERIFY(!unreferencedJson(report).contains("profile"));
    report.showsProfiles = true;
    report.images[0].place.profile = u"staging"_s;
    QCOMPARE(unreferencedCsv(report),
             "Profile,Region,ImageId,ImageName,CreatedTime,AgeDays,SnapshotGiB\r\n"
             "staging,ap-seoul,img-1,,2026-11-09T09:00:00Z,1,0\r\n");
    const QJsonObject json = QJsonDocument::fromJson(unreferencedJson(report)).object();
    QCOMPARE(json["images"_L1][0]["profile"_L1], u"staging"_s);
    QCOMPARE(json["images"_L1][0]["region"_L1], u"ap-seoul"_s);
    QVERIFY(unreferencedText(report).contains("\nstaging/ap-seoul\timg-1\t"));
}

QTEST_GUILESS_MAIN(UnreferencedTest)
#include "tst_unreferenced.moc"
