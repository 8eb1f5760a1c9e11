// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accountfixture.h"

#include "accounts/appprofilefile.h"
#include "accounts/connectionpreferences.h"
#include "accounts/regionsettings.h"
#include "core/region.h"
#include "support/waiting.h"
#include "support/widgets.h"
#include "ui/accounts/accountbutton.h"
#include "ui/accounts/firststart.h"
#include "ui/narrow/findbar.h"
#include "ui/query/filterpanel.h"
#include "ui/settings/testdialog.h"
#include "ui/widgets/messagebar.h"

#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QTableWidget>
#include <QtTest>

using namespace Qt::StringLiterals;

/// Whom the window asks, at the start and when others are chosen.
class AccountFlowTest final : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_home = std::make_unique<AccountFixture>(); }
    void cleanup() { m_home.reset(); }
    void beginsWithWhatThereIs();
    void usesTheOneThatThereIs();
    void usesTheOneThatCanBeUsed();
    void usesTheEnvironmentFirst();
    void keepsTheQueryAndNotTheRoleForAnotherAccount();
    void asksInTheLanguageOfTheSettings();
    void asksSeveralAtOnce();
    void letsOneChooseAmongSeveral();
    void usesAgainWhatWasUsed();
    void noticesAFileThatComes();
    void usesWhoHasSignedInAgain();
    void checksTheRegionOfTheAccount();
    void saysNothingOfRegionsThatWereChosen_data();
    void saysNothingOfRegionsThatWereChosen();
    void leavesHiddenRegionsOut();
    void testsAsWhatTheCommandLineSaysOfIt();
    void testsRegionsThatWereAdded();
    void opensTheDemo();
    void asksBothAccountsOfTheDemo();
    void leavesTheDemoForAnAccount();
    void asksNobodyForAPicture();
    void aPictureShowsNothingOfBefore();
    void isThereThoughTheAccountDoesNotAnswer();
    void asksWithoutThePasswordOfTheProxy();

private:
    std::unique_ptr<AccountFixture> m_home;
};

void AccountFlowTest::beginsWithWhatThereIs()
{
    QVERIFY(m_home->start());
    // What stands in the middle says it all, also where the window waited for it.
    QVERIFY(waitFor(u"the end of looking"_s,
                    [this] { return m_home->window().noticeBar().isHidden(); }));
    QCOMPARE(m_home->middle(), static_cast<QWidget *>(&m_home->window().firstStart()));
    QCOMPARE(m_home->window().model().rowCount(), 0);
}

void AccountFlowTest::usesTheOneThatThereIs()
{
    m_home->writeKeys("default", 0);
    QVERIFY(m_home->start());
    QVERIFY(m_home->isLoaded());
    QVERIFY(m_home->window().accountButton().text().contains("sdk:default"_L1));
    QVERIFY(m_home->window().windowTitle().contains("sdk:default"_L1));
    QCOMPARE(m_home->settings().value("accounts/used").toStringList(),
             QStringList {u"sdk:default"_s});
    QCOMPARE(profilesOf(m_home->window().filterPanel().query().places), QStringList());
}

void AccountFlowTest::usesTheOneThatCanBeUsed()
{
    m_home->writeKeys("default", 0);
    m_home->writeKeys("broken", DemoAccount());
    QVERIFY(m_home->start());
    QVERIFY(m_home->isLoaded());
    QCOMPARE(m_home->session().session()->profiles(), QStringList {u"sdk:default"_s});
}

/// Whatever was used last: who sets it wants it.
void AccountFlowTest::usesTheEnvironmentFirst()
{
    m_home->setEnvironment();
    m_home->writeKeys("other", 1);
    m_home->settings().setValue("accounts/used", QStringList {u"sdk:other"_s});
    QVERIFY(m_home->start());
    QVERIFY(m_home->isLoaded());
    QCOMPARE(m_home->session().session()->profiles(), QStringList {u"env"_s});
}

void AccountFlowTest::keepsTheQueryAndNotTheRoleForAnotherAccount()
{
    m_home->writeKeys("default", 0);
    m_home->writeKeys("other", 1);
    QVERIFY(m_home->start(
            {.cloud = {.profiles = {u"sdk:default"_s},
                       .role = {.arn = u"qcs::cam::uin/100004603104:roleName/ImageReader"_s},
                       .expectedAccount = u"100004603104"_s}}));
    QVERIFY(m_home->isLoaded());
    m_home->window().search({.places = placesIn({u"ap-tokyo"_s})});
    emit m_home->window().accountButton().profilesChosen({u"sdk:other"_s});
    QVERIFY(m_home->isUsing({u"sdk:other"_s}));
    QCOMPARE(m_home->session().choice().role, RoleChoice());
    QCOMPARE(m_home->session().choice().expectedAccount, QString());
    QCOMPARE(m_home->window().filterPanel().query().places, placesIn({u"ap-tokyo"_s}));
}

