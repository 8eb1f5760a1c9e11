// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "languages/translations.h"
#include "memory/changesformat.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

Image made(const QString &id, const QString &name)
{
    return {.imageId = id, .imageName = name};
}

ChangesReport example()
{
    ChangesReport report;
    report.since = QDateTime::fromString(u"2026-11-26T10:21:30Z"_s, Qt::ISODate);
    report.until = QDateTime::fromString(u"2026-11-27T08:00:00Z"_s, Qt::ISODate);
    report.compared = {
            {{u"prod"_s, u"ap-seoul"_s},
             {{PlaceChange::Kind::Changed,
               made(u"img-00000001"_s, u"=1+1"_s),
               {},
               {{"ImageName", R"("a->b")", R"("=1+1")"}, {"ImageSize", "20", "null"}}},
              {PlaceChange::Kind::Gone, made(u"img-00000002"_s, u"two\nlines\x1b[2J"_s), {}, {}}}},
            {{u"prod"_s, u"ap-bangkok"_s},
             {{PlaceChange::Kind::New, made(u"img-00000003"_s, u"a|b, \"c\""_s), {}, {}},
              {PlaceChange::Kind::Rebuilt,
               made(u"img-00000004"_s, u"web"_s),
               u"img-00000005"_s,
               {{"ImageSize", "20", "50"}}}}}};
    report.notCompared = {
            {.place = {u"prod"_s, u"ap-tokyo"_s}, .reason = u"Timeout"_s},
            {.place = {u"prod"_s, u"ap-osaka"_s}, .reason = u"NothingKept"_s, .isFirst = true}};
    sortPlaces(report);
    return report;
}

} // namespace

class ChangesFormatTest final : public QObject
{
    Q_OBJECT

private slots:
    void knowsItsWords();
    void knowsItsFiles();
    void tellsInASentence();
    void separatesAsTheLanguageDoes();
    void isText();
    void saysOfASharedImageThatItMayBeThere();
    void saysItInEachFormat_data();
    void saysItInEachFormat();
    void isInTheOrderOfRegionNameAndId();
    void isJson();
    void isNdjson();
    void isCsv();
    void isMarkdown();
    void isHighlighted();
    void isHighlightedAsItWasWritten();
    void tellsPeopleOnceWhatIsAlike();
    void saysHowManyAreNotShown();
    void showsProfilesWhereThereAreSeveral();
    void isWholeWithoutChanges_data();
    void isWholeWithoutChanges();
};

void ChangesFormatTest::knowsItsWords()
{
    for (const QString &word : changesFormatWords())
        QCOMPARE(changesFormatWords().indexOf(word), qsizetype(*changesFormat(word)));
    QVERIFY(!changesFormat(u"xml"_s));
}

void ChangesFormatTest::knowsItsFiles()
{
    for (const QString &word : changesFormatWords()) {
        const ChangesFormat format = *changesFormat(word);
        const QString path = u"a.b/changes."_s + changesFormatSuffix(format);
        QCOMPARE(changesFormatOfFile(path), format);
        QCOMPARE(changesFormatOfFile(path.toUpper()), format);
    }
    QVERIFY(!changesFormatOfFile(u"changes"_s));
    QVERIFY(!changesFormatOfFile(u"json"_s));
}

void ChangesFormatTest::tellsInASentence()
{
    QCOMPARE(summaryText(example()),
             u"1 new, 1 gone, 1 rebuilt, 1 changed in 2 regions since 2026-11-26 10:21 UTC. In 1 "
             "regions nothing was kept before that could be compared with. Not compared: "
             "ap-tokyo."_s);
    QVERIFY(hasFailures(example()));
    ChangesReport first;
    first.notCompared = {{.place = {{}, u"ap-seoul"_s}, .isFirst = true}};
    QVERIFY(!hasFailures(first));
}

/// Whatever the locale of the computer is: it is "C" where a script runs.
void ChangesFormatTest::separatesAsTheLanguageDoes()
{
    const Translations chinese(u"zh_CN"_s);
    QCOMPARE(summaryText(example()).count(u'\u3001'), 3);
}

void ChangesFormatTest::isText()
{
    QCOMPARE(QString::fromUtf8(changesText(example(), ChangesFormat::Text)),
             summaryText(example()) +
                     u"\nnew\tap-bangkok\timg-00000003\ta|b, \"c\"\n"
                     "rebuilt\tap-bangkok\timg-00000004\tweb\twas img-00000005\t"
                     "ImageSize 20 -> 50\n"
                     "changed\tap-seoul\timg-00000001\t=1+1\tImageName a->b -> =1+1, "
                     "ImageSize 20 -> \n"
                     "gone\tap-seoul\timg-00000002\ttwo lines [2J\n"_s);
}

