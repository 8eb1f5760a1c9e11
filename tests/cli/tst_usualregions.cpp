// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cli/usualregions.h"

#include "core/region.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class UsualRegionsTest final : public QObject
{
    Q_OBJECT

private slots:
    void areThoseOfTheSettings();
    void areAskedInEachAccount();
    void areNotForAnythingThatIsSaid_data();
    void areNotForAnythingThatIsSaid();
    void hidingAllHidesNone();
};

namespace {

const RegionSettings settings = {.hidden = {u"ap-seoul"_s, u"xx-gone"_s},
                                 .added = {u"me-riyadh"_s}};

} // namespace

void UsualRegionsTest::areThoseOfTheSettings()
{
    const CommandLine line = withUsualRegions({}, settings);
    QStringList expected = knownRegionIds();
    expected.removeOne(u"ap-seoul"_s);
    QCOMPARE(line.query.places, placesIn(expected << u"me-riyadh"_s));
    // Which is said, but not of one that there is not.
    const QStringList lines = hiddenRegionLines(settings);
    QCOMPARE(lines.size(), 1);
    QVERIFY(lines.constFirst().startsWith("ap-seoul\tHiddenRegion\t-\t"_L1));
}

void UsualRegionsTest::areAskedInEachAccount()
{
    const CommandLine line = withUsualRegions({.cloud = {.profiles = {u"a"_s, u"b"_s}}}, settings);
    QCOMPARE(line.query.places.size(), 2 * knownRegionIds().size());
    QCOMPARE(line.query.places.last(), (Place {.profile = u"b"_s, .region = u"me-riyadh"_s}));
}

void UsualRegionsTest::areNotForAnythingThatIsSaid_data()
{
    QTest::addColumn<CommandLine>("line");
    QTest::newRow("regions") << CommandLine {
            .queryOptions = {.regions = QStringList {u"ap-tokyo"_s}}};
    QTest::newRow("a saved search") << CommandLine {.searchName = u"mine"_s};
    QTest::newRow("the demo") << CommandLine {.cloud = {.isDemo = true}};
}

void UsualRegionsTest::areNotForAnythingThatIsSaid()
{
    QFETCH(CommandLine, line);
    line.query.places = placesIn({u"ap-tokyo"_s});
    QVERIFY(withUsualRegions(line, settings) == line);
    QVERIFY(!asksUsualRegions(line));
}

void UsualRegionsTest::hidingAllHidesNone()
{
    QCOMPARE(shownRegions({.hidden = knownRegionIds()}), knownRegionIds());
    QVERIFY(hiddenRegionLines({.hidden = knownRegionIds()}).isEmpty());
    QCOMPARE(shownRegions({.added = {u"ap-seoul"_s}}), knownRegionIds()); // it is known by now
}

QTEST_GUILESS_MAIN(UsualRegionsTest)
#include "tst_usualregions.moc"
