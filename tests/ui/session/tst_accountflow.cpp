// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accounts/appprofilefile.h"
#include "accounts/regionsettings.h"
#include "accounts/sessionsecrets.h"
#include "core/region.h"
#include "simulator/cloudsimulator.h"
#include "support/waiting.h"
#include "support/widgets.h"
#include "ui/accounts/accountbutton.h"
#include "ui/accounts/firststart.h"
#include "ui/mainwindow.h"
#include "ui/query/filterpanel.h"
#include "ui/session/accountflow.h"
#include "ui/settings/profiledialog.h"
#include "ui/settings/testdialog.h"
#include "ui/widgets/messagebar.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QPushButton>
#include <QSettings>
#include <QStackedWidget>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

/// The window with the files of a home, on the demo cloud.
class AccountFlowTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void beginsWithWhatThereIs();
    void usesTheOneThatThereIs();
    void usesTheOneThatCanBeUsed();
    void usesTheEnvironmentFirst();
    void keepsTheQueryAndNotTheRoleForAnotherAccount();
    void asksInTheLanguageOfTheSettings();
    void asksSeveralAtOnce();
    void letsOneChooseAmongSeveral();
    void usesAgainWhatWasUsed();
    void keepsTheRowsWhereAnotherAccountCannotBeUsed();
    void noticesAFileThatComes();
    void usesWhoHasSignedInAgain();
    void checksTheRegionOfTheAccount();
    void saysNothingOfRegionsThatWereChosen_data();
    void saysNothingOfRegionsThatWereChosen();
    void leavesHiddenRegionsOut();
    void asksForAKeyThatWasForASession();
    void opensOneThatFailedOnceItIsChanged();
    void asksAgainAsARoleWhoseKeyIsAnother();
    void testsAsWhatTheCommandLineSaysOfIt();
    void opensTheDemo();
    void goesOnWithTheDemoWhenAnAccountIsMade();
    void usesAnAccountThatIsMade();
    void leavesAnAccountThatIsForgotten();
    void asksBothAccountsOfTheDemo();

private:
    void write(const QString &path, const QByteArray &text);
    void writeKeys(const QByteArray &section, const DemoAccount &account);
    void makeSessionKey();
    void start(const CommandLine &commandLine = {});
    [[nodiscard]] bool isLoaded() const;
    [[nodiscard]] QWidget *middle() const
    {
        return m_window->findChild<QStackedWidget *>(u"resultStack"_s)->currentWidget();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<CloudSimulator> m_cloud;
    std::unique_ptr<QSettings> m_settings;
    SignInPlaces m_places;
    SessionSecrets m_secrets;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<WindowSession> m_session;
    std::unique_ptr<AccountFlow> m_flow;
};

void AccountFlowTest::init()
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere"); // there is no keyring
    m_folder = std::make_unique<QTemporaryDir>();
    m_secrets = {};
    m_cloud = std::make_unique<CloudSimulator>(
            SimulatorOptions {.minimumLatency = 0, .maximumLatency = 0});
    QVERIFY(m_cloud->start());
    m_settings = std::make_unique<QSettings>(m_folder->filePath(u"settings.ini"_s),
                                             QSettings::IniFormat);
    m_places = {.home = m_folder->path(),
                .systemFolder = m_folder->filePath(u"etc"_s),
                .profilesPath = m_folder->filePath(u"profiles.json"_s)};
}

void AccountFlowTest::cleanup()
{
    m_flow.reset();
    m_session.reset();
    m_window.reset();
}

void AccountFlowTest::write(const QString &path, const QByteArray &text)
{
    const QString whole = m_folder->filePath(path);
    QVERIFY(QDir().mkpath(QFileInfo(whole).path()));
    QFile file(whole);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

/// "app:mine", whose key is for this session only.
void AccountFlowTest::makeSessionKey()
{
    const Credential key = demoAccounts().constFirst().credential;
    m_flow->editing().keep({.name = u"mine"_s,
                            .secretId = key.secretId,
                            .secretKey = key.secretKey,
                            .keepsInKeyring = false},
                           {});
}

void AccountFlowTest::writeKeys(const QByteArray &section, const DemoAccount &account)
{
    QVERIFY(QDir(m_folder->path()).mkpath(u".tencentcloud"_s));
    QFile file(m_folder->filePath(u".tencentcloud/credentials"_s));
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Append));
    file.write("[" + section + "]\nsecret_id = " + account.credential.secretId.toUtf8() +
               "\nsecret_key = " + account.credential.secretKey.toUtf8() + "\n");
}

