// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "mapfacts.h"

#include <QTest>

using namespace Qt::StringLiterals;

class RegionMapsTest final : public QObject
{
    Q_OBJECT

private slots:
    void givesMapsBack_data();
    void givesMapsBack();
    void leavesEntriesThatAreNotWhole_data();
    void leavesEntriesThatAreNotWhole();
    void givesTablesBack();
    void addsNothingOfWhichNobodyKnowsTheKind();
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
    QTest::newRow("a gap in HCL")
            << u"a.tf"_s
            << "m = {\n  ap-seoul = \"img-00000001\"\n  ap-tokyo = \"img-00000002\"\n"
               "  eu-frankfurt = null # missing\n}\n"_ba
            << "m = {\n  ap-seoul = \"img-00000001\"\n  ap-tokyo = \"img-00000002\"\n"
               "  eu-frankfurt = \"img-00000004\"\n}\n"_ba;
    QTest::newRow("a gap in YAML")
            << u"a.yaml"_s
            << "m:\r\n  ap-seoul: img-00000001\r\n  eu-frankfurt: null # unknown: not read\r\n"
               "  ap-tokyo: img-00000002 # missing\r\n"_ba
            << "m:\r\n  ap-seoul: img-00000001\r\n  eu-frankfurt: img-00000004\r\n"
               "  ap-tokyo: img-00000002 # missing\r\n"_ba;
    QTest::newRow("an empty text in JSON")
            << u"a.json"_s
            << R"({"ap-seoul":"img-00000001","eu-frankfurt":"","ap-tokyo":"img-00000002"})"_ba
            << R"({"ap-seoul":"img-00000001","eu-frankfurt":"img-00000004","ap-tokyo":"img-00000002"})"_ba;
    QTest::newRow("null among objects in JSON")
            << u"a.json"_s
            << R"({"ap-seoul": {"id": "img-00000001", "created": "2026-11-02T00:00:00Z"},
                   "eu-frankfurt": null, "ap-tokyo": {"id": "img-00000002"}})"_ba
            << R"({"ap-seoul": {"id": "img-00000001", "created": "2026-11-02T00:00:00Z"},
                   "eu-frankfurt": {"id": "img-00000004", "created": "2026-11-03T00:00:00Z"}, "ap-tokyo": {"id": "img-00000002"}})"_ba;
    QTest::newRow("an empty variable of an environment")
            << u"a.env"_s
            << "IMG_AP_SEOUL=img-00000001\nIMG_AP_TOKYO=img-00000002\nIMG_EU_FRANKFURT=\n"_ba
            << "IMG_AP_SEOUL=img-00000001\nIMG_AP_TOKYO=img-00000002\nIMG_EU_FRANKFURT=img-00000004\n"_ba;
    QTest::newRow("variables of an environment")
            << u"prod.env"_s
            << "# of all\nexport IMG_AP_SEOUL='img-00000001' # web-2026-11-02\n# older\n"
               "export IMG_AP_TOKYO='img-00000002'\n"_ba
            << "# of all\nexport IMG_EU_FRANKFURT='img-00000004' # web-2026-11-02\n"
               "export IMG_AP_SEOUL='img-00000001' # web-2026-11-02\n# older\n"
               "export IMG_AP_TOKYO='img-00000002'\n"_ba;
    QTest::newRow("an array of a script")
            << u"a.sh"_s
            << "declare -A m=(\n  [ap-seoul]=img-00000001\n  [ap-tokyo]=img-00000002\n)\n"_ba
            << "declare -A m=(\n  [eu-frankfurt]=img-00000004\n  [ap-seoul]=img-00000001\n"
               "  [ap-tokyo]=img-00000002\n)\n"_ba;
    QTest::newRow("a command that goes on in the next line")
            << u"a.sh"_s << "export A_AP_SEOUL=img-00000001 \\\n  A_AP_TOKYO=img-00000002\n"_ba
            << "export A_AP_SEOUL=img-00000001 \\\n  A_AP_TOKYO=img-00000002\n"_ba;
    QTest::newRow("keys of one line that do not begin with the region")
            << u"a.json"_s
            << R"({"image_ap_seoul":"img-00000001","image_ap_tokyo":"img-00000002"})"_ba
            << R"({"image_ap_seoul":"img-00000001","image_ap_tokyo":"img-00000002"})"_ba;
    QTest::newRow("such keys of lines of their own")
            << u"a.json"_s
            << "{\n\"image_ap_seoul\":\"img-00000001\",\n\"image_ap_tokyo\":\"img-00000002\"\n}"_ba
            << "{\n\"image_eu_frankfurt\":\"img-00000004\",\n\"image_ap_seoul\":\"img-00000001\",\n"
               "\"image_ap_tokyo\":\"img-00000002\"\n}"_ba;
    QTest::newRow("keys that are zones")
            << u"a.yaml"_s << "m:\n  ap-seoul-1: img-00000001\n  ap-tokyo-2: img-00000002\n"_ba
            << "m:\n  ap-seoul-1: img-00000001\n  ap-tokyo-2: img-00000002\n"_ba;
    QTest::newRow("a gap of another region between, in HCL")
            << u"a.tf"_s
            << "m = {\n  ap-seoul = \"img-00000001\"\n  ap-jakarta = null # missing\n"
               "  ap-tokyo = \"img-00000002\"\n}\n"_ba
            << "m = {\n  eu-frankfurt = \"img-00000004\"\n  ap-seoul = \"img-00000001\"\n"
               "  ap-jakarta = null # missing\n  ap-tokyo = \"img-00000002\"\n}\n"_ba;
    QTest::newRow("a gap of another region between, in JSON on a line")
            << u"a.json"_s
            << R"({"ap-seoul":"img-00000001","ap-jakarta":null,"ap-tokyo":"img-00000002"})"_ba
            << R"({"eu-frankfurt":"img-00000004","ap-seoul":"img-00000001","ap-jakarta":null,"ap-tokyo":"img-00000002"})"_ba;
    QTest::newRow("a key with something else")
            << u"a.tf"_s
            << "m = {\n  ap-seoul = \"img-00000001\"\n  ap-tokyo = \"img-00000002\"\n"
               "  eu-frankfurt = var.frankfurt\n}\n"_ba
            << "m = {\n  ap-seoul = \"img-00000001\"\n  ap-tokyo = \"img-00000002\"\n"
               "  eu-frankfurt = var.frankfurt\n}\n"_ba;
    QTest::newRow("a key of nothing in YAML")
            << u"a.yaml"_s
            << "m:\n  ap-seoul: img-00000001\n  eu-frankfurt:\n  ap-tokyo: img-00000002\n"_ba
            << "m:\n  ap-seoul: img-00000001\n  eu-frankfurt:\n  ap-tokyo: img-00000002\n"_ba;
    QTest::newRow("a table that says what is missing")
            << u"a.csv"_s
            << "n,ap-seoul,eu-frankfurt,ap-tokyo\nweb,img-00000001,missing,img-00000002\n"_ba
            << "n,ap-seoul,eu-frankfurt,ap-tokyo\nweb,img-00000001,img-00000004,img-00000002\n"_ba;
    QTest::newRow("a table that says last what is not known")
            << u"a.csv"_s
            << "n,ap-seoul,ap-tokyo,eu-frankfurt\r\nweb,img-00000001,img-00000002,unknown\r\n"_ba
            << "n,ap-seoul,ap-tokyo,eu-frankfurt\r\nweb,img-00000001,img-00000002,img-00000004\r\n"_ba;
    QTest::newRow("a table with a mark of its encoding")
            << u"a.csv"_s
            << "\xEF\xBB\xBF"
               "ap-seoul,ap-tokyo\nimg-00000001,img-00000002\n"_ba
            << "\xEF\xBB\xBF"
               "ap-seoul,ap-tokyo,eu-frankfurt\nimg-00000001,img-00000002,img-00000004\n"_ba;
    QTest::newRow("a table whose columns are regions")
            << u"a.csv"_s << "n,ap-seoul,ap-tokyo\nweb,img-00000001,img-00000002\n"_ba
            << "n,ap-seoul,ap-tokyo,eu-frankfurt\nweb,img-00000001,img-00000002,img-00000004\n"_ba;
    QTest::newRow("an empty cell of a table")
            << u"a.csv"_s
            << "n,ap-seoul,eu-frankfurt,ap-tokyo\r\nweb,img-00000001,,img-00000002\r\n"_ba
            << "n,ap-seoul,eu-frankfurt,ap-tokyo\r\nweb,img-00000001,img-00000004,img-00000002\r\n"_ba;
    QTest::newRow("an empty last cell of a table")
            << u"a.csv"_s << "n,ap-seoul,ap-tokyo,eu-frankfurt\nweb,img-00000001,img-00000002,"_ba
            << "n,ap-seoul,ap-tokyo,eu-frankfurt\nweb,img-00000001,img-00000002,img-00000004"_ba;
    QTest::newRow("a short row of a table")
            << u"a.csv"_s
            << "n,ap-seoul,ap-tokyo,x,eu-frankfurt\nweb,img-00000001,img-00000002\n"_ba
            << "n,ap-seoul,ap-tokyo,x,eu-frankfurt\nweb,img-00000001,img-00000002,,img-00000004\n"_ba;
    QTest::newRow("a table in quotes")
            << u"a.csv"_s
            << "\"n\";\"AP_SEOUL\";\"AP_TOKYO\"\n\"a;b\";\"img-00000001\";\"img-00000002\"\n\n"
               "\"other\";\"\";\"\"\n"_ba
            << "\"n\";\"AP_SEOUL\";\"AP_TOKYO\";\"EU_FRANKFURT\"\n"
               "\"a;b\";\"img-00000001\";\"img-00000002\";\"img-00000004\"\n\n"
               "\"other\";\"\";\"\";\n"_ba;
    QTest::newRow("a table with tabs")
            << u"a.tsv"_s << "ap-seoul\tap-tokyo\nimg-00000001\timg-00000002"_ba
            << "ap-seoul\tap-tokyo\teu-frankfurt\nimg-00000001\timg-00000002\timg-00000004"_ba;
    QTest::newRow("a table with a row that is too long")
            << u"a.csv"_s << "ap-seoul,ap-tokyo\nimg-00000001,img-00000002,x\n"_ba
            << "ap-seoul,ap-tokyo\nimg-00000001,img-00000002,x\n"_ba;
    QTest::newRow("a table with a cell of two lines")
            << u"a.csv"_s << "ap-seoul,ap-tokyo,n\nimg-00000001,img-00000002,\"a\nb\"\n"_ba
            << "ap-seoul,ap-tokyo,n\nimg-00000001,img-00000002,\"a\nb\"\n"_ba;
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
    const MapAdditions additions = additionsTo(maps, before);
    QCOMPARE(mended(before, additions.mends).value(), after);
    QCOMPARE(additions.ids, before == after ? 0 : 1);
    // What cannot be added is told.
    QCOMPARE(additions.left.size(), maps.constFirst().missing.size() - additions.ids);
    // What is given back whole lacks nothing any more.
    const QList<RegionMap> again = mapsOf(after, path);
    if (before != after)
        QVERIFY(again.constFirst().missing.isEmpty());
}

