// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/presence/grouprow.h"

#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 day = 24 * 60 * 60 * 1000LL;

/// A usable build of so many days after the first day.
Build build(int number, int place, std::optional<int> age, Build::Health health = {})
{
    return {.number = ImageNumber(number),
            .place = place,
            .created = age ? std::optional(*age * day) : std::nullopt,
            .imageId = u"img-%1"_s.arg(number),
            .health = health};
}

Build kept(int number, int place, int age)
{
    Build kept = build(number, place, age);
    kept.isKept = true;
    return kept;
}

/// A letter for each place.
QString letters(const GroupRow &row)
{
    QString text;
    for (const GroupCell &cell : row.cells) {
        constexpr char16_t letters[] = u"?-.bdufk";
        text += letters[int(cell.state)];
    }
    return text;
}

} // namespace

class GroupRowTest final : public QObject
{
    Q_OBJECT

private slots:
    void judges_data();
    void judges();
    void takesUnreadPlacesForUnknown();
    void theWorseOneMayNotBeTheNewest_data();
    void theWorseOneMayNotBeTheNewest();
    void countsAndTakesTheNewestOfEach();
    void knowsCopiesInASeries();
    void takesTheNewestUsableOne();
    void comparesPlaces_data();
    void comparesPlaces();
    void comparesWhatIsCertain();
    void concludesNothingFromEarlierImages();
    void takesWhatWasReadBeforeWhatWasKept_data();
    void takesWhatWasReadBeforeWhatWasKept();
    void knowsRowsOfAnEarlierTime();
};

void GroupRowTest::judges_data()
{
    QTest::addColumn<Build>("second");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<int>("days");

    QTest::newRow("as new") << build(1, 1, 10) << u".."_s << 0;
    QTest::newRow("a day older") << build(1, 1, 9) << u".b"_s << 1;
    QTest::newRow("a week older") << build(1, 1, 3) << u".b"_s << 7;
    QTest::newRow("newer") << build(1, 1, 12) << u"b."_s << 0;
    QTest::newRow("of no time") << build(1, 1, {}) << u".."_s << 0;
    QTest::newRow("being copied") << build(1, 1, 10, Build::Health::UnderWay) << u".u"_s << 0;
    QTest::newRow("failed") << build(1, 1, 3, Build::Health::Failed) << u".f"_s << 7;
    Build deprecated = build(1, 1, 3);
    deprecated.isDeprecated = true;
    QTest::newRow("deprecated and older") << deprecated << u".d"_s << 7;
    Build almost = build(1, 1, 9);
    almost.created = *almost.created + 1;
    QTest::newRow("not a whole day older") << almost << u".."_s << 0;
}

void GroupRowTest::judges()
{
    QFETCH(Build, second);
    QFETCH(QString, expected);
    QFETCH(int, days);
    const std::vector<Build> builds = {build(0, 0, 10), second};
    const GroupRow row = judged(builds, {true, true}, GroupKey::Kind::Name);
    QCOMPARE(letters(row), expected);
    QCOMPARE(row.cells[1].daysBehind, days);
    QCOMPARE(row.behind, expected.contains(u'b') || days > 0 ? 1 : 0);
    // The same id is the same image.
    const GroupRow byId = judged(builds, {true, true}, GroupKey::Kind::Id);
    QVERIFY(!letters(byId).contains(u'b'));
    QCOMPARE(byId.behind, 0);
}

void GroupRowTest::takesUnreadPlacesForUnknown()
{
    const std::vector<Build> builds = {build(0, 0, 10), build(1, 1, 3), build(2, 2, 10)};
    const GroupRow row = judged(builds, {true, false, false, false, true}, GroupKey::Kind::Name);
    // An older one is there, and a newer one may be, too.
    QCOMPARE(letters(row), u".?.?-"_s);
    QVERIFY(row.cells[1].isThere());
    QCOMPARE(row.cells[1].daysBehind, 0);
    QCOMPARE(row.behind, 0);
    QCOMPARE(row.there, 3);
    QCOMPARE(row.missing, 1);
    QCOMPARE(row.unknown, 1);
    QCOMPARE(row.known(), 4);
    QVERIFY(!row.isInAll());
    const std::vector<Build> one = {build(0, 0, 10)};
    QVERIFY(!judged(one, {true, false}, GroupKey::Kind::Name).isInAll());
    QVERIFY(judged(one, {true}, GroupKey::Kind::Name).isInAll());
}

