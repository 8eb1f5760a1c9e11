// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "pinned/regionmaps.h"

#include "pinned/idscan.h"
#include "pinned/judging.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

Image image(const QString &region, const QString &id, const QString &name, int day)
{
    Image made;
    made.place.region = region;
    made.imageId = id;
    made.imageName = name;
    made.imageType = u"PRIVATE_IMAGE"_s;
    made.architecture = u"x86_64"_s;
    made.imageState = u"NORMAL"_s;
    made.created = QDateTime(QDate(2026, 11, day), QTime(0, 0), Qt::UTC);
    return made;
}

PlaceStatus read(const QString &region, bool isRead = true)
{
    return {.place = {.region = region},
            .state = isRead ? PlaceState::Complete : PlaceState::Failed,
            .answered = true,
            .total = 0};
}

/// One in Seoul and in Tokyo, older ones and another in Frankfurt, none in Bangkok; Jakarta fails.
CloudFacts facts()
{
    CloudFacts facts;
    facts.others = {image(u"ap-seoul"_s, u"img-00000001"_s, u"web-2026-11-02"_s, 2),
                    image(u"ap-tokyo"_s, u"img-00000002"_s, u"web-2026-11-02"_s, 2),
                    image(u"eu-frankfurt"_s, u"img-00000003"_s, u"web-2026-11-01"_s, 1),
                    image(u"eu-frankfurt"_s, u"img-00000004"_s, u"web-2026-11-02"_s, 2),
                    image(u"eu-frankfurt"_s, u"img-00000005"_s, u"db-2026-11-09"_s, 9)};
    for (const Image &one : facts.others)
        facts.images[one.imageId].append(one);
    for (const QString &region : {u"ap-bangkok"_s, u"ap-seoul"_s, u"ap-tokyo"_s, u"eu-frankfurt"_s})
        facts.asked.append(read(region));
    facts.asked.append(read(u"ap-jakarta"_s, false));
    facts.othersAsked = facts.asked;
    return facts;
}

QList<RegionMap> mapsOf(const QByteArray &text, const QString &path)
{
    return regionMaps(judge(scanText(text, path), facts(), {}), facts());
}

} // namespace

class RegionMapsTest final : public QObject
{
    Q_OBJECT

private slots:
    void givesMapsBack_data();
    void givesMapsBack();
    void saysWhatIsNotKnown();
    void areOfSeveralRegions();
};

void RegionMapsTest::givesMapsBack_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");

    QTest::newRow("HCL") << u"a.tf"_s
                         << "m = {\n  \"ap-seoul\" = \"img-00000001\" # web-2026-11-02\n"
                            "  \"ap-tokyo\" = \"img-00000002\"\n}\n"_ba
                         << "m = {\n  \"eu-frankfurt\" = \"img-00000004\" # web-2026-11-02\n"
                            "  \"ap-seoul\" = \"img-00000001\" # web-2026-11-02\n"
                            "  \"ap-tokyo\" = \"img-00000002\"\n}\n"_ba;
    QTest::newRow("YAML") << u"a.yaml"_s
                          << "m:\r\n  ap-seoul: img-00000001\r\n  ap-tokyo: img-00000002\r\n"_ba
                          << "m:\r\n  eu-frankfurt: img-00000004\r\n  ap-seoul: img-00000001\r\n"
                             "  ap-tokyo: img-00000002\r\n"_ba;
    QTest::newRow("nested YAML")
            << u"a.yaml"_s
            << "m:\n  ap-seoul:\n    id: img-00000001\n  ap-tokyo:\n    id: img-00000002\n"_ba
            << "m:\n  eu-frankfurt:\n    id: img-00000004\n  ap-seoul:\n    id: img-00000001\n"
               "  ap-tokyo:\n    id: img-00000002\n"_ba;
    QTest::newRow("JSON")
            << u"a.json"_s
            << "{\n \"ap-seoul\": \"img-00000001\",\n \"ap-tokyo\": \"img-00000002\"\n}"_ba
            << "{\n \"eu-frankfurt\": \"img-00000004\",\n \"ap-seoul\": "
               "\"img-00000001\",\n \"ap-tokyo\": \"img-00000002\"\n}"_ba;
    QTest::newRow("JSON on a line")
            << u"a.json"_s << R"({"ap-seoul":"img-00000001","ap-tokyo":"img-00000002"})"_ba
            << R"({"eu-frankfurt":"img-00000004","ap-seoul":"img-00000001","ap-tokyo":"img-00000002"})"_ba;
    QTest::newRow("Packer")
            << u"a.json"_s << R"({"artifact_id": "ap-seoul:img-00000001,ap-tokyo:img-00000002"})"_ba
            << R"({"artifact_id": "eu-frankfurt:img-00000004,ap-seoul:img-00000001,ap-tokyo:img-00000002"})"_ba;
    QTest::newRow("a table whose columns are regions")
            << u"a.csv"_s << "n,ap-seoul,ap-tokyo\nweb,img-00000001,img-00000002\n"_ba
            << "n,ap-seoul,ap-tokyo\nweb,img-00000001,img-00000002\n"_ba;
    QTest::newRow("a table whose rows are regions")
            << u"a.csv"_s << "region,id\nap-seoul,img-00000001\nap-tokyo,img-00000002\n"_ba
            << "region,id\neu-frankfurt,img-00000004\nap-seoul,img-00000001\n"
               "ap-tokyo,img-00000002\n"_ba;
    QTest::newRow("whole")
            << u"a.json"_s
            << R"({"ap-seoul":"img-00000001","ap-tokyo":"img-00000002","eu-frankfurt":"img-00000003"})"_ba
            << R"({"ap-seoul":"img-00000001","ap-tokyo":"img-00000002","eu-frankfurt":"img-00000003"})"_ba;
}

void RegionMapsTest::givesMapsBack()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    const QList<RegionMap> maps = mapsOf(before, path);
    QCOMPARE(maps.size(), 1);
    const std::optional<Mend> addition = additionTo(maps.constFirst(), before);
    QCOMPARE(addition ? mended(before, {*addition}).value() : before, after);
}

void RegionMapsTest::saysWhatIsNotKnown()
{
    const RegionMap map =
            mapsOf(R"({"ap-seoul":"img-00000001","ap-tokyo":"img-00000002"})", u"a.json"_s)
                    .constFirst();
    QCOMPARE(map.missing.size(), 1);
    QCOMPARE(map.missing.constFirst().place.region, u"eu-frankfurt"_s);
    QCOMPARE(map.unknown, QStringList {u"ap-jakarta"_s});
}

void RegionMapsTest::areOfSeveralRegions()
{
    QVERIFY(mapsOf(R"({"ap-seoul":"img-00000001"})", u"a.json"_s).isEmpty());
    QVERIFY(mapsOf(R"({"ap-seoul":["img-00000001","img-00000001"]})", u"a.json"_s).isEmpty());
    // Another series is another map.
    QVERIFY(mapsOf(R"({"ap-seoul":"img-00000001","eu-frankfurt":"img-00000005"})", u"a.json"_s)
                    .isEmpty());
}

QTEST_GUILESS_MAIN(RegionMapsTest)
#include "tst_regionmaps.moc"
