// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "mapfacts.h"

#include "pinned/textkind.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// Maps in texts whose names, where they have some, do not tell what they are.
class TextMapsTest final : public QObject
{
    Q_OBJECT

private slots:
    void tellsTheForm_data();
    void tellsTheForm();
    void givesMapsBack_data();
    void givesMapsBack();
    void saysWhatIsNotKnown();
    void judgesPairs();
    void tellsLinesOfPairsApart();
    void takesTheRegionOfALine_data();
    void takesTheRegionOfALine();
    void isAsSureAsItsForm();
    void takesKeysThatAreNoKnownRegions_data();
    void takesKeysThatAreNoKnownRegions();
    void saysThatARegionIsNotKnown();
};

void TextMapsTest::tellsTheForm_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("kind");

    const auto row = [](const char *name, const QByteArray &text, FileKind kind,
                        const QString &path = {}) {
        QTest::newRow(name) << path << text << int(kind);
    };
    const QByteArray pairs = "# as of today\nap-seoul:img-00000001,ap-tokyo:img-00000002\n";
    row("Packer's pairs", pairs, FileKind::Pairs);
    row("Packer's pairs in a file", pairs, FileKind::Pairs, u"x/images.txt"_s);
    row("Packer's pairs in a file without an ending", pairs, FileKind::Pairs, u"x.d/images"_s);
    row("Packer's pairs of two accounts", "prod/ap-seoul:img-00000001,test/ap-tokyo:img-00000002\n",
        FileKind::Pairs);
    row("Packer's pairs with a word", "ap-seoul:img-00000001,ap-tokyo:img-00000002 and so on\n",
        FileKind::Other);
    row("Packer's report",
        "==> x: Waiting\n--> x: Tencentcloud images(ap-seoul: img-00000001\n"
        "ap-tokyo: img-00000002) were created.\n",
        FileKind::Pairs);
    row("a document", pairs, FileKind::Other, u"x/images.md"_s);
    row("a name that tells", pairs, FileKind::Yaml, u"x/images.yaml"_s);
    row("a script", "#!/usr/bin/python3\nimage: img-00000001\n", FileKind::Other, u"x"_s);
    row("JSON", "\n[\n {\"ap-seoul\": \"img-00000001\"}]", FileKind::Json);
    row("HCL", "locals {\n  m = {\n    \"ap-seoul\" = \"img-00000001\"\n  }\n}\n",
        FileKind::Terraform);
    row("HCL on a line", "m = { ap-seoul = \"img-00000001\" }", FileKind::Terraform);
    row("a style sheet", "a {\n  color: red;\n}\n.img-carousel {\n}\n", FileKind::Other);
    row("a table", "n,ap-seoul,ap-tokyo\nweb,img-00000001,img-00000002\n", FileKind::Table);
    row("a table of rows", "region;id\nap-seoul;img-00000001\n", FileKind::Table);
    row("sentences with commas", "In Seoul, img-00000001.\nIn Tokyo, img-00000002.\n",
        FileKind::Other);
    row("an environment", "# x\nexport A_AP_SEOUL=img-00000001\nB=\n", FileKind::Sections);
    row("TOML", "[ap-seoul]\nid = \"img-00000001\"\n", FileKind::Sections);
    row("YAML", "m:\n  - ap-seoul: img-00000001\n    \"ap-tokyo\": 'img-00000002'\n",
        FileKind::Yaml);
    row("prose", "Take img-00000001 in ap-seoul: it is new.\n", FileKind::Other);
    row("prose whose first line names regions",
        "Golden images of ap-seoul, ap-tokyo\nTokyo: img-00000002\n", FileKind::Other);
    row("prose of as many cells", "Images of ap-seoul, ap-tokyo\nTokyo, img-00000002 for now\n",
        FileKind::Other);
    row("regions in a comment above", "# ap-seoul, ap-tokyo\nn, m\nweb, img-00000001\n",
        FileKind::Other);
    row("a table in quotes",
        "\"n\",\"ap-seoul\",\"ap-tokyo\"\r\n\"a, b\",\"img-00000001\",missing\r\n",
        FileKind::Table);
    row("lines with times in brackets",
        "[2026-11-28 10:21:03] image img-00000002 ready in ap-seoul\n"
        "[2026-11-28 10:22:03] \"done\"\n",
        FileKind::Other, u"deploy.log"_s);
    row("JSON, a list of texts", "[ \"img-00000001\" ]\n", FileKind::Json);
    row("JSON, an empty list", "[]\n", FileKind::Json);
    row("a list of ids", "img-00000001\nimg-00000002\n", FileKind::Other);
    row("nothing", "", FileKind::Other);
}