void GroupRowTest::theWorseOneMayNotBeTheNewest_data()
{
    QTest::addColumn<Build>("worse");
    QTest::addColumn<QString>("whole");

    Build deprecated = build(1, 1, 10);
    deprecated.isDeprecated = true;
    QTest::newRow("deprecated") << deprecated << u".d"_s;
    QTest::newRow("failed") << build(1, 1, 10, Build::Health::Failed) << u".f"_s;
    QTest::newRow("being copied") << build(1, 1, 10, Build::Health::UnderWay) << u".u"_s;
}

/// On a page that is not read there may be a better one, of any day.
void GroupRowTest::theWorseOneMayNotBeTheNewest()
{
    QFETCH(Build, worse);
    QFETCH(QString, whole);
    const std::vector<Build> builds = {build(0, 0, 10), worse};
    for (const GroupKey::Kind kind : {GroupKey::Kind::Name, GroupKey::Kind::Series}) {
        QCOMPARE(letters(judged(builds, {true, false}, kind)), u".?"_s);
        QCOMPARE(letters(judged(builds, {true, true}, kind)), whole);
    }
    // An id is in a region once.
    QCOMPARE(letters(judged(builds, {true, false}, GroupKey::Kind::Id)), whole);
}

void GroupRowTest::countsAndTakesTheNewestOfEach()
{
    const std::vector<Build> builds = {build(0, 0, 3), build(1, 0, 10), build(2, 0, 5)};
    const GroupRow row = judged(builds, {true}, GroupKey::Kind::Name);
    QCOMPARE(row.cells[0].count, 3);
    QCOMPARE(row.cells[0].newest, ImageNumber(1));
    QCOMPARE(row.newest, ImageNumber(1));
    QCOMPARE(row.there, 1);
}

void GroupRowTest::knowsCopiesInASeries()
{
    std::vector<Build> builds = {build(0, 0, 10), build(1, 1, 3)};
    builds[0].name = builds[1].name = 5;
    QCOMPARE(letters(judged(builds, {true, true}, GroupKey::Kind::Series)), u".."_s);
    QCOMPARE(letters(judged(builds, {true, true}, GroupKey::Kind::Name)), u".b"_s);
    builds[1].name = 6;
    QCOMPARE(letters(judged(builds, {true, true}, GroupKey::Kind::Family)), u".b"_s);
}

void GroupRowTest::takesTheNewestUsableOne()
{
    // A build that is being made makes no other one old.
    const std::vector<Build> builds = {build(0, 0, 10), build(1, 1, 20, Build::Health::UnderWay),
                                       build(2, 2, 30, Build::Health::Failed)};
    const GroupRow row = judged(builds, {true, true, true}, GroupKey::Kind::Name);
    QCOMPARE(letters(row), u".uf"_s);
    QCOMPARE(row.newest, ImageNumber(0));
    QCOMPARE(judged(std::span(builds).last(1), {true, true, true}, GroupKey::Kind::Name).newest,
             ImageNumber(2));
}

void GroupRowTest::comparesPlaces_data()
{
    QTest::addColumn<Build>("second");
    QTest::addColumn<QString>("expected");

    QTest::newRow("alike") << build(1, 1, 10) << QString();
    Build other = build(1, 1, 10);
    other.size = 20;
    QTest::newRow("size") << other << u"size"_s;
    other = build(1, 1, 10);
    other.state = 1;
    QTest::newRow("state") << other << u"state"_s;
    other = build(1, 1, 10);
    other.os = 1;
    QTest::newRow("os") << other << u"os"_s;
    other = build(1, 1, 10);
    other.isDeprecated = true;
    QTest::newRow("deprecation") << other << u"deprecation"_s;
}

