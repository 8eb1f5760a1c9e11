// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "pinned/idscan.h"

#include <QTest>

using namespace Qt::StringLiterals;

class IdScanTest final : public QObject
{
    Q_OBJECT

private slots:
    void tellsTheRegion_data();
    void tellsTheRegion();
    void tellsSureFromCandidate_data();
    void tellsSureFromCandidate();
    void countsLinesAndColumns();
    void readsManyIdsOfOneLine();
    void tellsMapsApart();
    void standsAnything();
};

void IdScanTest::tellsTheRegion_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("region");
    QTest::addColumn<int>("from");

    const auto row = [](const char *name, const QString &path, const QByteArray &text,
                        const QString &region, RegionSource from) {
        QTest::newRow(name) << path << text << region << int(from);
    };
    const QString seoul = u"ap-seoul"_s;
    row("HCL, key", u"a.tf"_s, "m = { \"ap-seoul\" = \"img-0a1b2c3d\" }", seoul,
        RegionSource::MapKey);
    row("HCL, key without quotes", u"a.tfvars"_s, "m = {\n  ap-seoul = \"img-0a1b2c3d\"\n}", seoul,
        RegionSource::MapKey);
    row("HCL, list", u"a.tf"_s, "m = { ap-seoul = [\"img-00000000\",\n \"img-0a1b2c3d\"] }", seoul,
        RegionSource::MapKey);
    row("HCL, outer key", u"a.tf"_s, "m = { ap-seoul = { x86 = { id = \"img-0a1b2c3d\" } } }",
        seoul, RegionSource::MapKey);
    row("HCL, block", u"a.tf"_s,
        "r \"x\" {\n image_id = \"img-0a1b2c3d\"\n region = \"ap-seoul\"\n}", seoul,
        RegionSource::Block);
    row("HCL, zone", u"a.tf"_s,
        "r \"x\" {\n availability_zone = \"ap-seoul-2\"\n image_id = \"img-0a1b2c3d\"\n}", seoul,
        RegionSource::Block);
    row("HCL, another block", u"a.tf"_s,
        "r \"y\" {\n region = \"ap-seoul\"\n}\nr \"x\" {\n image_id = \"img-0a1b2c3d\"\n}",
        QString(), RegionSource::None);
    row("HCL, a comment in between", u"a.tf"_s,
        "r \"x\" {\n # } not the end\n region = \"ap-seoul\" // {\n image_id = \"img-0a1b2c3d\"\n}",
        seoul, RegionSource::Block);
    row("HCL, a string with braces", u"a.tf"_s,
        "r \"x\" {\n n = \"${lookup(var.m, \"}\")}\"\n region = \"ap-seoul\"\n"
        " image_id = \"img-0a1b2c3d\"\n}",
        seoul, RegionSource::Block);
    row("HCL, a heredoc with braces", u"a.tf"_s,
        "r \"x\" {\n u = <<-EOT\n }\n EOT\n region = \"ap-seoul\"\n image_id = \"img-0a1b2c3d\"\n}",
        seoul, RegionSource::Block);
    row("HCL, a variable", u"a.tf"_s,
        "r \"x\" {\n region = var.region\n image_id = \"img-0a1b2c3d\"\n}", QString(),
        RegionSource::None);
    row("HCL, a provider", u"a.tf"_s,
        "resource \"tencentcloud_instance\" \"x\" {\n provider = tencentcloud.a\n"
        " image_id = \"img-0a1b2c3d\"\n}",
        u"eu-frankfurt"_s, RegionSource::Provider);
    row("HCL, the usual provider", u"a.tf"_s,
        "resource \"tencentcloud_instance\" \"x\" {\n image_id = \"img-0a1b2c3d\"\n}",
        u"ap-tokyo"_s, RegionSource::Provider);
    row("HCL, another cloud's resource", u"a.tf"_s,
        "resource \"null_resource\" \"x\" {\n image_id = \"img-0a1b2c3d\"\n}", QString(),
        RegionSource::None);
    row("HCL, a block before a provider", u"a.tf"_s,
        "resource \"tencentcloud_instance\" \"x\" {\n availability_zone = \"ap-seoul-1\"\n"
        " image_id = \"img-0a1b2c3d\"\n}",
        seoul, RegionSource::Block);
    row("HCL, a copy's regions", u"a.pkr.hcl"_s,
        "source \"a\" \"b\" {\n source_region = \"ap-seoul\"\n image_id = \"img-0a1b2c3d\"\n}",
        QString(), RegionSource::None);
    row("HCL, a region that is new", u"a.tf"_s,
        "r \"x\" {\n region = \"ap-newtown\"\n image_id = \"img-0a1b2c3d\"\n}", u"ap-newtown"_s,
        RegionSource::Block);
    row("JSON, key", u"a.json"_s, R"({"ap-seoul":"img-0a1b2c3d"})", seoul, RegionSource::MapKey);
    row("JSON, outer key", u"a.json"_s, "{\"ap-seoul\":\n{\"x86_64\":\n\"img-0a1b2c3d\"}}", seoul,
        RegionSource::MapKey);
    row("JSON, block", u"a.json"_s, "{\"ImageId\": \"img-0a1b2c3d\",\n \"Region\": \"ap-seoul\"}",
        seoul, RegionSource::Block);
    row("JSON, the newest of all regions", u"ap-tokyo.json"_s,
        R"({"newest": "img-0a1b2c3d", "region": "ap-seoul", "id": null})", QString(),
        RegionSource::None);
    row("JSON, around", u"a.json"_s,
        R"({"region": "ap-seoul", "spec": {"imageId": "img-0a1b2c3d"}})", seoul,
        RegionSource::Block);
    row("JSON, beside", u"a.json"_s,
        "[{\"region\": \"ap-seoul\"},\n{\"imageId\": \"img-0a1b2c3d\"}]", QString(),
        RegionSource::None);
    row("Packer's artifact", u"a.json"_s,
        R"({"artifact_id": "ap-tokyo:img-00000000,ap-seoul:img-0a1b2c3d"})", seoul,
        RegionSource::MapKey);
    row("YAML, key", u"a.yaml"_s, "m:\n  ap-seoul: img-0a1b2c3d\n  ap-tokyo: x\n", seoul,
        RegionSource::MapKey);
    row("YAML, outer key", u"a.yml"_s, "ap-seoul:\n  x86:\n    id: img-0a1b2c3d\n", seoul,
        RegionSource::MapKey);
    row("YAML, no longer under the key", u"a.yml"_s, "ap-seoul:\n  x: y\nid: img-0a1b2c3d\n",
        QString(), RegionSource::None);
    row("YAML, block", u"a.yml"_s, "a:\n  id: img-0a1b2c3d\n  region: ap-seoul\n", seoul,
        RegionSource::Block);
    row("YAML, around", u"a.yml"_s, "region: ap-seoul\nspec:\n  id: img-0a1b2c3d\n", seoul,
        RegionSource::Block);
    row("YAML, an item", u"a.yml"_s,
        "- region: ap-tokyo\n  id: x\n- id: img-0a1b2c3d\n  region: ap-seoul\n", seoul,
        RegionSource::Block);
    row("YAML, another item", u"a.yml"_s, "l:\n- region: ap-seoul\n- id: img-0a1b2c3d\n", QString(),
        RegionSource::None);
    row("YAML, a list under a key", u"a.yml"_s, "ap-seoul:\n- img-00000000\n- img-0a1b2c3d\n",
        seoul, RegionSource::MapKey);
    row("YAML, another document", u"a.yml"_s, "region: ap-seoul\n---\nid: img-0a1b2c3d\n",
        QString(), RegionSource::None);
    row("YAML, flow", u"a.yml"_s, "m: { ap-tokyo: x, ap-seoul: img-0a1b2c3d }\n", seoul,
        RegionSource::MapKey);
    row("YAML, flow over lines", u"a.yml"_s,
        "m: { ap-seoul: [a,\n  img-0a1b2c3d],\n  b: c }\nregion: ap-tokyo\n", seoul,
        RegionSource::MapKey);
    row("TOML, section", u"a.toml"_s, "[images.ap-seoul]\nid = \"img-0a1b2c3d\"\n", seoul,
        RegionSource::MapKey);
    row("INI, block", u"a.ini"_s, "[a]\nid = img-0a1b2c3d\nregion = ap-seoul\n[b]\nregion=ap-tokyo",
        seoul, RegionSource::Block);
    row("INI, a section with a comment", u"a.ini"_s, "[ap-seoul] ; old\nid = img-0a1b2c3d ; web",
        seoul, RegionSource::MapKey);
    row("INI, a value with a comment", u"a.ini"_s,
        "[a]\nregion = ap-seoul ; not ap-tokyo\nid = img-0a1b2c3d\n", seoul, RegionSource::Block);
    row("environment, key", u".env"_s, "IMAGE_AP_SEOUL=img-0a1b2c3d\n", seoul,
        RegionSource::MapKey);
    row("environment, block", u"a.env"_s, "export TENCENTCLOUD_REGION=ap-seoul\nID=img-0a1b2c3d\n",
        seoul, RegionSource::Block);
    row("another cloud's region", u"a.env"_s, "AWS_REGION=eu-west-1\nID=img-0a1b2c3d\n", QString(),
        RegionSource::None);
    row("a script's line", u"a.sh"_s, "REGION=ap-tokyo\nrun --region ap-seoul --id img-0a1b2c3d",
        seoul, RegionSource::Line);
    row("a script's two regions", u"a.sh"_s,
        "REGION=ap-tokyo\nREGION=ap-seoul\nrun --id img-0a1b2c3d", QString(), RegionSource::None);
    row("a line of any text", u"a.md"_s, "In Seoul (ap-seoul) it is img-0a1b2c3d.", seoul,
        RegionSource::Line);
    row("a line of two regions", u"a.md"_s, "ap-tokyo, ap-seoul: the img-0a1b2c3d", QString(),
        RegionSource::None);
    row("a line with the finance region", u"a.md"_s, "ap-shanghai-fsi has img-0a1b2c3d",
        u"ap-shanghai-fsi"_s, RegionSource::Line);
    const QString none;
    row("a comment's region", u"a.go"_s, "const image = \"img-0a1b2c3d\" // not ap-seoul", none,
        RegionSource::None);
    row("a comment's region, HCL", u"a.tf"_s, "id = \"img-0a1b2c3d\" # as in ap-seoul", none,
        RegionSource::None);
    row("a comment's region, before", u"a.json"_s, "{ /* ap-seoul */ \"id\": \"img-0a1b2c3d\" }",
        none, RegionSource::None);
    row("an id in a comment", u"a.sh"_s, "# of ap-seoul: the img-0a1b2c3d", none,
        RegionSource::None);
    row("a script's line with a comment", u"a.sh"_s,
        "run --region ap-seoul --id img-0a1b2c3d # not ap-tokyo", seoul, RegionSource::Line);
    row("JSON on one line, beside", u"a.json"_s,
        R"({"a":{"region":"ap-tokyo","imageId":"x"},"b":{"imageId":"img-0a1b2c3d"}})", none,
        RegionSource::None);
    row("JSON on one line, the same object", u"a.json"_s,
        R"({"a":{"region":"ap-tokyo"},"b":{"imageId":"img-0a1b2c3d","Region":"ap-seoul"}})", seoul,
        RegionSource::Block);
    row("JSON on one line, another key's text", u"a.json"_s,
        R"({"note":"moved from ap-seoul","imageId":"img-0a1b2c3d"})", none, RegionSource::None);
    row("JSON, the region of a replica", u"a.json"_s,
        R"({"replicaRegion":"ap-seoul","imageId":"img-0a1b2c3d"})", none, RegionSource::None);
    row("JSON, a command in one string", u"a.json"_s,
        R"({"note":"ap-tokyo","run":"x --region ap-seoul --image-id img-0a1b2c3d"})", seoul,
        RegionSource::Line);
    row("HCL, another value on the line", u"a.tf"_s,
        "m = { id = \"img-0a1b2c3d\", note = \"ap-seoul\" }", none, RegionSource::None);
    row("YAML, another value of a flow", u"a.yml"_s, "m: { id: img-0a1b2c3d, note: ap-seoul }\n",
        none, RegionSource::None);
    row("a line that is a whole file", u"a.js"_s,
        "region=\"ap-seoul\";" + QByteArray(3000, 'x') + "\"img-0a1b2c3d\"", none,
        RegionSource::None);
    row("a table's remark", u"a.csv"_s, "id,remark\nimg-0a1b2c3d,was in ap-seoul\n", none,
        RegionSource::None);
    row("a table's two regions", u"a.csv"_s, "id,from,to\nimg-0a1b2c3d,ap-seoul,ap-tokyo\n", none,
        RegionSource::None);
    row("a table's zone", u"a.csv"_s, "id;zone\nimg-0a1b2c3d;\"ap-seoul-2\"\n", seoul,
        RegionSource::MapKey);
    row("a table's column", u"a.csv"_s,
        "name,ap-tokyo,ap-seoul\n\"a, b\",img-00000000,img-0a1b2c3d\n", seoul,
        RegionSource::MapKey);
    row("a table's row", u"a.csv"_s, "region,id\nap-seoul,img-0a1b2c3d\n", seoul,
        RegionSource::MapKey);
    row("a table's column behind a text in quotes", u"a.csv"_s,
        "\"name, or id\",ap-tokyo,ap-seoul\nweb,img-00000000,img-0a1b2c3d\n", seoul,
        RegionSource::MapKey);
    row("a table's column behind a text with semicolons", u"a.csv"_s,
        "name (a; b),ap-tokyo,ap-seoul\nweb,img-00000000,img-0a1b2c3d\n", seoul,
        RegionSource::MapKey);
    row("a table's column with commas in a text", u"a.csv"_s,
        "name, or id;Tokyo, ap-tokyo;Seoul, ap-seoul\na, b;img-00000000;img-0a1b2c3d\n", seoul,
        RegionSource::MapKey);
    row("a table's column, with a mark of its encoding and CR LF", u"a.csv"_s,
        "\xEF\xBB\xBF"
        "ap-seoul,ap-tokyo\r\nimg-0a1b2c3d,img-00000000\r\n",
        seoul, RegionSource::MapKey);
    row("a table's remark in quotes", u"a.csv"_s,
        "id,remark\nimg-0a1b2c3d,\"moved, from, ap-seoul\"\n", none, RegionSource::None);
    row("a file's name", u"prod/ap-seoul.tfvars"_s, "id = \"img-0a1b2c3d\"", seoul,
        RegionSource::Path);
    row("a folder's name", u"x/AP_SEOUL/main.tf"_s, "id = \"img-0a1b2c3d\"", seoul,
        RegionSource::Path);
    row("a part of a word", u"ap-seouls/x.tf"_s, "id = \"img-0a1b2c3d\"", QString(),
        RegionSource::None);
    row("none", u"a.tf"_s, "id = \"img-0a1b2c3d\"", QString(), RegionSource::None);
}

