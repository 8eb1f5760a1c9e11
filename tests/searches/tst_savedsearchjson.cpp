// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "searches/savedsearchjson.h"

#include "core/region.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

SavedSearch fullSearch()
{
    return {.name = u"웹 \"golden\""_s,
            .query = {.places = placesIn({u"eu-frankfurt"_s, u"ap-seoul"_s}),
                      .filters = {{.name = u"tag:env"_s, .values = {u"prod"_s, u"a, b"_s}},
                                  {.name = u"platform"_s, .values = {u"Ubuntu"_s}}},
                      .instanceType = u"SA5.MEDIUM2"_s},
            .find = {.text = u"type:public -\"x\""_s,
                     .column = u"Name"_s,
                     .matchCase = true,
                     .wholeWord = true,
                     .regularExpression = true,
                     .zone = u"Asia/Seoul"_s},
            .columns = {{.name = u"Name"_s, .width = 240}, {.name = u"ImageId"_s}},
            .sort = {{.name = u"Created"_s, .isDescending = true}, {.name = u"Name"_s}},
            .opensAtStart = true};
}

SavedSearch idSearch()
{
    return {.name = u"ids"_s,
            .query = {.places = placesIn(knownRegionIds()),
                      .imageIds = {u"img-00000001"_s, u"img-00000002"_s}}};
}

} // namespace

class SavedSearchJsonTest final : public QObject
{
    Q_OBJECT

private slots:
    void whatIsWrittenReadsBack();
    void theShapeIsStable();
    void allRegionsAreThoseOfTomorrow();
    void regionsMayBeGlobs();
    void whatIsMissingIsUsual();
    void whatIsUnknownIsKept();
    void namesBecomeUnique();
    void faults_data();
    void faults();
};

void SavedSearchJsonTest::whatIsWrittenReadsBack()
{
    const QList<SavedSearch> searches = {fullSearch(), idSearch()};
    const Result<QList<SavedSearch>> read = savedSearchesFromJson(savedSearchesToJson(searches));
    QVERIFY(read);
    QCOMPARE(read->size(), 2);
    QVERIFY(read->at(0) == fullSearch());
    QVERIFY(read->at(1) == idSearch());
    QVERIFY(savedSearchesFromJson(savedSearchesToJson({})) == QList<SavedSearch>());
}

// Files of users outlive versions, so the names in them must not change unnoticed.
void SavedSearchJsonTest::theShapeIsStable()
{
    const QByteArray expected = R"({"searches":[{
        "columns":[{"name":"Name","width":240},{"name":"ImageId","width":0}],
        "filters":[{"Name":"tag:env","Values":["prod","a, b"]},
                   {"Name":"platform","Values":["Ubuntu"]}],
        "find":{"column":"Name","matchCase":true,"regularExpression":true,
                "text":"type:public -\"x\"","wholeWord":true,"zone":"Asia/Seoul"},
        "imageIds":[],"instanceType":"SA5.MEDIUM2","name":"웹 \"golden\"","opensAtStart":true,
        "regions":["eu-frankfurt","ap-seoul"],
        "sort":[{"descending":true,"name":"Created"},{"descending":false,"name":"Name"}]
        }],"version":1})";
    QCOMPARE(QJsonDocument::fromJson(savedSearchesToJson({fullSearch()})),
             QJsonDocument::fromJson(expected));
}

void SavedSearchJsonTest::allRegionsAreThoseOfTomorrow()
{
    const QJsonObject search = QJsonDocument::fromJson(savedSearchesToJson({idSearch()}))
                                       .object()
                                       .value("searches"_L1)
                                       .toArray()
                                       .first()
                                       .toObject();
    QCOMPARE(search.value("regions"_L1).toArray(), (QJsonArray {u"all"_s}));
}