void AccountFlowTest::start(const CommandLine &commandLine)
{
    m_window = std::make_unique<MainWindow>(*m_settings);
    m_session = std::make_unique<WindowSession>(*m_window, m_places, m_secrets);
    m_flow = std::make_unique<AccountFlow>(*m_window, *m_session, m_places, m_secrets, *m_settings);
    CommandLine line = commandLine;
    if (line.query.places.isEmpty())
        line.query.places = placesIn({u"ap-seoul"_s});
    if (!line.cloud.isDemo) {
        line.cloud.endpoint = m_cloud->endpoint();
        line.cloud.metadataEndpoint = QUrl(u"http://127.0.0.1:9/"_s); // where nobody is
    }
    m_flow->start(line);
    QVERIFY(waitFor(u"the window"_s, [this] { return m_window->isVisible(); }));
}

bool AccountFlowTest::isLoaded() const
{
    return waitFor(u"the images"_s, [this] {
        const CatalogSummary summary = m_window->catalog().summary();
        return summary.places > 0 && !summary.loading && m_window->model().rowCount() > 0;
    });
}

void AccountFlowTest::beginsWithWhatThereIs()
{
    start();
    // What stands in the middle says it all, also where the window waited for it.
    QVERIFY(waitFor(u"the end of looking"_s, [this] { return m_window->noticeBar().isHidden(); }));
    QCOMPARE(middle(), static_cast<QWidget *>(&m_window->firstStart()));
    QCOMPARE(m_window->model().rowCount(), 0);
}

void AccountFlowTest::usesTheOneThatThereIs()
{
    writeKeys("default", demoAccounts().constFirst());
    start();
    QVERIFY(isLoaded());
    QVERIFY(m_window->accountButton().text().contains("sdk:default"_L1));
    QVERIFY(m_window->windowTitle().contains("sdk:default"_L1));
    QCOMPARE(m_settings->value("accounts/used").toStringList(), QStringList {u"sdk:default"_s});
    QCOMPARE(profilesOf(m_window->filterPanel().query().places), QStringList());
}

void AccountFlowTest::usesTheOneThatCanBeUsed()
{
    writeKeys("default", demoAccounts().constFirst());
    writeKeys("broken", {});
    start();
    QVERIFY(isLoaded());
    QCOMPARE(m_session->session()->profiles(), QStringList {u"sdk:default"_s});
}

/// Whatever was used last: who sets it wants it.
void AccountFlowTest::usesTheEnvironmentFirst()
{
    const Credential credential = demoAccounts().constFirst().credential;
    m_places.environment.insert(u"TENCENTCLOUD_SECRET_ID"_s, credential.secretId);
    m_places.environment.insert(u"TENCENTCLOUD_SECRET_KEY"_s, credential.secretKey);
    writeKeys("other", demoAccounts().at(1));
    m_settings->setValue("accounts/used", QStringList {u"sdk:other"_s});
    start();
    QVERIFY(isLoaded());
    QCOMPARE(m_session->session()->profiles(), QStringList {u"env"_s});
}

void AccountFlowTest::keepsTheQueryAndNotTheRoleForAnotherAccount()
{
    writeKeys("default", demoAccounts().at(0));
    writeKeys("other", demoAccounts().at(1));
    start({.cloud = {.profiles = {u"sdk:default"_s},
                     .role = {.arn = u"qcs::cam::uin/100004603104:roleName/ImageReader"_s},
                     .expectedAccount = u"100004603104"_s}});
    QVERIFY(isLoaded());
    m_window->search({.places = placesIn({u"ap-tokyo"_s})});
    emit m_window->accountButton().profilesChosen({u"sdk:other"_s});
    QVERIFY(waitFor(u"the account"_s, [this] {
        return m_session->session()->profiles() == QStringList {u"sdk:other"_s};
    }));
    QCOMPARE(m_session->choice().role, RoleChoice());
    QCOMPARE(m_session->choice().expectedAccount, QString());
    QCOMPARE(m_window->filterPanel().query().places, placesIn({u"ap-tokyo"_s}));
}

void AccountFlowTest::asksInTheLanguageOfTheSettings()
{
    writeKeys("default", demoAccounts().constFirst());
    m_settings->setValue("connection/language", u"zh-CN"_s);
    start();
    QVERIFY(isLoaded());
    QCOMPARE(m_session->choice().usualLanguage, "zh-CN");
}