void AccountFlowTest::asksInTheLanguageOfTheSettings()
{
    m_home->writeKeys("default", 0);
    m_home->settings().setValue("connection/language", u"zh-CN"_s);
    QVERIFY(m_home->start());
    QVERIFY(m_home->isLoaded());
    QCOMPARE(m_home->session().choice().usualLanguage, "zh-CN");
}

void AccountFlowTest::asksSeveralAtOnce()
{
    m_home->writeKeys("default", 0);
    m_home->writeKeys("other", 1);
    QVERIFY(m_home->start({.cloud = {.profiles = {u"sdk:default"_s}}}));
    QVERIFY(m_home->isLoaded());
    const int ofOne = m_home->window().model().rowCount();
    emit m_home->window().accountButton().profilesChosen({u"sdk:default"_s, u"sdk:other"_s});
    QVERIFY(waitFor(u"both accounts"_s, [this] {
        return m_home->window().catalog().places().size() == 2 &&
               !m_home->window().catalog().summary().loading;
    }));
    QVERIFY(m_home->window().model().rowCount() > ofOne);
    QCOMPARE(profilesOf(m_home->window().filterPanel().query().places),
             (QStringList {u"sdk:default"_s, u"sdk:other"_s}));
}

void AccountFlowTest::letsOneChooseAmongSeveral()
{
    m_home->writeKeys("default", 0);
    m_home->writeKeys("other", 1);
    QVERIFY(m_home->start());
    QCOMPARE(m_home->middle(), static_cast<QWidget *>(&m_home->window().firstStart()));
    QVERIFY(!m_home->session().session());
    emit m_home->window().firstStart().profilesChosen({u"sdk:other"_s});
    QVERIFY(m_home->isLoaded());
    QVERIFY(m_home->window().accountButton().text().contains("sdk:other"_L1));
}

void AccountFlowTest::usesAgainWhatWasUsed()
{
    m_home->writeKeys("default", 0);
    m_home->writeKeys("other", 1);
    m_home->settings().setValue("accounts/used", QStringList {u"sdk:other"_s, u"sdk:gone"_s});
    QVERIFY(m_home->start());
    QVERIFY(m_home->isLoaded());
    QCOMPARE(m_home->session().session()->profiles(), QStringList {u"sdk:other"_s});
}

void AccountFlowTest::noticesAFileThatComes()
{
    QVERIFY(m_home->start());
    QCOMPARE(m_home->middle(), static_cast<QWidget *>(&m_home->window().firstStart()));
    m_home->writeKeys("default", 0);
    QVERIFY(waitFor(u"the profile"_s, [this] {
        return m_home->flow().finder().profile(u"sdk:default"_s).has_value();
    }));
    emit m_home->window().firstStart().profilesChosen({u"sdk:default"_s});
    QVERIFY(m_home->isLoaded());
}

/// Also where the program ends before its file is there.
void AccountFlowTest::usesWhoHasSignedInAgain()
{
    const QDir home(m_home->places().home);
    QVERIFY(home.mkpath(u".tccli"_s) && home.mkpath(u"bin"_s));
    const auto write = [&home](const QString &name, const QByteArray &text) {
        QFile file(home.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(text) >= 0 &&
               file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    };
    const auto credential = [](const QByteArray &expiry) -> QByteArray {
        const Credential key = demoAccounts().constFirst().credential;
        return R"({"type": "oauth", "secretId": ")" + key.secretId.toUtf8() +
               R"(", "secretKey": ")" + key.secretKey.toUtf8() + R"(", "expiresAt": )" + expiry +
               "}";
    };
    QVERIFY(write(u"bin/tccli"_s, "#!/bin/sh\n"));
    QVERIFY(write(u".tccli/old.credential"_s, credential("1000")));
    const QByteArray path = qgetenv("PATH");
    qputenv("PATH", home.filePath(u"bin"_s).toLocal8Bit() + ':' + path);
    QVERIFY(m_home->start());
    QCOMPARE(m_home->middle(), static_cast<QWidget *>(&m_home->window().firstStart()));
    emit m_home->window().firstStart().signInRequested(u"tccli:old"_s);
    QSignalSpy changed(&m_home->flow().finder(), &ProfileFinder::changed);
    QVERIFY(changed.wait(longestWait)); // the program has ended
    QCOMPARE(m_home->session().wanted().profiles, QStringList());
    QVERIFY(write(u".tccli/old.credential"_s, credential("99999999999")));
    QVERIFY(m_home->isLoaded());
    QCOMPARE(m_home->session().session()->profiles(), QStringList {u"tccli:old"_s});
    qputenv("PATH", path);
}