void ChangesFormatTest::saysOfASharedImageThatItMayBeThere()
{
    ChangesReport report = example();
    report.compared[1].changes[1].image.imageType = u"SHARED_IMAGE"_s;
    QCOMPARE(report.compared[1].changes[1].kind, PlaceChange::Kind::Gone);
    const QString text = QString::fromUtf8(changesText(report, ChangesFormat::Text));
    QVERIFY(text.contains("[2J\tno longer shared, or deleted\n"_L1));
}

void ChangesFormatTest::saysItInEachFormat_data()
{
    QTest::addColumn<ChangesFormat>("format");
    QTest::addColumn<QByteArrayList>("told");
    const QByteArrayList codes = {"UnsharedOrDeleted AccountUnknown\r\n"};
    const QByteArrayList words = {"no longer shared, or deleted", "account not certain"};
    const QByteArray notes = R"("notes":["UnsharedOrDeleted","AccountUnknown"]})";
    QTest::newRow("text") << ChangesFormat::Text << words;
    QTest::newRow("json") << ChangesFormat::Json
                          << QByteArrayList {notes, R"("accountUnknown":["ap-seoul"],"changes")"};
    QTest::newRow("ndjson") << ChangesFormat::Ndjson << QByteArrayList {notes};
    QTest::newRow("csv") << ChangesFormat::Csv << codes;
    QTest::newRow("md") << ChangesFormat::Markdown << words;
    QTest::newRow("highlight") << ChangesFormat::Highlight << codes;
}

/// Who reads only the lines is told, too, what is not certain of them.
void ChangesFormatTest::saysItInEachFormat()
{
    QFETCH(const ChangesFormat, format);
    QFETCH(const QByteArrayList, told);
    ChangesReport report = example();
    report.compared[1].isAccountUnsure = true;
    report.compared[1].changes[1].image.imageType = u"SHARED_IMAGE"_s;
    QByteArray text = changesText(report, format);
    text = text.mid(text.indexOf("since")); // behind the sentence, where there is one
    if (format == ChangesFormat::Text || format == ChangesFormat::Markdown)
        text = text.mid(text.indexOf('\n'));
    for (const QByteArray &each : told)
        QVERIFY2(text.contains(each), text.constData());
    for (const QByteArray &each : told)
        QVERIFY(!changesText(example(), format).contains(each));
}

/// Also where there are several accounts.
void ChangesFormatTest::isInTheOrderOfRegionNameAndId()
{
    ChangesReport report = {.showsProfiles = true};
    const auto changes = [](const QStringList &names) {
        QList<PlaceChange> all;
        for (const QString &name : names)
            all.append({PlaceChange::Kind::New, made(u"img-"_s + name, name), {}, {}});
        return all;
    };
    report.compared = {{{u"a"_s, u"ap-seoul"_s}, changes({u"two"_s, u"four"_s})},
                       {{u"b"_s, u"ap-bangkok"_s}, changes({u"three"_s})},
                       {{u"b"_s, u"ap-seoul"_s}, changes({u"one"_s})}};
    for (const QString &word : changesFormatWords()) {
        const QByteArray text = changesText(report, *changesFormat(word));
        const QList<qsizetype> places = {text.indexOf("img-three"), text.indexOf("img-four"),
                                         text.indexOf("img-one"), text.indexOf("img-two")};
        QVERIFY2(places.constFirst() >= 0 && std::ranges::is_sorted(places), text.constData());
    }
}

void ChangesFormatTest::isJson()
{
    const QJsonObject json =
            QJsonDocument::fromJson(changesText(example(), ChangesFormat::Json)).object();
    QCOMPARE(json.value("since"_L1).toString(), u"2026-11-26T10:21:30Z"_s);
    QCOMPARE(json.value("until"_L1).toString(), u"2026-11-27T08:00:00Z"_s);
    QCOMPARE(json.value("compared"_L1).toArray(), (QJsonArray {u"ap-bangkok"_s, u"ap-seoul"_s}));
    QCOMPARE(json.value("notCompared"_L1).toArray().at(1).toObject(),
             (QJsonObject {{"profile"_L1, u"prod"_s},
                           {"region"_L1, u"ap-tokyo"_s},
                           {"reason"_L1, u"Timeout"_s}}));
    const QJsonArray changes = json.value("changes"_L1).toArray();
    QCOMPARE(changes.size(), 4);
    QCOMPARE(changes.at(1).toObject(), // in the order of names
             (QJsonObject {{"kind"_L1, u"rebuilt"_s},
                           {"profile"_L1, u"prod"_s},
                           {"region"_L1, u"ap-bangkok"_s},
                           {"ImageId"_L1, u"img-00000004"_s},
                           {"ImageName"_L1, u"web"_s},
                           {"was"_L1, u"img-00000005"_s},
                           {"fields"_L1, QJsonObject {{"ImageSize"_L1, QJsonArray {20, 50}}}}}));
    QCOMPARE(changes.at(3).toObject().value("ImageName"_L1).toString(), u"two\nlines\x1b[2J"_s);
}