void TextMapsTest::tellsTheForm()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, text);
    QFETCH(int, kind);
    QCOMPARE(int(kindOfText(text, path)), kind);
}

void TextMapsTest::givesMapsBack_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");

    QTest::newRow("Packer's pairs")
            << "# web, missing: eu-frankfurt\nap-seoul:img-00000001,ap-tokyo:img-00000002\n"_ba
            << "# web, missing: eu-frankfurt\n"
               "eu-frankfurt:img-00000004,ap-seoul:img-00000001,ap-tokyo:img-00000002\n"_ba;
    QTest::newRow("Packer's pairs from the first byte on")
            << "ap-seoul:img-00000001, ap-tokyo:img-00000002"_ba
            << "eu-frankfurt:img-00000004, ap-seoul:img-00000001, ap-tokyo:img-00000002"_ba;
    QTest::newRow("Packer's report")
            << "--> x: Tencentcloud images(ap-seoul: img-00000001\n"
               "ap-tokyo: img-00000002) were created.\n"_ba
            << "--> x: Tencentcloud images(eu-frankfurt: img-00000004\nap-seoul: img-00000001\n"
               "ap-tokyo: img-00000002) were created.\n"_ba;
    QTest::newRow("HCL") << "m = {\r\n  ap-seoul = \"img-00000001\"\r\n"
                            "  ap-tokyo = \"img-00000002\"\r\n}\r\n"_ba
                         << "m = {\r\n  eu-frankfurt = \"img-00000004\"\r\n"
                            "  ap-seoul = \"img-00000001\"\r\n"
                            "  ap-tokyo = \"img-00000002\"\r\n}\r\n"_ba;
    QTest::newRow("JSON") << R"({"ap-seoul":"img-00000001","ap-tokyo":"img-00000002"})"_ba
                          << R"({"eu-frankfurt":"img-00000004","ap-seoul":"img-00000001",)"
                             R"("ap-tokyo":"img-00000002"})"_ba;
    QTest::newRow("YAML") << "m:\n  ap-seoul: img-00000001\n  ap-tokyo: img-00000002\n"_ba
                          << "m:\n  eu-frankfurt: img-00000004\n  ap-seoul: img-00000001\n"
                             "  ap-tokyo: img-00000002\n"_ba;
    QTest::newRow("YAML from the first byte on")
            << "ap-seoul: [img-00000001]\nap-tokyo: [img-00000002]\n"_ba
            << "eu-frankfurt: [img-00000004]\nap-seoul: [img-00000001]\n"
               "ap-tokyo: [img-00000002]\n"_ba;
    QTest::newRow("a table") << "n,ap-seoul,ap-tokyo\nweb,img-00000001,img-00000002\n"_ba
                             << "n,ap-seoul,ap-tokyo,eu-frankfurt\n"
                                "web,img-00000001,img-00000002,img-00000004\n"_ba;
    QTest::newRow("an environment")
            << "A_AP_SEOUL=img-00000001\n# of Tokyo\nA_AP_TOKYO=img-00000002\n"_ba
            << "A_EU_FRANKFURT=img-00000004\nA_AP_SEOUL=img-00000001\n# of Tokyo\n"
               "A_AP_TOKYO=img-00000002\n"_ba;
}

void TextMapsTest::givesMapsBack()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    const QList<RegionMap> maps = mapsOf(before, {});
    QCOMPARE(maps.size(), 1);
    const MapAdditions additions = additionsTo(maps, before);
    QCOMPARE(mended(before, additions.mends).value(), after);
    QCOMPARE(additions.ids, 1);
    QVERIFY(mapsOf(after, {}).constFirst().missing.isEmpty());
    // Jakarta was not read, so that nobody knows whether it is missing there.
    QVERIFY(!after.contains("jakarta"));
}