void AccountFlowTest::checksTheRegionOfTheAccount()
{
    m_home->setEnvironment();
    m_home->places().environment.insert(u"TENCENTCLOUD_REGION"_s, u"ap-tokyo"_s);
    QVERIFY(m_home->start());
    QVERIFY(m_home->isLoaded());
    QCOMPARE(m_home->window().filterPanel().query().places, placesIn({u"ap-tokyo"_s}));
    // Which is said, with the others one click away.
    MessageBar &bar = m_home->window().noticeBar();
    QVERIFY(visibleText(bar).contains("Only Tokyo is asked"_L1));
    QVERIFY(clickNamed(m_home->window(), u"Ask All Regions"_s));
    QCOMPARE(m_home->window().filterPanel().query().places, placesIn(knownRegionIds()));
    QVERIFY(waitFor(u"all regions"_s, [this] {
        return m_home->window().catalog().places().size() == knownRegionIds().size();
    }));
    QVERIFY(bar.isHidden());
}

void AccountFlowTest::saysNothingOfRegionsThatWereChosen_data()
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

void AccountFlowTest::saysNothingOfRegionsThatWereChosen()
{
    QFETCH(CommandLine, line);
    QFETCH(QStringList, regions);
    const Credential key = demoAccounts().constFirst().credential;
    m_home->write(u".tccli/one.credential"_s, R"({"secretId": ")" + key.secretId.toUtf8() +
                                                      R"(", "secretKey": ")" +
                                                      key.secretKey.toUtf8() + "\"}");
    m_home->write(u".tccli/one.configure"_s, R"({"_sys_param": {"region": "ap-tokyo"}})");
    QVERIFY(writeAppProfiles(m_home->places().profilesPath, {{.name = u"own"_s,
                                                              .kind = AppProfile::Kind::Based,
                                                              .base = u"tccli:one"_s,
                                                              .regions = {u"ap-bangkok"_s}}}));
    QVERIFY(m_home->start(line));
    QVERIFY(m_home->isLoaded());
    QCOMPARE(m_home->window().filterPanel().query().places, placesIn(regions));
    QVERIFY(m_home->window().noticeBar().isHidden());
}

void AccountFlowTest::leavesHiddenRegionsOut()
{
    m_home->writeKeys("default", 0);
    writeRegionSettings(m_home->settings(), {.hidden = {u"ap-seoul"_s}});
    QVERIFY(m_home->start({.query = {.places = placesIn({u"ap-seoul"_s, u"ap-tokyo"_s})}}));
    QVERIFY(m_home->isLoaded());
    QCOMPARE(m_home->window().filterPanel().query().places, placesIn({u"ap-tokyo"_s}));
}

/// And not as that of another account.
void AccountFlowTest::testsAsWhatTheCommandLineSaysOfIt()
{
    m_home->writeKeys("default", 0);
    m_home->writeKeys("other", 1);
    QVERIFY(m_home->start({.cloud = {.profiles = {u"sdk:default"_s},
                                     .expectedAccount = demoAccounts().at(0).accountId}}));
    QVERIFY(m_home->isLoaded());
    for (const int number : {0, 1}) {
        m_home->flow().test(number == 0 ? u"sdk:default"_s : u"sdk:other"_s);
        const TestDialog *dialog = m_home->window().findChildren<TestDialog *>().constLast();
        QVERIFY(waitFor(u"the account"_s, [dialog, number] {
            return visibleText(*dialog).contains(demoAccounts().at(number).accountId);
        }));
        QVERIFY(!visibleText(*dialog).contains("UnexpectedAccount"_L1));
    }
}

void AccountFlowTest::testsRegionsThatWereAdded()
{
    writeRegionSettings(m_home->settings(), {.added = {u"me-riyadh"_s}});
    QVERIFY(m_home->start({.cloud = {.isDemo = true}}));
    m_home->flow().test(u"demo"_s);
    const auto *dialog = m_home->window().findChild<TestDialog *>();
    QVERIFY(waitFor(u"the regions"_s, [dialog] {
        const auto *regions = findNamed<QTableWidget>(*dialog, u"Regions"_s);
        return regions && !regions->findItems(u"me-riyadh"_s, Qt::MatchContains).isEmpty();
    }));
}