void AccountFlowTest::asksSeveralAtOnce()
{
    writeKeys("default", demoAccounts().at(0));
    writeKeys("other", demoAccounts().at(1));
    start({.cloud = {.profiles = {u"sdk:default"_s}}});
    QVERIFY(isLoaded());
    const int ofOne = m_window->model().rowCount();
    emit m_window->accountButton().profilesChosen({u"sdk:default"_s, u"sdk:other"_s});
    QVERIFY(waitFor(u"both accounts"_s, [this] {
        return m_window->catalog().places().size() == 2 && !m_window->catalog().summary().loading;
    }));
    QVERIFY(m_window->model().rowCount() > ofOne);
    QCOMPARE(profilesOf(m_window->filterPanel().query().places),
             (QStringList {u"sdk:default"_s, u"sdk:other"_s}));
}

void AccountFlowTest::letsOneChooseAmongSeveral()
{
    writeKeys("default", demoAccounts().at(0));
    writeKeys("other", demoAccounts().at(1));
    start();
    QCOMPARE(middle(), static_cast<QWidget *>(&m_window->firstStart()));
    QVERIFY(!m_session->session());
    emit m_window->firstStart().profilesChosen({u"sdk:other"_s});
    QVERIFY(isLoaded());
    QVERIFY(m_window->accountButton().text().contains("sdk:other"_L1));
}

void AccountFlowTest::usesAgainWhatWasUsed()
{
    writeKeys("default", demoAccounts().at(0));
    writeKeys("other", demoAccounts().at(1));
    m_settings->setValue("accounts/used", QStringList {u"sdk:other"_s, u"sdk:gone"_s});
    start();
    QVERIFY(isLoaded());
    QCOMPARE(m_session->session()->profiles(), QStringList {u"sdk:other"_s});
}

void AccountFlowTest::keepsTheRowsWhereAnotherAccountCannotBeUsed()
{
    writeKeys("default", demoAccounts().constFirst());
    writeKeys("broken", {});
    start({.cloud = {.profiles = {u"sdk:default"_s}}});
    QVERIFY(isLoaded());
    const int rows = m_window->model().rowCount();
    QSignalSpy failed(m_session.get(), &WindowSession::failed);
    emit m_window->accountButton().profilesChosen({u"sdk:broken"_s});
    QVERIFY(failed.wait(longestWait));
    QCOMPARE(m_window->model().rowCount(), rows);
    QVERIFY(m_window->accountButton().text().contains("sdk:default"_L1));
}

void AccountFlowTest::noticesAFileThatComes()
{
    start();
    QCOMPARE(middle(), static_cast<QWidget *>(&m_window->firstStart()));
    writeKeys("default", demoAccounts().constFirst());
    QVERIFY(waitFor(u"the profile"_s,
                    [this] { return m_flow->finder().profile(u"sdk:default"_s).has_value(); }));
    emit m_window->firstStart().profilesChosen({u"sdk:default"_s});
    QVERIFY(isLoaded());
}

/// Also where the program ends before its file is there.
void AccountFlowTest::usesWhoHasSignedInAgain()
{
    const QDir home(m_folder->path());
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
    start();
    QCOMPARE(middle(), static_cast<QWidget *>(&m_window->firstStart()));
    emit m_window->firstStart().signInRequested(u"tccli:old"_s);
    QSignalSpy changed(&m_flow->finder(), &ProfileFinder::changed);
    QVERIFY(changed.wait(longestWait)); // the program has ended
    QVERIFY(!m_session->session());
    QVERIFY(write(u".tccli/old.credential"_s, credential("99999999999")));
    QVERIFY(isLoaded());
    QCOMPARE(m_session->session()->profiles(), QStringList {u"tccli:old"_s});
    qputenv("PATH", path);
}