void TextMapsTest::saysWhatIsNotKnown()
{
    const RegionMap map = mapsOf("ap-seoul:img-00000001,ap-tokyo:img-00000002", {}).constFirst();
    QCOMPARE(map.missing.size(), 1);
    QCOMPARE(map.missing.constFirst().place.region, u"eu-frankfurt"_s);
    QCOMPARE(map.unknown, QStringList {u"ap-jakarta"_s});
    // Nor is it where nobody was asked.
    CloudFacts fewer = facts();
    fewer.othersAsked.removeIf(
            [](const PlaceStatus &place) { return place.place.region == "ap-bangkok"_L1; });
    const QList<Finding> findings =
            judge(scanText("ap-seoul:img-00000001,ap-tokyo:img-00000002"), fewer, {});
    QCOMPARE(regionMaps(findings, fewer).constFirst().unknown,
             (QStringList {u"ap-jakarta"_s, u"ap-bangkok"_s}));
}

/// Twice, in a wrong region, nowhere, and in one that was not read, as in any other form.
void TextMapsTest::judgesPairs()
{
    const QList<Finding> findings =
            judge(scanText("ap-seoul:img-00000001,ap-tokyo:img-00000001\n"
                           "ap-seoul:img-00000003,ap-tokyo:img-00000099,ap-jakarta:img-00000098\n"
                           "ap-seoul:img-00000001\n"),
                  facts(), {});
    QList<Verdict> verdicts;
    for (const Finding &finding : findings)
        verdicts.append(finding.verdict);
    QCOMPARE(verdicts, (QList<Verdict> {Verdict::Twice, Verdict::Elsewhere, Verdict::Elsewhere,
                                        Verdict::Elsewhere, Verdict::Unknown, Verdict::Ok}));
}

/// Each line is of another image, also of the same series.
void TextMapsTest::tellsLinesOfPairsApart()
{
    const QByteArray text = "ap-seoul:img-00000001,ap-tokyo:img-00000002\n"
                            "ap-seoul:img-00000001,eu-frankfurt:img-00000003\n"
                            "ap-tokyo:img-00000002\neu-frankfurt:img-00000004\n";
    const QList<RegionMap> maps = mapsOf(text, {});
    QCOMPARE(maps.size(), 3);
    QCOMPARE(maps.at(0).regions, (QStringList {u"ap-seoul"_s, u"ap-tokyo"_s}));
    QCOMPARE(maps.at(1).regions, (QStringList {u"ap-seoul"_s, u"eu-frankfurt"_s}));
    QCOMPARE(maps.at(2).regions, (QStringList {u"ap-tokyo"_s, u"eu-frankfurt"_s}));
}

/// Of what stands among data and is none.
void TextMapsTest::takesTheRegionOfALine_data()
{
    QTest::addColumn<QByteArray>("text");

    QTest::newRow("a log with times in brackets")
            << "[2026-11-28 10:21:03] image img-00000002 ready in ap-seoul\n"_ba;
    QTest::newRow("words below JSON")
            << "{ \"took\": 3 }\nimage img-00000002 ready in ap-seoul\n"_ba;
    QTest::newRow("words below what Packer reports")
            << "--> x: Tencentcloud images(ap-tokyo: img-00000001) were created.\n"
               "==> x: image img-00000002 ready in ap-seoul\n"_ba;
}

void TextMapsTest::takesTheRegionOfALine()
{
    QFETCH(QByteArray, text);
    const PinnedId pinned = scanText(text, u"deploy.log"_s).constLast();
    QCOMPARE(pinned.id, u"img-00000002"_s);
    QCOMPARE(pinned.region, u"ap-seoul"_s);
    QCOMPARE(pinned.regionFrom, RegionSource::Line);
}

/// A word without a digit is an id where a region is its key, and else may be a class.
void TextMapsTest::isAsSureAsItsForm()
{
    QVERIFY(scanText("ap-seoul:img-carousel,ap-tokyo:img-polaroid").constFirst().isSure);
    QVERIFY(!scanText("class: img-carousel\n").constFirst().isSure);
    QVERIFY(!scanText("In ap-seoul: img-carousel\n").constFirst().isSure);
}

