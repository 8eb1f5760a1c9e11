// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "pinned/idscan.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// What comments beside an id say of it.
class IdCommentsTest final : public QObject
{
    Q_OBJECT

private slots:
    void readsComments_data();
    void readsComments();
    void knowsTheCommentsOfAFile_data();
    void knowsTheCommentsOfAFile();
    void readsWaivers_data();
    void readsWaivers();
    void takesNoWaiverWithoutAReason();
};

void IdCommentsTest::readsComments_data()
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
    QTest::newRow("above, not said") << "# web\n" + id << u"web"_s << false;
    QTest::newRow("above, behind something") << "b = 1 # web\n" + id << QString() << false;
    QTest::newRow("two above") << "# web\n\n" + id << QString() << false;
    QTest::newRow("a block above") << "/* web */\n" + id << u"web"_s << false;
    QTest::newRow("a block of lines above") << "/*\n * web\n */\n" + id << u"web"_s << false;
    QTest::newRow("a block that says it")
            << "/* Of the team.\n * image_name: web\n */\n" + id << u"web"_s << true;
    QTest::newRow("a block of a text") << "/* Of\n * the team */\n" + id << QString() << false;
    QTest::newRow("before it") << "a = /* web */ \"img-0a1b2c3d\""_ba << u"web"_s << false;
    QTest::newRow("above and behind") << "# db\n" + id + " # web" << u"web"_s << false;
    QTest::newRow("in quotes") << id + "\nb = \"x # web\"" << QString() << false;
    QTest::newRow("in quotes behind") << id + ", \" # web\"" << QString() << false;
    QTest::newRow("an id in the comment") << id + " # was img-00000000" << QString() << false;
    QTest::newRow("above is another's")
            << "b = \"img-00000000\" # name: web\n" + id << QString() << false;
    const QByteArray both = id + ", \"img-00000000\"";
    QTest::newRow("of two") << both + " # web" << u"web"_s << false;
    QTest::newRow("of two, above") << "# name: web\n" + both << u"web"_s << true;
    QTest::newRow("of two, each behind")
            << id + " /* web */, \"img-00000000\" /* db */" << u"web"_s << false;
    QTest::newRow("of two, each behind, the last")
            << "b = \"img-00000000\" /* web */, " + id + " # db" << u"db"_s << false;
    QTest::newRow("of two, each before")
            << "b = [/* db */ \"img-00000000\", /* web */ \"img-0a1b2c3d\"]"_ba << u"web"_s
            << false;
    QTest::newRow("of two, between them")
            << id + " /* web */ \"img-00000000\"" << QString() << false;
    QTest::newRow("of two, of the other one")
            << id + ", /* db */ \"img-00000000\"" << QString() << false;
    QTest::newRow("of two, behind more") << id + ", \"img-00000000\", 1 # web" << u"web"_s << false;
    QTest::newRow("of many") << id + QByteArray(", \"img-00000000\"").repeated(20) + " # web"
                             << QString() << false;
    QTest::newRow("a waiver") << id + " # cvm-ignore: old" << QString() << false;
    QTest::newRow("an anchor") << "a = \"x/img-0a1b2c3d#part\""_ba << QString() << false;
}

void IdCommentsTest::readsComments()
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

void IdCommentsTest::knowsTheCommentsOfAFile_data()
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
    row("a.yaml", "# web\na: img-0a1b2c3d", u"web"_s);
    row("a.yaml", "a: img-0a1b2c3d\nb: don't # web", {});
    row("a.conf", "include x/*.conf;\nb = /* web */ img-0a1b2c3d", u"web"_s);
    row("a.py", "a = \"img-0a1b2c3d\"  # web", u"web"_s);
    row("a.py", "a = \"img-0a1b2c3d\" // 2", {});
    row("a.go", "// web\nconst a = \"img-0a1b2c3d\"", u"web"_s);
    row("a.go", "const a = \"img-0a1b2c3d\" /* web */", u"web"_s);
    row("a.js", "a = 'img-0a1b2c3d'; // web", u"web"_s);
    row("a.ts", "/** web */\na = 'img-0a1b2c3d';", u"web"_s);
    row("a.html", "<!-- web --><i id=\"img-0a1b2c3d\">", u"web"_s);
    row("a.xml", "<!--\n  web\n-->\n<i id=\"img-0a1b2c3d\"/>", u"web"_s);
    row("a.md", "# web\nimg-0a1b2c3d", {});
    row("a.md", "img-0a1b2c3d <!-- web -->", u"web"_s);
    row("a.sql", "SELECT 'img-0a1b2c3d' -- web", u"web"_s);
    row("a.lua", "a = 'img-0a1b2c3d' -- web", u"web"_s);
    row("a.ps1", "<# web #>\n$a = 'img-0a1b2c3d'", u"web"_s);
    row("", "img-0a1b2c3d <!-- web -->", u"web"_s);
    row("", "img-0a1b2c3d ; web", {});
}

void IdCommentsTest::knowsTheCommentsOfAFile()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, text);
    QFETCH(QString, name);
    const std::optional<NameBeside> found = scanText(text, path).constFirst().name;
    QCOMPARE(found.value_or(NameBeside()).name, name);
    if (found)
        QCOMPARE(QString::fromUtf8(text.sliced(found->offset, found->size)), name);
}

void IdCommentsTest::readsWaivers_data()
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
    QTest::newRow("until, and more behind it")
            << id + " # cvm-ignore: old until 2027-03-01, see #12" << u"old, see #12"_s
            << QDate(2027, 3, 1);
    QTest::newRow("until, and the reason behind it")
            << id + " # cvm-ignore: until 2027-03-01: old\r" << u"old"_s << QDate(2027, 3, 1);
    QTest::newRow("in a string") << "\"_\": \"cvm-ignore: old until 2027-03-01\",\n\"a\": \"" + id +
                                            "\""
                                 << u"old"_s << QDate(2027, 3, 1);
    QTest::newRow("in a string, for ever")
            << "\"_\": \"cvm-ignore: old\",\n\"a\": \"" + id + "\"" << u"old"_s << QDate();
    QTest::newRow("of several in a line")
            << "img-00000000, " + id + " # cvm-ignore: old" << u"old"_s << QDate();
    QTest::newRow("above, of an id in code")
            << "# cvm-ignore: old one\na = " + id << u"old one"_s << QDate();
    QTest::newRow("the word in a reason") << id + " # cvm-ignore: wait until Monday comes"
                                          << u"wait until Monday comes"_s << QDate();
}

void IdCommentsTest::readsWaivers()
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

void IdCommentsTest::takesNoWaiverWithoutAReason()
{
    for (const QByteArray &comment :
         {" # cvm-ignore:"_ba, " # cvm-ignore: until 2027-03-01"_ba, " # cvm-ignore"_ba,
          " /* cvm-ignore */"_ba, " <!-- cvm-ignore: -->"_ba}) {
        const std::optional<Waiver> waiver =
                scanText(QByteArray("img-0a1b2c3d" + comment), {}).constLast().waiver;
        QVERIFY2(waiver && waiver->isVoid(), comment.constData());
        QVERIFY(!waiver->holdsOn(QDate(2026, 1, 1)));
    }
    QVERIFY(!scanText("img-0a1b2c3d # cvm-ignored: x", {}).constLast().waiver);
    QVERIFY(!scanText("img-0a1b2c3d, see `cvm-ignore`", {}).constLast().waiver);
}

QTEST_GUILESS_MAIN(IdCommentsTest)
#include "tst_idcomments.moc"