void GroupRowTest::comparesPlaces()
{
    QFETCH(Build, second);
    QFETCH(QString, expected);
    const std::vector<Build> builds = {build(0, 0, 10), second};
    const GroupDifferences differs = judged(builds, {true, true}, GroupKey::Kind::Name).differences;
    QCOMPARE(differs.size, expected == "size"_L1);
    QCOMPARE(differs.state, expected == "state"_L1);
    QCOMPARE(differs.os, expected == "os"_L1);
    QCOMPARE(differs.deprecation, expected == "deprecation"_L1);
    QCOMPARE(differs.any(), !expected.isEmpty());
}

void GroupRowTest::comparesWhatIsCertain()
{
    Build other = build(1, 1, 10);
    other.size = 20;
    const std::vector<Build> builds = {build(0, 0, 10), other};
    // Another of that name may be the newest there.
    QVERIFY(!judged(builds, {true, false}, GroupKey::Kind::Name).differences.any());
    QVERIFY(judged(builds, {true, false}, GroupKey::Kind::Id).differences.any());
}

void GroupRowTest::concludesNothingFromEarlierImages()
{
    // One that was newer, and one that was older; both were larger.
    std::vector<Build> builds = {build(0, 0, 10), kept(1, 1, 20), kept(2, 2, 3)};
    builds[1].size = builds[2].size = 50;
    for (const GroupKey::Kind kind : {GroupKey::Kind::Id, GroupKey::Kind::Name}) {
        const GroupRow row = judged(builds, {true, false, false, true}, kind);
        QCOMPARE(letters(row), u".kk-"_s);
        QCOMPARE(row.newest, ImageNumber(0));
        QVERIFY(!row.isKept);
        QVERIFY(!row.cells[1].isThere());
        QCOMPARE(row.cells[1].newest, ImageNumber(1)); // whose details can be seen
        QCOMPARE(row.cells[2].daysBehind, 0);
        QCOMPARE(row.there, 1);
        QCOMPARE(row.unknown, 2);
        QCOMPARE(row.missing, 1);
        QCOMPARE(row.behind, 0);
        QVERIFY(!row.differences.any());
        QVERIFY(!judged(std::span(builds).first(2), {true, false}, kind).isInAll());
    }
}

void GroupRowTest::takesWhatWasReadBeforeWhatWasKept_data()
{
    QTest::addColumn<std::vector<Build>>("there");

    QTest::newRow("read first") << std::vector {build(1, 1, 12), kept(2, 1, 20), kept(3, 1, 2)};
    QTest::newRow("kept first") << std::vector {kept(2, 1, 20), kept(3, 1, 2), build(1, 1, 12)};
    QTest::newRow("between") << std::vector {kept(3, 1, 2), build(1, 1, 12), kept(2, 1, 20)};
}

void GroupRowTest::takesWhatWasReadBeforeWhatWasKept()
{
    QFETCH(std::vector<Build>, there);
    there.push_back(build(0, 0, 10));
    const GroupRow row = judged(there, {true, false}, GroupKey::Kind::Name);
    QCOMPARE(letters(row), u"b."_s);
    QCOMPARE(row.cells[0].daysBehind, 2);
    QCOMPARE(row.cells[1].newest, ImageNumber(1));
    QCOMPARE(row.cells[1].count, 1);
    QCOMPARE(row.there, 2);
}

void GroupRowTest::knowsRowsOfAnEarlierTime()
{
    const std::vector<Build> builds = {kept(0, 0, 10), kept(1, 0, 12), kept(2, 1, 3)};
    const GroupRow row = judged(builds, {false, false}, GroupKey::Kind::Name);
    QVERIFY(row.isKept);
    QCOMPARE(letters(row), u"kk"_s);
    QCOMPARE(row.newest, ImageNumber(1));
    QCOMPARE(row.cells[0].count, 2);
    QCOMPARE(row.known(), 0);
}

QTEST_GUILESS_MAIN(GroupRowTest)
#include "tst_grouprow.moc"