void ChangesFormatTest::isNdjson()
{
    const QByteArrayList lines = changesText(example(), ChangesFormat::Ndjson).split('\n');
    QCOMPARE(lines.size(), 5);
    for (int line = 0; line < 4; ++line)
        QVERIFY(QJsonDocument::fromJson(lines[line]).isObject());
}

void ChangesFormatTest::isCsv()
{
    QCOMPARE(QString::fromUtf8(changesText(example(), ChangesFormat::Csv)),
             u"Kind,Region,ImageId,ImageName,Was,Field,Before,After,Notes\r\n"
             "new,ap-bangkok,img-00000003,\"a|b, \"\"c\"\"\",,,,,\r\n"
             "rebuilt,ap-bangkok,img-00000004,web,img-00000005,ImageSize,20,50,\r\n"
             "changed,ap-seoul,img-00000001,'=1+1,,ImageName,a->b,'=1+1,\r\n"
             "changed,ap-seoul,img-00000001,'=1+1,,ImageSize,20,,\r\n"
             "gone,ap-seoul,img-00000002,\"two\nlines\x1b[2J\",,,,,\r\n"_s);
}

void ChangesFormatTest::isMarkdown()
{
    const QString text = QString::fromUtf8(changesText(example(), ChangesFormat::Markdown));
    QVERIFY2(text.contains(
                     u"\n| new | ap-bangkok | img-00000003 | a\\|b, \"c\" |  |  |  |  |  |\n"_s),
             qPrintable(text));
    QVERIFY(text.startsWith(u"1 new, 1 gone"_s));
}

void ChangesFormatTest::isHighlighted()
{
    QCOMPARE(QString::fromUtf8(changesText(example(), ChangesFormat::Highlight)),
             u"@@,Region,ImageId,ImageName,ImageSize\r\n"
             "+++,ap-bangkok,img-00000003,\"a|b, \"\"c\"\"\",\r\n"
             "-->,ap-bangkok,img-00000005-->img-00000004,web,20-->50\r\n"
             "-->,ap-seoul,img-00000001,a->b-->=1+1,20-->NULL\r\n"
             "---,ap-seoul,img-00000002,\"two\nlines\x1b[2J\",\r\n"_s);
}

/// Marks at the start of a value are no marks of a row, and no arrow is guarded as a formula is.
void ChangesFormatTest::isHighlightedAsItWasWritten()
{
    ChangesReport report;
    const auto change = [](const QByteArray &before, const QByteArray &after) {
        return PlaceChange {PlaceChange::Kind::Changed,
                            made(u"img-1"_s, u"+++"_s),
                            {},
                            {{"ImageDescription", before, after}}};
    };
    report.compared = {{{{}, u"ap-seoul"_s},
                        {change(R"("")", R"("->x")"), change("null", R"("NULL")"),
                         change(R"("---")", R"("_NULL;=1")"), change(R"("x-")", R"(">y")")}}};
    QCOMPARE(QString::fromUtf8(changesText(report, ChangesFormat::Highlight)),
             u"@@,Region,ImageId,ImageName,ImageDescription\r\n"
             "-->,ap-seoul,img-1,'+++,-->->x\r\n"
             "-->,ap-seoul,img-1,'+++,NULL-->_NULL\r\n"
             "-->,ap-seoul,img-1,'+++,\"'----->_NULL;'=1\"\r\n"
             "-->,ap-seoul,img-1,'+++,x--->>y\r\n"_s);
}