void AccountFlowTest::opensTheDemo()
{
    QVERIFY(m_home->start());
    emit m_home->window().firstStart().demoRequested();
    QVERIFY(m_home->isLoaded());
    QVERIFY(m_home->session().choice().isDemo);
    QVERIFY(!m_home->settings().contains("accounts/used"));
}

void AccountFlowTest::asksBothAccountsOfTheDemo()
{
    QVERIFY(m_home->start({.cloud = {.isDemo = true}}));
    QVERIFY(m_home->isLoaded());
    QVERIFY(m_home->window().accountButton().text().startsWith("demo"_L1));
    emit m_home->window().accountButton().profilesChosen({u"demo"_s, u"staging"_s});
    QVERIFY(waitFor(u"both accounts"_s, [this] {
        return m_home->window().catalog().places().size() == 2 &&
               !m_home->window().catalog().summary().loading;
    }));
    QVERIFY(m_home->session().choice().isDemo);
}

/// Those of the demo are in no other cloud.
void AccountFlowTest::leavesTheDemoForAnAccount()
{
    m_home->writeKeys("default", 0);
    QVERIFY(m_home->start({.cloud = {.isDemo = true}}));
    QVERIFY(m_home->isLoaded());
    emit m_home->window().accountButton().profilesChosen({u"demo"_s, u"sdk:default"_s});
    QVERIFY(m_home->isUsing({u"sdk:default"_s}));
    QVERIFY(!m_home->session().choice().isDemo);
}

/// A script cannot choose.
void AccountFlowTest::asksNobodyForAPicture()
{
    m_home->writeKeys("default", 0);
    m_home->writeKeys("other", 1);
    QVERIFY(m_home->start({.screenshotPath = u"picture.png"_s}));
    QVERIFY(m_home->isUsing({u"sdk:default"_s}));
}

/// Nor is it of what somebody has looked at before.
void AccountFlowTest::aPictureShowsNothingOfBefore()
{
    m_home->writeKeys("default", 0);
    const auto findText = [this] {
        return m_home->window().findChild<FindBar *>()->findChild<QLineEdit *>();
    };
    QVERIFY(m_home->start());
    QVERIFY(m_home->isLoaded());
    findText()->setText(u"arch:arm"_s);
    m_home->window().close();
    QVERIFY(m_home->start());
    QVERIFY(m_home->isLoaded());
    QCOMPARE(findText()->text(), u"arch:arm"_s);
    m_home->window().close();
    QVERIFY(m_home->start({.screenshotPath = u"picture.png"_s}));
    QVERIFY(m_home->isLoaded());
    QCOMPARE(findText()->text(), QString());
}

void AccountFlowTest::isThereThoughTheAccountDoesNotAnswer()
{
    QVERIFY(writeAppProfiles(m_home->places().profilesPath,
                             {{.name = u"slow"_s,
                               .kind = AppProfile::Kind::Command,
                               .command = {u"sleep"_s, u"1000"_s}}}));
    QVERIFY(m_home->start({.cloud = {.profiles = {u"command:slow"_s}}}));
    QVERIFY(!m_home->session().session());
    QVERIFY(visibleText(m_home->window().noticeBar()).contains("has not answered yet"_L1));
}

/// The keyring that has it is away; what is on this computer is asked without a proxy.
void AccountFlowTest::asksWithoutThePasswordOfTheProxy()
{
    m_home->writeKeys("default", 0);
    writeConnectionPreferences(m_home->settings(),
                               {.proxyKind = ConnectionPreferences::ProxyKind::Http,
                                .proxyHost = u"127.0.0.1"_s,
                                .proxyPort = 1,
                                .proxyUser = u"somebody"_s});
    QVERIFY(m_home->start());
    QVERIFY(m_home->isLoaded());
    QCOMPARE(m_home->session().choice().proxy->proxy.user(), u"somebody"_s);
    QCOMPARE(m_home->session().choice().proxy->proxy.password(), QString());
    // The demo needs none.
    emit m_home->window().demoRequested();
    QVERIFY(m_home->isUsing({u"demo"_s}));
    QVERIFY(!m_home->session().choice().proxy);
}

QTEST_MAIN(AccountFlowTest)
#include "tst_accountflow.moc"