void IdScanTest::tellsTheRegion()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, text);
    QFETCH(QString, region);
    QFETCH(int, from);
    const QList<PinnedId> ids = scanText(text, path, [](const QString &provider) {
        return provider == "tencentcloud.a"_L1 ? u"eu-frankfurt"_s : u"ap-tokyo"_s;
    });
    const auto pinned = std::find_if(ids.cbegin(), ids.cend(), [](const PinnedId &one) {
        return one.id == "img-0a1b2c3d"_L1;
    });
    QVERIFY(pinned != ids.cend());
    QCOMPARE(pinned->region, region);
    QCOMPARE(int(pinned->regionFrom), from);
}

void IdScanTest::tellsSureFromCandidate_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isSure");

    QTest::newRow("a class") << u"a.html"_s << "<i class=\"img-polaroid\">"_ba << false;
    QTest::newRow("a rule of a style sheet") << u"a.css"_s << ".img-carousel {}"_ba << false;
    QTest::newRow("a word of a text") << u"a.md"_s << "an image img-mmytdhbn"_ba << false;
    QTest::newRow("with a digit") << u"a.md"_s << "see img-mmytdhb1"_ba << true;
    QTest::newRow("in Terraform") << u"a.tf"_s << "x = \"img-mmytdhbn\""_ba << true;
    QTest::newRow("in a script") << u"a.sh"_s << "x=img-mmytdhbn"_ba << true;
    QTest::newRow("image_id") << u"a.py"_s << "image_id = \"img-mmytdhbn\""_ba << true;
    QTest::newRow("ImageId") << u"a.go"_s << "ImageId: \"img-mmytdhbn\""_ba << true;
    QTest::newRow("imageIds") << u"a.js"_s << "imageIds: [\"img-aaaaaaaa\", \"img-mmytdhbn\"]"_ba
                              << true;
    QTest::newRow("source_image_id") << u"a.md"_s << "source_image_id = `img-mmytdhbn`"_ba << true;
    QTest::newRow("image-id") << u"a.md"_s << "--image-id img-mmytdhbn"_ba << true;
    QTest::newRow("ImageIds of a command")
            << u"a.md"_s << "--ImageIds '[\"img-mmytdhbn\"]'"_ba << true;
    QTest::newRow("in an address") << u"a.html"_s << "?ImageId=img-mmytdhbn&x"_ba << true;
    QTest::newRow("another key") << u"a.js"_s << "className: \"img-mmytdhbn\""_ba << false;
}

