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
    void readsComments_data();
    void readsComments();
    void knowsTheCommentsOfAFile_data();
    void knowsTheCommentsOfAFile();
    void readsWaivers_data();
    void readsWaivers();
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
    row("a table's column", u"a.csv"_s,
        "name,ap-tokyo,ap-seoul\n\"a, b\",img-00000000,img-0a1b2c3d\n", seoul,
        RegionSource::MapKey);
    row("a table's row", u"a.csv"_s, "region,id\nap-seoul,img-0a1b2c3d\n", seoul,
        RegionSource::MapKey);
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

void IdScanTest::readsComments_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isSaid");

    const QByteArray id = "a = \"img-0a1b2c3d\"";
    QTest::newRow("none") << id << QString() << false;
    QTest::newRow("#") << id + " # web-api-2026-11-02" << u"web-api-2026-11-02"_s << false;
    QTest::newRow("//") << id + " // web, blue  " << u"web, blue"_s << false;
    QTest::newRow("/* */") << id + " /* web */, 1" << u"web"_s << false;
    QTest::newRow("name:") << id + " # name: 결제-v3\r" << u"결제-v3"_s << true;
    QTest::newRow("imageName=") << id + " # imageName=\"web\"" << u"web"_s << true;
    QTest::newRow("above, said") << "# currentImageName=web\n" + id << u"web"_s << true;
    QTest::newRow("above, not said") << "# web\n" + id << QString() << false;
    QTest::newRow("above is another's")
            << "b = \"img-00000000\" # name: web\n" + id << QString() << false;
    QTest::newRow("of two") << id + ", \"img-00000000\" # web" << QString() << false;
    QTest::newRow("a waiver") << id + " # cvm-ignore: old" << QString() << false;
    QTest::newRow("an anchor") << "a = \"x/img-0a1b2c3d#part\""_ba << QString() << false;
}

void IdScanTest::readsComments()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, name);
    QFETCH(bool, isSaid);
    const QList<PinnedId> ids = scanText(text, u"a.tf"_s);
    QVERIFY(!ids.isEmpty());
    const PinnedId &pinned =
            ids.constFirst().id == "img-0a1b2c3d"_L1 ? ids.constFirst() : ids.constLast();
    QCOMPARE(pinned.name.value_or(NameBeside()).name, name);
    QCOMPARE(pinned.name.value_or(NameBeside()).isSaid, isSaid);
    if (pinned.name)
        QCOMPARE(QString::fromUtf8(text.sliced(pinned.name->offset, pinned.name->size)), name);
}

void IdScanTest::knowsTheCommentsOfAFile_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("name");

    const auto row = [](const char *path, const QByteArray &text, const QString &name) {
        const QByteArray tag = QByteArray(path) + ", " + text;
        QTest::newRow(tag.constData()) << QString::fromLatin1(path) << text << name;
    };
    for (const char *path : {"a.ini", "a.cfg", "a.conf", "a.env", "a.toml"}) {
        row(path, "a = img-0a1b2c3d ; web", u"web"_s);
        row(path, "a = img-0a1b2c3d # web", u"web"_s);
    }
    row("a.ini", "a = img-0a1b2c3d\t;; web ;", u"web"_s);
    row("a.ini", "; imageName = web\na = img-0a1b2c3d", u"web"_s);
    row("a.ini", "a = img-0a1b2c3d ; cvm-ignore: old", {});
    row("a.conf", "set $image img-0a1b2c3d; # web", u"web"_s);
    row("a.conf", "a = img-0a1b2c3d // web", u"web"_s);
    row("a.sh", "run img-0a1b2c3d ; web", {});
    row("a.sh", "; name: web\nrun img-0a1b2c3d", {});
    row("a.tf", "a = \"img-0a1b2c3d\" ; web", {});
    row("a.yaml", "a: img-0a1b2c3d # web", u"web"_s);
    row("a.yaml", "a: img-0a1b2c3d // web", {});
    row("a.csv", "img-0a1b2c3d ; web", {});
    row("Jenkinsfile", "a = 'img-0a1b2c3d' // web", u"web"_s);
    row("a.json", "\"a\": \"img-0a1b2c3d\" // web", u"web"_s);
    row("", "img-0a1b2c3d <!-- web -->", u"web"_s);
    row("", "img-0a1b2c3d ; web", {});
}

void IdScanTest::knowsTheCommentsOfAFile()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, text);
    QFETCH(QString, name);
    const std::optional<NameBeside> found = scanText(text, path).constFirst().name;
    QCOMPARE(found.value_or(NameBeside()).name, name);
    if (found)
        QCOMPARE(QString::fromUtf8(text.sliced(found->offset, found->size)), name);
}

void IdScanTest::readsWaivers_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QDate>("until");

    const QByteArray id = "img-0a1b2c3d";
    QTest::newRow("none") << id << QString() << QDate();
    QTest::newRow("in the line") << id + " # cvm-ignore: being replaced" << u"being replaced"_s
                                 << QDate();
    QTest::newRow("above") << "# cvm-ignore: old one\n" + id << u"old one"_s << QDate();
    QTest::newRow("two above") << "# cvm-ignore: old one\n\n" + id << QString() << QDate();
    QTest::newRow("of the id above")
            << "img-00000000 # cvm-ignore: old one\n" + id << QString() << QDate();
    QTest::newRow("until") << id + " // cvm-ignore: old until 2027-03-01" << u"old"_s
                           << QDate(2027, 3, 1);
    QTest::newRow("[until]") << id + " <!-- cvm-ignore: old [until 2027-03-01] -->" << u"old"_s
                             << QDate(2027, 3, 1);
    QTest::newRow("without a reason") << id + " # cvm-ignore:" << QString() << QDate();
    QTest::newRow("without a reason, until")
            << id + " # cvm-ignore: until 2027-03-01" << QString() << QDate();
    QTest::newRow("the word in a reason") << id + " # cvm-ignore: wait until Monday comes"
                                          << u"wait until Monday comes"_s << QDate();
}

void IdScanTest::readsWaivers()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, reason);
    QFETCH(QDate, until);
    const std::optional<Waiver> waiver = scanText(text, u"a.tf"_s).constLast().waiver;
    QCOMPARE(waiver.has_value(), !reason.isEmpty());
    if (waiver) {
        QCOMPARE(waiver->reason, reason);
        QCOMPARE(waiver->until.value_or(QDate()), until);
    }
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
        for (const QString &path : {u"a.tf"_s, u"a.json"_s, u"a.yml"_s, u"a.toml"_s, u"a.csv"_s})
            QCOMPARE(scanText(text, path).constLast().line, int(text.count('\n')) + 1);
    }
}

QTEST_GUILESS_MAIN(IdScanTest)
#include "tst_idscan.moc"