/// What would not be read any more with a second one before it.
void RegionMapsTest::leavesEntriesThatAreNotWhole_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("text");

    QTest::newRow("a region within the entry")
            << u"a.tf"_s
            << "m = {\n  ap-seoul = {\n    id = \"img-00000001\"\n"
               "    source_region = \"ap-guangzhou\"\n  }\n"
               "  ap-tokyo = { id = \"img-00000002\" }\n}\n"_ba;
    QTest::newRow("a region in the comment behind it")
            << u"a.tf"_s
            << "m = {\n  ap-seoul = \"img-00000001\" # same build as ap-guangzhou\n"
               "  ap-tokyo = \"img-00000002\"\n}\n"_ba;
    QTest::newRow("the first entry beside the opening")
            << u"a.tf"_s
            << "m = { ap-seoul = \"img-00000001\",\n  ap-tokyo = \"img-00000002\" }\n"_ba;
    QTest::newRow("the first entry beside the opening in YAML")
            << u"a.yaml"_s << "m: {ap-seoul: img-00000001,\n  ap-tokyo: img-00000002}\n"_ba;
    QTest::newRow("an item of a list")
            << u"a.yaml"_s << "m:\n- ap-seoul: img-00000001\n  ap-tokyo: img-00000002\n"_ba;
}