void AccountFlowTest::checksTheRegionOfTheAccount()
{
    const Credential credential = demoAccounts().constFirst().credential;
    m_places.environment.insert(u"TENCENTCLOUD_SECRET_ID"_s, credential.secretId);
    m_places.environment.insert(u"TENCENTCLOUD_SECRET_KEY"_s, credential.secretKey);
    m_places.environment.insert(u"TENCENTCLOUD_REGION"_s, u"ap-tokyo"_s);
    start();
    QVERIFY(isLoaded());
    QCOMPARE(m_window->filterPanel().query().places, placesIn({u"ap-tokyo"_s}));
    // Which is said, with the others one click away.
    MessageBar &bar = m_window->noticeBar();
    QVERIFY(visibleText(bar).contains("Only Tokyo is asked"_L1));
    QVERIFY(clickNamed(*m_window, u"Ask All Regions"_s));
    QCOMPARE(m_window->filterPanel().query().places, placesIn(knownRegionIds()));
    QVERIFY(waitFor(u"all regions"_s, [this] {
        return m_window->catalog().places().size() == knownRegionIds().size();
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
    write(u".tccli/one.credential"_s, R"({"secretId": ")" + key.secretId.toUtf8() +
                                              R"(", "secretKey": ")" + key.secretKey.toUtf8() +
                                              "\"}");
    write(u".tccli/one.configure"_s, R"({"_sys_param": {"region": "ap-tokyo"}})");
    QVERIFY(writeAppProfiles(m_places.profilesPath, {{.name = u"own"_s,
                                                      .kind = AppProfile::Kind::Based,
                                                      .base = u"tccli:one"_s,
                                                      .regions = {u"ap-bangkok"_s}}}));
    start(line);
    QVERIFY(isLoaded());
    QCOMPARE(m_window->filterPanel().query().places, placesIn(regions));
    QVERIFY(m_window->noticeBar().isHidden());
}

void AccountFlowTest::leavesHiddenRegionsOut()
{
    writeKeys("default", demoAccounts().constFirst());
    writeRegionSettings(*m_settings, {.hidden = {u"ap-seoul"_s}});
    start({.query = {.places = placesIn({u"ap-seoul"_s, u"ap-tokyo"_s})}});
    QVERIFY(isLoaded());
    QCOMPARE(m_window->filterPanel().query().places, placesIn({u"ap-tokyo"_s}));
}

/// After a restart: the key is nowhere, and that is no fault of the keyring.
void AccountFlowTest::asksForAKeyThatWasForASession()
{
    const Credential key = demoAccounts().constFirst().credential;
    QVERIFY(writeAppProfiles(m_places.profilesPath,
                             {{.name = u"key"_s, .secretId = key.secretId, .isForSession = true}}));
    start();
    QCOMPARE(middle(), static_cast<QWidget *>(&m_window->firstStart()));
    QVERIFY(visibleText(*m_window).contains("was for one session of the window only"_L1));
    QVERIFY(clickNamed(*m_window, u"Enter the key of app:key"_s));
    auto *dialog = m_window->findChild<ProfileDialog *>();
    QVERIFY(dialog);
    QVERIFY(!canClick(*dialog, u"Save"_s)); // there is no key that could stay as it is
    QVERIFY(!dialog->draft().keepsInKeyring);
    QTest::keyClicks(findNamed(*dialog, u"Secret key"_s), key.secretKey);
    QVERIFY(clickNamed(*dialog, u"Save"_s));
    QVERIFY(isLoaded()); // it is used at once
    QCOMPARE(m_session->session()->profiles(), QStringList {u"app:key"_s});
    QCOMPARE(m_flow->finder().profile(u"app:key"_s)->state, Profile::State::Ready);
}

/// Also while another one is in use.
void AccountFlowTest::opensOneThatFailedOnceItIsChanged()
{
    writeKeys("default", demoAccounts().at(0));
    const Credential key = demoAccounts().at(1).credential;
    QVERIFY(writeAppProfiles(m_places.profilesPath,
                             {{.name = u"key"_s, .secretId = key.secretId, .isForSession = true}}));
    start({.cloud = {.profiles = {u"sdk:default"_s}}});
    QVERIFY(isLoaded());
    emit m_window->accountButton().profilesChosen({u"app:key"_s});
    QVERIFY(clickNamed(*m_window, u"Enter the Key…"_s));
    auto *dialog = m_window->findChild<ProfileDialog *>();
    QVERIFY(dialog);
    QCOMPARE(m_session->session()->profiles(), QStringList {u"sdk:default"_s});
    QTest::keyClicks(findNamed(*dialog, u"Secret key"_s), key.secretKey);
    QVERIFY(clickNamed(*dialog, u"Save"_s));
    QVERIFY(waitFor(u"the account"_s, [this] {
        return m_session->session()->profiles() == QStringList {u"app:key"_s};
    }));
}

/// The one under it is what was changed.
void AccountFlowTest::asksAgainAsARoleWhoseKeyIsAnother()
{
    const Credential key = demoAccounts().constFirst().credential;
    QVERIFY(writeAppProfiles(m_places.profilesPath,
                             {{.name = u"key"_s, .secretId = key.secretId, .isForSession = true},
                              {.name = u"audit"_s,
                               .kind = AppProfile::Kind::Based,
                               .base = u"app:key"_s,
                               .roleArn = u"qcs::cam::uin/100004603104:roleName/ImageReader"_s}}));
    m_secrets.set(u"app:key"_s, {.key = key.secretKey});
    start({.cloud = {.profiles = {u"app:audit"_s}}});
    QVERIFY(isLoaded());
    QCOMPARE(m_flow->finder().profile(u"app:audit"_s)->state, Profile::State::Ready);
    QSignalSpy opened(m_session.get(), &WindowSession::opened);
    m_flow->editing().keep({.name = u"other"_s,
                            .secretId = key.secretId,
                            .secretKey = key.secretKey,
                            .keepsInKeyring = false},
                           u"app:key"_s);
    QVERIFY(opened.wait(longestWait));
    QCOMPARE(m_session->session()->profiles(), QStringList {u"app:audit"_s});
    QCOMPARE(m_flow->finder().profile(u"app:audit"_s)->base, u"app:other"_s);
}

/// And not as that of another account.
void AccountFlowTest::testsAsWhatTheCommandLineSaysOfIt()
{
    writeKeys("default", demoAccounts().at(0));
    writeKeys("other", demoAccounts().at(1));
    start({.cloud = {.profiles = {u"sdk:default"_s},
                     .expectedAccount = demoAccounts().at(0).accountId}});
    QVERIFY(isLoaded());
    for (const int number : {0, 1}) {
        m_flow->test(number == 0 ? u"sdk:default"_s : u"sdk:other"_s);
        const TestDialog *dialog = m_window->findChildren<TestDialog *>().constLast();
        QVERIFY(waitFor(u"the account"_s, [dialog, number] {
            return visibleText(*dialog).contains(demoAccounts().at(number).accountId);
        }));
        QVERIFY(!visibleText(*dialog).contains("UnexpectedAccount"_L1));
    }
}

void AccountFlowTest::opensTheDemo()
{
    start();
    emit m_window->firstStart().demoRequested();
    QVERIFY(isLoaded());
    QVERIFY(m_session->choice().isDemo);
    QVERIFY(!m_settings->contains("accounts/used"));
}

void AccountFlowTest::goesOnWithTheDemoWhenAnAccountIsMade()
{
    start({.cloud = {.isDemo = true}});
    QVERIFY(isLoaded());
    QSignalSpy wanted(m_session.get(), &WindowSession::closing);
    makeSessionKey();
    QVERIFY(visibleText(m_window->noticeBar()).contains("app:mine"_L1));
    QVERIFY(m_session->choice().isDemo);
    QCOMPARE(wanted.count(), 0);
    QVERIFY(clickNamed(*m_window, u"Use It"_s));
    QVERIFY(waitFor(u"the account"_s, [this] { return !m_session->choice().isDemo; }));
    QCOMPARE(m_session->session()->profiles(), QStringList {u"app:mine"_s});
}

void AccountFlowTest::usesAnAccountThatIsMade()
{
    start();
    makeSessionKey();
    QVERIFY(isLoaded());
    QCOMPARE(m_session->session()->profiles(), QStringList {u"app:mine"_s});
}

void AccountFlowTest::leavesAnAccountThatIsForgotten()
{
    start();
    makeSessionKey();
    QVERIFY(isLoaded());
    m_flow->editing().forget(u"app:mine"_s);
    QVERIFY(!m_session->session());
    QCOMPARE(middle(), static_cast<QWidget *>(&m_window->firstStart()));
    QCOMPARE(m_window->model().rowCount(), 0);
    QVERIFY(!m_settings->contains("accounts/used"));
    m_flow->reopen(); // nothing is wanted
    QVERIFY(!m_session->session());
}

void AccountFlowTest::asksBothAccountsOfTheDemo()
{
    start({.cloud = {.isDemo = true}});
    QVERIFY(isLoaded());
    QVERIFY(m_window->accountButton().text().startsWith("demo"_L1));
    emit m_window->accountButton().profilesChosen({u"demo"_s, u"staging"_s});
    QVERIFY(waitFor(u"both accounts"_s, [this] {
        return m_window->catalog().places().size() == 2 && !m_window->catalog().summary().loading;
    }));
    QVERIFY(m_session->choice().isDemo);
}

QTEST_MAIN(AccountFlowTest)
#include "tst_accountflow.moc"