void SavedSearchJsonTest::regionsMayBeGlobs()
{
    const auto read = savedSearchesFromJson(
            R"({"searches": [{"name": "a", "regions": ["ap-seoul", "na-*"]}]})");
    QVERIFY(read);
    QCOMPARE(regionsOf(read->first().query.places),
             (QStringList {u"ap-seoul"_s, u"na-ashburn"_s, u"na-siliconvalley"_s}));
}

void SavedSearchJsonTest::whatIsMissingIsUsual()
{
    const auto read = savedSearchesFromJson(R"({"searches": [{"name": "a"}]})");
    QVERIFY(read);
    QCOMPARE(read->size(), 1);
    QVERIFY(read->first() ==
            (SavedSearch {.name = u"a"_s, .query = {.places = placesIn(knownRegionIds())}}));
    QVERIFY(savedSearchesFromJson("{}") == QList<SavedSearch>());
}

void SavedSearchJsonTest::whatIsUnknownIsKept()
{
    const QByteArray before =
            R"({"version": 1, "by": "me", "searches": [{"name": "a", "color": [1], "find": {"fuzzy": 1}}]})";
    auto read = savedSearchesFromJson(before);
    QVERIFY(read);
    QCOMPARE(read->size(), 1);
    QCOMPARE(read->first().name, u"a"_s);
    read->first().find.text = u"web"_s;
    read->first().query.places = placesIn({u"ap-seoul"_s}, u"work"_s);
    const QJsonObject written =
            QJsonDocument::fromJson(savedSearchesToJson(*read, before)).object();
    QCOMPARE(written.value("by"_L1).toString(), u"me"_s);
    const QJsonObject search = written.value("searches"_L1).toArray().first().toObject();
    QCOMPARE(search.value("color"_L1).toArray(), QJsonArray {1});
    QCOMPARE(search.value("find"_L1).toObject().value("fuzzy"_L1).toInt(), 1);
    QCOMPARE(search.value("find"_L1).toObject().value("text"_L1).toString(), u"web"_s);
    QVERIFY(!search.contains("regions"_L1)); // known, and not of this search any more
    QCOMPARE(written.value("version"_L1).toInt(), 1);
}

void SavedSearchJsonTest::namesBecomeUnique()
{
    const auto read = savedSearchesFromJson(
            R"({"searches": [{"name": "a", "opensAtStart": true},
                             {"name": " a ", "opensAtStart": true}, {}, {"name": ""}]})");
    QVERIFY(read);
    QStringList names;
    for (const SavedSearch &search : *read)
        names.append(search.name);
    QCOMPARE(names, (QStringList {u"a"_s, u"a (2)"_s, u"Search"_s, u"Search (2)"_s}));
    QVERIFY(read->at(0).opensAtStart);
    QVERIFY(!read->at(1).opensAtStart);
}

void SavedSearchJsonTest::faults_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("part");

    QTest::newRow("empty") << ""_ba << u"no saved searches"_s;
    QTest::newRow("no JSON") << "{\"searches\": ["_ba << u"no saved searches"_s;
    QTest::newRow("an array") << "[]"_ba << u"no saved searches"_s;
    QTest::newRow("newer") << R"({"version": 2, "searches": 7})"_ba << u"newer version"_s;
    QTest::newRow("wrong type") << R"({"searches": [{"name": "a"}, {"name": 1}]})"_ba
                                << u"\"searches[1].name\""_s;
    QTest::newRow("wrong type in a filter")
            << R"({"searches": [{"filters": [{"Name": "a", "Values": [1]}]}]})"_ba
            << u"\"searches[0].filters[0].Values[0]\""_s;
    QTest::newRow("bad region") << R"({"searches": [{"regions": ["moon"]}]})"_ba
                                << u"\"searches[0].regions\""_s;
}

void SavedSearchJsonTest::faults()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, part);
    const Result<QList<SavedSearch>> read = savedSearchesFromJson(json);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ApiError::Kind::File);
    QVERIFY2(read.error().message.contains(part), qPrintable(read.error().message));
}

QTEST_GUILESS_MAIN(SavedSearchJsonTest)
#include "tst_savedsearchjson.moc"