void RegionMapsTest::leavesEntriesThatAreNotWhole()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, text);
    const QList<RegionMap> maps = mapsOf(text, path);
    QCOMPARE(maps.size(), 1);
    const MapAdditions additions = additionsTo(maps, text);
    QCOMPARE(mended(text, additions.mends).value(), text);
    QCOMPARE(additions.left.size(), 1);
}

/// Two rows that lack two regions: each gets its own, in a column that both have.
void RegionMapsTest::givesTablesBack()
{
    CloudFacts more = facts();
    for (const Image &one : {image(u"ap-bangkok"_s, u"img-00000006"_s, u"web-2026-11-02"_s, 2),
                             image(u"ap-seoul"_s, u"img-00000007"_s, u"db-2026-11-09"_s, 9),
                             image(u"ap-tokyo"_s, u"img-00000008"_s, u"db-2026-11-09"_s, 9)}) {
        more.others.append(one);
        more.images[one.imageId].append(one);
    }
    const QByteArray before = "n,image_ap_seoul,image_ap_tokyo\nweb,img-00000001,img-00000002\n"
                              "db,img-00000007,img-00000008\n";
    const QByteArray after = "n,image_ap_seoul,image_ap_tokyo,image_ap_bangkok,image_eu_frankfurt\n"
                             "web,img-00000001,img-00000002,img-00000006,img-00000004\n"
                             "db,img-00000007,img-00000008,,img-00000005\n";
    const QList<RegionMap> maps = regionMaps(judge(scanText(before, u"a.csv"_s), more, {}), more);
    QCOMPARE(maps.size(), 2);
    const MapAdditions additions = additionsTo(maps, before);
    QCOMPARE(mended(before, additions.mends).value(), after);
    QCOMPARE(additions.ids, 3);
    // Jakarta was not read: nothing is said to be missing there, and nothing is written.
    QCOMPARE(maps.at(0).unknown, QStringList {u"ap-jakarta"_s});
    QVERIFY(!after.contains("jakarta"));
}