void IdScanTest::tellsSureFromCandidate()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, text);
    QFETCH(bool, isSure);
    const QList<PinnedId> ids = scanText(text, path);
    QVERIFY(!ids.isEmpty());
    QCOMPARE(ids.constLast().isSure, isSure);
}

void IdScanTest::countsLinesAndColumns()
{
    const QList<PinnedId> ids =
            scanText("a = \"img-00000000\"\r\n\n# \xF0\x9F\x98\x80 img-00000001, img-00000002"_ba,
                     u"a.tf"_s);
    QCOMPARE(ids.size(), 3);
    QCOMPARE(std::pair(ids.at(0).line, ids.at(0).column), std::pair(1, 6));
    // A character beyond the first plane is two units of UTF-16.
    QCOMPARE(std::pair(ids.at(1).line, ids.at(1).column), std::pair(3, 6));
    QCOMPARE(std::pair(ids.at(2).line, ids.at(2).column), std::pair(3, 20));
    QCOMPARE(ids.at(2).offset, 42);
}

/// A line of minified JSON may have 100,000 ids: what is true of the line is read once.
void IdScanTest::readsManyIdsOfOneLine()
{
    QByteArray text = "[";
    for (int i = 0; i < 50'000; ++i)
        text += "{\"imageId\":\"img-" + QByteArray::number(10'000'000 + i) + "\"},";
    const QList<PinnedId> ids = scanText(text, u"a.json"_s);
    QCOMPARE(ids.size(), 50'000);
    QCOMPARE(ids.constLast().column, 1 + 49'999 * 27 + 13);
}

void IdScanTest::tellsMapsApart()
{
    const QList<PinnedId> ids = scanText("a = { ap-seoul = \"img-00000000\"\n"
                                         "ap-tokyo = { id = \"img-00000001\" } }\n"
                                         "b = { ap-seoul = \"img-00000002\" }",
                                         u"a.tf"_s);
    QCOMPARE(ids.size(), 3);
    QCOMPARE(ids.at(0).map, ids.at(1).map);
    QVERIFY(ids.at(0).map != ids.at(2).map);
    const QList<PinnedId> lists = scanText("a = { ap-seoul = [\"img-00000000\"],\n"
                                           "ap-tokyo = [\"img-00000001\", \"img-00000002\"] }\n",
                                           u"a.tf"_s);
    QCOMPARE(lists.at(0).map, lists.at(1).map);
    QCOMPARE(lists.at(0).map, lists.at(2).map);
}

/// Whatever is in a file, it is read to its end, and the id at that is found.
void IdScanTest::standsAnything()
{
    const QByteArray pieces = "{}[]\"':=#/*<-\n \\$,EOT|>&.ab";
    size_t state = 3;
    for (int round = 0; round < 3000; ++round) {
        QByteArray text;
        for (int i = 0; i < 60; ++i) {
            state = state * 6364136223846793005U + 1442695040888963407U;
            text += pieces.at(qsizetype((state >> 33) % size_t(pieces.size())));
        }
        text += "\nimg-0a1b2c3d";
        for (const QString &path :
             {u"a.tf"_s, u"a.json"_s, u"a.yml"_s, u"a.toml"_s, u"a.csv"_s, QString()})
            QCOMPARE(scanText(text, path).constLast().line, int(text.count('\n')) + 1);
    }
}

QTEST_GUILESS_MAIN(IdScanTest)
#include "tst_idscan.moc"
