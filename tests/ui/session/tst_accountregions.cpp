// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accountfixture.h"

#include "accounts/appprofilefile.h"
#include "accounts/regionsettings.h"
#include "core/region.h"
#include "support/waiting.h"
#include "support/widgets.h"
#include "ui/query/filterpanel.h"
#include "ui/widgets/messagebar.h"

#include <QtTest>

using namespace Qt::StringLiterals;

/// In which regions an account is asked at the start.
class AccountRegionsTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void checksTheRegionOfTheAccount();
    void saysNothingOfRegionsThatWereChosen_data();
    void saysNothingOfRegionsThatWereChosen();
    void leavesHiddenRegionsOut();

private:
    std::unique_ptr<AccountFixture> m_fixture;
};

void AccountRegionsTest::init()
{
    m_fixture = std::make_unique<AccountFixture>();
}

void AccountRegionsTest::cleanup()
{
    m_fixture.reset();
}

void AccountRegionsTest::checksTheRegionOfTheAccount()
{
    const Credential credential = demoAccounts().constFirst().credential;
    m_fixture->places.environment.insert(u"TENCENTCLOUD_SECRET_ID"_s, credential.secretId);
    m_fixture->places.environment.insert(u"TENCENTCLOUD_SECRET_KEY"_s, credential.secretKey);
    m_fixture->places.environment.insert(u"TENCENTCLOUD_REGION"_s, u"ap-tokyo"_s);
    m_fixture->start();
    QVERIFY(m_fixture->isLoaded());
    QCOMPARE(m_fixture->window->filterPanel().query().places, placesIn({u"ap-tokyo"_s}));
    // Which is said, with the others one click away.
    MessageBar &bar = m_fixture->window->noticeBar();
    QVERIFY(visibleText(bar).contains("Only Tokyo is asked"_L1));
    QVERIFY(clickNamed(*m_fixture->window, u"Ask All Regions"_s));
    QCOMPARE(m_fixture->window->filterPanel().query().places, placesIn(knownRegionIds()));
    QVERIFY(waitFor(u"all regions"_s, [this] {
        return m_fixture->window->catalog().places().size() == knownRegionIds().size();
    }));
    QVERIFY(bar.isHidden());
}

void AccountRegionsTest::saysNothingOfRegionsThatWereChosen_data()
{
    QTest::addColumn<CommandLine>("line");
    QTest::addColumn<QStringList>("regions");
    const QStringList two = {u"ap-seoul"_s, u"ap-tokyo"_s};
    QTest::newRow("by the command line") << CommandLine {.cloud = {.profiles = {u"tccli:one"_s}},
                                                         .queryOptions = {.regions = two},
                                                         .query = {.places = placesIn(two)}}
                                         << two;
    QTest::newRow("by who made the profile")
            << CommandLine {.cloud = {.profiles = {u"app:own"_s}}} << QStringList {u"ap-bangkok"_s};
}

void AccountRegionsTest::saysNothingOfRegionsThatWereChosen()
{
    QFETCH(CommandLine, line);
    QFETCH(QStringList, regions);
    const Credential key = demoAccounts().constFirst().credential;
    m_fixture->write(u".tccli/one.credential"_s, R"({"secretId": ")" + key.secretId.toUtf8() +
                                                         R"(", "secretKey": ")" +
                                                         key.secretKey.toUtf8() + "\"}");
    m_fixture->write(u".tccli/one.configure"_s, R"({"_sys_param": {"region": "ap-tokyo"}})");
    QVERIFY(writeAppProfiles(m_fixture->places.profilesPath, {{.name = u"own"_s,
                                                               .kind = AppProfile::Kind::Based,
                                                               .base = u"tccli:one"_s,
                                                               .regions = {u"ap-bangkok"_s}}}));
    m_fixture->start(line);
    QVERIFY(m_fixture->isLoaded());
    QCOMPARE(m_fixture->window->filterPanel().query().places, placesIn(regions));
    QVERIFY(m_fixture->window->noticeBar().isHidden());
}

void AccountRegionsTest::leavesHiddenRegionsOut()
{
    m_fixture->writeKeys("default", demoAccounts().constFirst());
    writeRegionSettings(m_fixture->settings, {.hidden = {u"ap-seoul"_s}});
    m_fixture->start({.query = {.places = placesIn({u"ap-seoul"_s, u"ap-tokyo"_s})}});
    QVERIFY(m_fixture->isLoaded());
    QCOMPARE(m_fixture->window->filterPanel().query().places, placesIn({u"ap-tokyo"_s}));
}

QTEST_MAIN(AccountRegionsTest)
#include "tst_accountregions.moc"
