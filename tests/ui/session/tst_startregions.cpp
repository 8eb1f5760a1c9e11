// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/session/startregions.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class StartRegionsTest final : public QObject
{
    Q_OBJECT

private slots:
    void are_data();
    void are();
};

void StartRegionsTest::are_data()
{
    QTest::addColumn<CommandLine>("line");
    QTest::addColumn<std::optional<Profile>>("profile");
    QTest::addColumn<RegionSettings>("settings");
    QTest::addColumn<StartRegions>("start");

    const QStringList both = {u"ap-seoul"_s, u"ap-tokyo"_s};
    const CommandLine line = {.query = {.places = placesIn(both)}};
    CommandLine said = line;
    said.queryOptions.regions = both;
    const std::optional<Profile> nobody;
    const std::optional<Profile> plain = Profile {.name = u"sdk:a"_s};
    const std::optional<Profile> one = Profile {.region = u"ap-bangkok"_s};
    const std::optional<Profile> several =
            Profile {.region = u"ap-tokyo"_s, .regions = {u"ap-tokyo"_s}};
    const std::optional<Profile> wrong = Profile {.region = u"None"_s};
    const RegionSettings usual;
    const RegionSettings own = {.hidden = {u"ap-seoul"_s}, .added = {u"me-riyadh"_s}};
    const QStringList ofOwn = {u"ap-tokyo"_s, u"me-riyadh"_s};
    const StartRegions ofOne = {.regions = {u"ap-bangkok"_s}, .isOfAccount = true};
    QTest::newRow("all") << line << plain << usual << StartRegions {both};
    QTest::newRow("all, of several accounts") << line << nobody << usual << StartRegions {both};
    QTest::newRow("all of the settings") << line << plain << own << StartRegions {ofOwn};
    QTest::newRow("that of the account") << line << one << usual << ofOne;
    QTest::newRow("those of who made it")
            << line << several << usual << StartRegions {{u"ap-tokyo"_s}};
    QTest::newRow("none that is one") << line << wrong << usual << StartRegions {both};
    QTest::newRow("those of the command line") << said << one << own << StartRegions {both};
    QTest::newRow("a hidden one that is all there is")
            << line << one << RegionSettings {.hidden = {u"ap-bangkok"_s}} << ofOne;
}

void StartRegionsTest::are()
{
    QFETCH(CommandLine, line);
    QFETCH(std::optional<Profile>, profile);
    QFETCH(RegionSettings, settings);
    QFETCH(StartRegions, start);
    QVERIFY(startRegions(line, profile, settings) == start);
}

QTEST_GUILESS_MAIN(StartRegionsTest)
#include "tst_startregions.moc"