/// Two keys of one region would be worse than none.
void RegionMapsTest::addsNothingOfWhichNobodyKnowsTheKind()
{
    CloudFacts more = facts();
    for (const Image &one : {image(u"ap-bangkok"_s, u"img-00000006"_s, u"web-2026-11-02"_s, 2),
                             image(u"ap-bangkok"_s, u"img-00000007"_s, u"db-2026-11-09"_s, 9),
                             image(u"ap-jakarta"_s, u"img-00000008"_s, u"db-2026-11-09"_s, 9)}) {
        more.others.append(one);
        more.images[one.imageId].append(one);
    }
    const QByteArray text =
            "m = {\n  ap-seoul = \"img-00000001\"\n  ap-tokyo = \"img-00000002\"\n"
            "  eu-frankfurt = \"img-00000005\"\n  ap-jakarta = \"img-00000008\"\n}\n";
    const QList<RegionMap> maps = regionMaps(judge(scanText(text, u"a.tf"_s), more, {}), more);
    QCOMPARE(maps.size(), 2);
    QCOMPARE(maps.at(0).missing.size(), 1); // Bangkok has both
    QCOMPARE(maps.at(1).missing.size(), 1);
    QCOMPARE(additionsTo(maps, text).ids, 0);
    QVERIFY(additionsTo(maps, text).mends.isEmpty());
    QCOMPARE(additionsTo(maps, text).left.size(), 2);
    QCOMPARE(additionsTo({maps.at(0)}, text).ids, 1);
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