/// New regions open, and some keys are mistaken: the id is pinned for what the key says, and for no
/// other.
void TextMapsTest::takesKeysThatAreNoKnownRegions_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("region");

    const auto row = [](const char *name, const QString &path, const QByteArray &text,
                        const QString &region = u"ap-nowhere"_s) {
        QTest::newRow(name) << path << text << region;
    };
    row("HCL", u"a.tf"_s, "m = {\n  ap-seoul = \"img-1\"\n  ap-nowhere = \"img-00000001\"\n}");
    row("HCL, a list", u"a.tf"_s,
        "m = {\n  ap-seoul = [\"img-1\"]\n  ap-nowhere = [\"img-00000001\"]\n}");
    row("HCL, in a block of a region", u"a.tf"_s,
        "r \"x\" {\n  region = \"ap-tokyo\"\n  m = {\n    ap-seoul = \"img-1\"\n"
        "    ap-nowhere = \"img-00000001\"\n  }\n}");
    row("JSON, outer keys", u"a.json"_s,
        R"({"ap-nowhere": {"id": "img-00000001"}, "ap-seoul": {"id": "img-1"}})");
    row("YAML", u"a.yaml"_s, "m:\n  ap-seoul: null\n  ap-nowhere: img-00000001\n");
    row("an environment", u"a.env"_s, "A_AP_SEOUL=img-1\nA_AP_NOWHERE=img-00000001\n");
    row("pairs", {}, "ap-seoul:img-00000002,ap-nowhere:img-00000001");
    row("a table's column", u"a.csv"_s, "n,ap-seoul,ap-tokyo,ap-nowhere\nx,,,img-00000001\n");
    row("a table's row", u"a.csv"_s, "id,region\nimg-00000001,ap-nowhere\n");
    row("no region beside it", u"a.json"_s, R"({"x": null, "ap-server": "img-00000001"})", {});
    row("another form", u"a.env"_s, "AP_SEOUL=img-1\nOLD_AP_SERVER=img-00000001\n", {});
    row("no word for a region", u"a.json"_s, R"({"ap-seoul": null, "os-new": "img-00000001"})", {});
}

void TextMapsTest::takesKeysThatAreNoKnownRegions()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, text);
    QFETCH(QString, region);
    const PinnedId pinned = scanText(text, path).constLast();
    QCOMPARE(pinned.id, u"img-00000001"_s);
    QCOMPARE(pinned.region, region);
    QCOMPARE(pinned.regionFrom, region.isEmpty() ? RegionSource::None : RegionSource::MapKey);
}

/// It is neither fine nor gone, and nothing is missing there.
void TextMapsTest::saysThatARegionIsNotKnown()
{
    const QByteArray text =
            "m = {\n  ap-seoul = \"img-00000001\"\n  ap-nowhere = \"img-00000002\"\n"
            "  eu-frankfurt = \"img-00000003\"\n  na-nowhere = \"img-00000009\"\n}\n";
    const QList<Finding> findings = judge(scanText(text, u"a.tf"_s), facts(), {});
    QCOMPARE(findings.at(1).verdict, Verdict::Unknown);
    QCOMPARE(findings.at(1).message,
             u"ap-nowhere, for which it is pinned, is no region that is known here, and was not "
             "asked. web-2026-11-02 is in ap-tokyo."_s);
    QCOMPARE(findings.at(3).verdict, Verdict::Unknown);
    QCOMPARE(findings.at(3).message,
             u"na-nowhere, for which it is pinned, is no region that is known here, and was not "
             "asked."_s);
    const RegionMap map = regionMaps(findings, facts()).constFirst();
    QVERIFY(map.regions.contains(u"ap-nowhere"_s));
    QCOMPARE(map.missing.size(), 1);
    QCOMPARE(map.missing.constFirst().place.region, u"ap-tokyo"_s);
    // A gap of such a region is not repeated with what is added.
    const QByteArray gap = "m = {\n  ap-seoul = \"img-00000001\"\n  ap-nowhere = null\n"
                           "  ap-tokyo = \"img-00000002\"\n}\n";
    const MapAdditions additions = additionsTo(mapsOf(gap, u"a.tf"_s), gap);
    QVERIFY(additions.mends.isEmpty());
    QCOMPARE(additions.left.size(), 1);
}

QTEST_GUILESS_MAIN(TextMapsTest)
#include "tst_textmaps.moc"