/// As when a public image is deprecated in all regions; programs have a line for each.
void ChangesFormatTest::tellsPeopleOnceWhatIsAlike()
{
    const PlaceChange deprecated = {PlaceChange::Kind::Changed,
                                    made(u"img-1"_s, u"old"_s),
                                    {},
                                    {{"ImageDeprecated", "false", "true"}}};
    ChangesReport report = {.since = example().since};
    for (const QString &region : {u"ap-bangkok"_s, u"ap-seoul"_s, u"ap-tokyo"_s})
        report.compared.append({{u"prod"_s, region}, {deprecated}});
    report.compared[1].changes.append({PlaceChange::Kind::New, made(u"img-2"_s, u"a"_s), {}, {}});
    const auto text = [&report](ChangesFormat format) {
        return changesText(report, format);
    };
    QCOMPARE(text(ChangesFormat::Text),
             "1 new, 1 changed in 3 regions since 2026-11-26 10:21 UTC.\n"
             "changed\tap-bangkok, ap-seoul, ap-tokyo\timg-1\told\tImageDeprecated false -> true\n"
             "new\tap-seoul\timg-2\ta\n");
    QVERIFY(text(ChangesFormat::Markdown)
                    .contains("\n| changed | ap-bangkok, ap-seoul, ap-tokyo | img-1 | old |"));
    for (const ChangesFormat format :
         {ChangesFormat::Json, ChangesFormat::Ndjson, ChangesFormat::Csv, ChangesFormat::Highlight})
        QCOMPARE(text(format).count("img-1"), 3);
    // What is not as certain of one of them is told by itself, and so is another account's.
    report.compared[1].isAccountUnsure = true;
    QVERIFY(text(ChangesFormat::Text).contains("changed\tap-bangkok, ap-tokyo\timg-1"));
    report.showsProfiles = true;
    report.compared[2].place.profile = u"staging"_s;
    QVERIFY(text(ChangesFormat::Text).contains("changed\tprod/ap-bangkok\timg-1"));
    QVERIFY(text(ChangesFormat::Markdown).contains("\n| changed | staging | ap-tokyo | img-1 |"));
}

void ChangesFormatTest::saysHowManyAreNotShown()
{
    ChangesReport report = example();
    report.notShown = 34;
    report.notShownTogether = 2;
    QVERIFY(changesText(report, ChangesFormat::Text)
                    .contains(" Not compared: ap-tokyo. 2 other changes are not shown.\n"));
    QVERIFY(changesText(report, ChangesFormat::Markdown)
                    .contains("2 other changes are not shown."));
    QVERIFY(changesText(report, ChangesFormat::Json).contains(R"(],"notShown":34,"changes":[)"));
    QVERIFY(changesText(report, ChangesFormat::Highlight).endsWith("\r\n...,...,...,...,...\r\n"));
    // Here a line is a change; it is said beside them.
    for (const ChangesFormat format : {ChangesFormat::Ndjson, ChangesFormat::Csv})
        QCOMPARE(changesText(report, format), changesText(example(), format));
}

void ChangesFormatTest::showsProfilesWhereThereAreSeveral()
{
    ChangesReport report = example();
    report.showsProfiles = true;
    QVERIFY(changesText(report, ChangesFormat::Csv)
                    .startsWith(
                            "Kind,Profile,Region,ImageId,ImageName,Was,Field,Before,After,Notes\r\n"
                            "new,prod,ap-bangkok,"));
    QVERIFY(changesText(report, ChangesFormat::Text).contains("\nnew\tprod/ap-bangkok\t"));
    QVERIFY(changesText(report, ChangesFormat::Highlight)
                    .startsWith("@@,Profile,Region,ImageId,ImageName,ImageSize\r\n+++,prod,"));
    QVERIFY(changesText(report, ChangesFormat::Json)
                    .contains(R"("compared":["prod/ap-bangkok","prod/ap-seoul"])"));
}

void ChangesFormatTest::isWholeWithoutChanges_data()
{
    QTest::addColumn<QByteArray>("text");
    ChangesReport report = example();
    report.compared = {{{u"prod"_s, u"ap-seoul"_s}, {}}};
    report.notCompared.clear();
    for (const QString &word : changesFormatWords())
        QTest::newRow(qPrintable(word)) << changesText(report, *changesFormat(word));
}

void ChangesFormatTest::isWholeWithoutChanges()
{
    QFETCH(const QByteArray, text);
    const QByteArray sentence = "Nothing changed in 1 regions since 2026-11-26 10:21 UTC.\n";
    const QHash<QByteArray, QByteArray> whole = {
            {"text", sentence},
            {"json", R"({"since":"2026-11-26T10:21:30Z","until":"2026-11-27T08:00:00Z",)"
                     R"("compared":["ap-seoul"],"notCompared":[],"changes":[]})"
                     "\n"},
            {"ndjson", ""},
            {"csv", "Kind,Region,ImageId,ImageName,Was,Field,Before,After,Notes\r\n"},
            {"md", sentence},
            {"highlight", "@@,Region,ImageId,ImageName\r\n"}};
    QCOMPARE(text, whole.value(QTest::currentDataTag()));
}

QTEST_GUILESS_MAIN(ChangesFormatTest)
#include "tst_changesformat.moc"
