// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/session/settingsflow.h"

#include "accounts/appprofilefile.h"
#include "accounts/proxypassword.h"
#include "accounts/sessionsecrets.h"
#include "support/waiting.h"
#include "support/widgets.h"
#include "ui/accounts/accountbutton.h"
#include "ui/mainwindow.h"
#include "ui/query/filterpanel.h"
#include "ui/query/regiontree.h"
#include "ui/session/accountflow.h"
#include "ui/settings/accountspage.h"
#include "ui/settings/profiledialog.h"
#include "ui/settings/proxyfields.h"
#include "ui/settings/regionspage.h"
#include "ui/settings/settingsdialog.h"
#include "ui/settings/testdialog.h"
#include "ui/widgets/messagebar.h"

#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QPushButton>
#include <QSettings>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTreeWidget>
#include <QtTest>

using namespace Qt::StringLiterals;

/// The window on the demo, with its dialog of settings; there is no keyring.
class SettingsFlowTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void opensOneDialogAtItsPage();
    void showsTheAccountsThatThereAre();
    void doesWithAccountsWhatIsAsked();
    void listsRegionsAtOnce();
    void listsRegionsOfTheSettingsAtTheStart();
    void asksForProfilesAndForgetsThem();
    void asksAgainInAnotherLanguage();
    void asksAgainByAnotherWay();
    void keepsTheProxyPasswordForThisSession();
    void asksTheServiceForRegions();
    void saysThatNobodyCanBeAskedForRegions();
    void saysWhatTheCommandLineDecides();
    void saysWhatWasSaidAndNotWhatWasOpen();

private:
    void start(const CommandLine &commandLine);
    void start(const CloudChoice &cloud = {.isDemo = true});
    void open(SettingsDialog::Page page);
    [[nodiscard]] bool isOpen() const
    {
        return waitFor(u"the session"_s, [this] { return m_session->session(); });
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    SessionSecrets m_secrets;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<WindowSession> m_session;
    std::unique_ptr<AccountFlow> m_accounts;
    std::unique_ptr<SettingsFlow> m_flow;
    QPointer<SettingsDialog> m_dialog;
};

void SettingsFlowTest::init()
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere");
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<QSettings>(m_folder->filePath(u"settings.ini"_s),
                                             QSettings::IniFormat);
    m_secrets = {};
    start();
}

void SettingsFlowTest::start(const CloudChoice &cloud)
{
    start({.cloud = cloud, .query = {.places = placesIn({u"ap-seoul"_s})}});
}

void SettingsFlowTest::start(const CommandLine &commandLine)
{
    m_flow.reset();
    m_accounts.reset();
    m_session.reset();
    const SignInPlaces places = {.home = m_folder->path(),
                                 .systemFolder = m_folder->filePath(u"etc"_s),
                                 .profilesPath = m_folder->filePath(u"profiles.json"_s)};
    m_window = std::make_unique<MainWindow>(*m_settings);
    m_session = std::make_unique<WindowSession>(*m_window, places, m_secrets);
    m_accounts =
            std::make_unique<AccountFlow>(*m_window, *m_session, places, m_secrets, *m_settings);
    m_flow = std::make_unique<SettingsFlow>(*m_window, *m_session, *m_accounts, m_secrets,
                                            *m_settings);
    m_accounts->start(commandLine);
    QVERIFY(isOpen());
}

void SettingsFlowTest::cleanup()
{
    delete m_dialog;
    m_flow.reset();
    m_accounts.reset();
    m_session.reset();
    m_window.reset();
}

void SettingsFlowTest::open(SettingsDialog::Page page)
{
    m_flow->open(page);
    m_dialog = m_window->findChild<SettingsDialog *>();
    QVERIFY(m_dialog);
}

void SettingsFlowTest::opensOneDialogAtItsPage()
{
    emit m_window->settingsRequested();
    m_dialog = m_window->findChild<SettingsDialog *>();
    QVERIFY(m_dialog);
    const auto *tabs = m_dialog->findChild<QTabWidget *>();
    QCOMPARE(tabs->currentIndex(), int(SettingsDialog::Page::Accounts));
    m_flow->open(SettingsDialog::Page::Look);
    QCOMPARE(tabs->currentIndex(), int(SettingsDialog::Page::Look));
    emit m_accounts->manageRequested();
    QCOMPARE(m_window->findChildren<SettingsDialog *>().size(), 1);
    QCOMPARE(tabs->currentIndex(), int(SettingsDialog::Page::Accounts));
}

void SettingsFlowTest::showsTheAccountsThatThereAre()
{
    open(SettingsDialog::Page::Accounts);
    const auto *list = findNamed<QTreeWidget>(*m_dialog, u"Profiles"_s);
    QCOMPARE(list->topLevelItemCount(), 1); // the role
    QVERIFY(QDir(m_folder->path()).mkpath(u".tencentcloud"_s));
    QFile file(m_folder->filePath(u".tencentcloud/credentials"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[default]\nsecret_id = AKIDexampleOfATest\nsecret_key = k\n");
    file.close();
    QVERIFY(waitFor(u"the new one"_s, [list] { return list->topLevelItemCount() == 2; }));
    QCOMPARE(list->topLevelItem(0)->text(0), u"sdk:default"_s);
}

/// On top of the settings, so that the keyboard comes back to them.
void SettingsFlowTest::doesWithAccountsWhatIsAsked()
{
    open(SettingsDialog::Page::Accounts);
    QVERIFY(activate(*m_dialog));
    QVERIFY(clickNamed(*m_dialog, u"Add Role…"_s));
    QPointer<ProfileDialog> made = m_dialog->findChild<ProfileDialog *>();
    QVERIFY(made);
    QCOMPARE(made->draft().base, u"role"_s);
    delete made;
    QVERIFY(clickNamed(*m_dialog, u"New…"_s));
    made = m_dialog->findChild<ProfileDialog *>();
    QVERIFY(made);
    QCOMPARE(made->draft().kind, ProfileDraft::Kind::ApiKey);
    delete made;
    emit m_dialog->accounts().testRequested(u"demo"_s);
    const auto *test = m_dialog->findChild<TestDialog *>();
    QVERIFY(test);
    QVERIFY(waitFor(u"the account"_s,
                    [test] { return visibleText(*test).contains("100004603104"_L1); }));
}

void SettingsFlowTest::listsRegionsAtOnce()
{
    open(SettingsDialog::Page::Regions);
    emit m_dialog->regionsChanged({.added = {u"me-riyadh"_s}});
    QCOMPARE(m_window->filterPanel().addedRegions(), QStringList {u"me-riyadh"_s});
}

/// And those that are hidden are not.
void SettingsFlowTest::listsRegionsOfTheSettingsAtTheStart()
{
    writeRegionSettings(*m_settings, {.hidden = {u"ap-tokyo"_s}, .added = {u"me-riyadh"_s}});
    start();
    QCOMPARE(m_window->filterPanel().addedRegions(), QStringList {u"me-riyadh"_s});
    const QStringList usual = m_window->findChild<RegionTree *>()->usualRegions();
    QVERIFY(usual.contains("me-riyadh"_L1) && !usual.contains("ap-tokyo"_L1));
}

void SettingsFlowTest::asksForProfilesAndForgetsThem()
{
    const QString path = m_folder->filePath(u"profiles.json"_s);
    QVERIFY(writeAppProfiles(
            path, {{.name = u"one"_s, .secretId = u"AKIDoneOfATest"_s, .isForSession = true}}));
    open(SettingsDialog::Page::Accounts);
    emit m_dialog->accounts().editRequested(u"app:one"_s);
    const QPointer<ProfileDialog> changed = m_window->findChild<ProfileDialog *>();
    QVERIFY(changed);
    QCOMPARE(changed->draft().secretId, u"AKIDoneOfATest"_s);
    delete changed;
    emit m_dialog->accounts().forgetRequested(u"app:one"_s);
    QCOMPARE(readAppProfiles(path), QList<AppProfile>());
}

void SettingsFlowTest::asksAgainInAnotherLanguage()
{
    open(SettingsDialog::Page::Look);
    QSignalSpy opened(m_session.get(), &WindowSession::opened);
    LookSettings look;
    emit m_dialog->lookChanged(look);
    look.serviceLanguage = u"zh-CN"_s;
    emit m_dialog->lookChanged(look);
    QVERIFY(opened.wait(longestWait));
    emit m_dialog->lookChanged(look);
    emit m_dialog->connectionChanged({}); // what comes after it has been heard
    QVERIFY(opened.wait(longestWait));
    QCOMPARE(opened.count(), 2);
}

void SettingsFlowTest::asksAgainByAnotherWay()
{
    open(SettingsDialog::Page::Connection);
    QSignalSpy opened(m_session.get(), &WindowSession::opened);
    emit m_dialog->connectionChanged({});
    QVERIFY(opened.wait(longestWait));
    QVERIFY(m_session->choice().isDemo);
}

void SettingsFlowTest::keepsTheProxyPasswordForThisSession()
{
    open(SettingsDialog::Page::Connection);
    QSignalSpy opened(m_session.get(), &WindowSession::opened);
    emit m_dialog->proxyPasswordChanged(u"example"_s);
    QCOMPARE(m_secrets.secret(proxyPasswordName)->key, u"example"_s);
    QVERIFY(waitFor(u"the keyring"_s, [this] {
        return visibleText(m_window->noticeBar()).contains("Proxy password:"_L1);
    }));
    QVERIFY(opened.count() > 0 || opened.wait(longestWait)); // it is used at once
    QCOMPARE(m_secrets.secret(proxyPasswordName)->key, u"example"_s);
    emit m_dialog->proxyPasswordChanged({});
    QVERIFY(!m_secrets.secret(proxyPasswordName));
}

void SettingsFlowTest::asksTheServiceForRegions()
{
    open(SettingsDialog::Page::Regions);
    emit m_dialog->regionRefreshRequested();
    QVERIFY(waitFor(u"the regions"_s, [this] {
        return visibleText(*m_dialog).contains("regions of the service are in the list"_L1);
    }));
}

/// Also while the service is being asked.
void SettingsFlowTest::saysThatNobodyCanBeAskedForRegions()
{
    open(SettingsDialog::Page::Regions);
    emit m_dialog->regionRefreshRequested();
    m_session->close();
    QVERIFY(visibleText(*m_dialog).contains("reach"_L1));
    QVERIFY(m_dialog->regions().findChild<QPushButton *>());
    emit m_dialog->regionRefreshRequested();
    QVERIFY(visibleText(*m_dialog).contains("credential"_L1));
}

/// Near what it decides; whom to ask, as long as nobody has chosen others.
void SettingsFlowTest::saysWhatTheCommandLineDecides()
{
    start(CloudChoice {.isDemo = true,
                       .endpoint = EndpointChoice(EndpointChoice::Kind::Internal),
                       .proxy = ProxyChoice {.kind = ProxyChoice::Kind::None},
                       .caFile = u"/other.pem"_s,
                       .language = "zh-CN",
                       .profiles = {u"staging"_s},
                       .metadataEndpoint = QUrl(u"http://127.0.0.1:9"_s)});
    const auto says = [this](const QString &option) {
        return visibleText(*m_dialog).contains(u"The command line says: "_s + option);
    };
    open(SettingsDialog::Page::Connection);
    QVERIFY(says(u"--proxy none"_s));
    QVERIFY(says(u"--ca-file /other.pem"_s));
    QVERIFY(says(u"--endpoint internal"_s));
    QVERIFY(m_dialog->proxy().findChild<QComboBox *>()->accessibleDescription().contains(
            "--proxy none"_L1));
    m_dialog->showPage(SettingsDialog::Page::Look);
    QVERIFY(says(u"--language zh-CN"_s));
    m_dialog->showPage(SettingsDialog::Page::Accounts);
    QVERIFY(says(u"--demo"_s));
    QVERIFY(says(u"--profile staging"_s));
    QVERIFY(says(u"--metadata-endpoint http://127.0.0.1:9"_s));

    QSignalSpy opened(m_session.get(), &WindowSession::opened);
    emit m_window->accountButton().profilesChosen({u"demo"_s});
    QVERIFY(opened.wait(longestWait));
    QVERIFY(!says(u"--profile"_s));
    QVERIFY(says(u"--metadata-endpoint http://127.0.0.1:9"_s));

    // Another start says other things; its language and its memory are not those of this window.
    m_accounts->startAgain({.cloud = {.isDemo = true, .profiles = {u"staging"_s}},
                            .query = {.places = placesIn({u"ap-seoul"_s})},
                            .uiLanguage = u"ko"_s,
                            .memoryPath = u"/other.sqlite"_s});
    QVERIFY(opened.wait(longestWait));
    QVERIFY(says(u"--profile staging"_s));
    QVERIFY(!says(u"--metadata-endpoint"_s));
    m_dialog->showPage(SettingsDialog::Page::Memory);
    QVERIFY(!says(u"--memory"_s));

    delete m_dialog;
    start();
    open(SettingsDialog::Page::Connection);
    QVERIFY(!says(QString()));
}

/// After another language was chosen, the window begins with what was open.
void SettingsFlowTest::saysWhatWasSaidAndNotWhatWasOpen()
{
    const auto says = [this](const QString &option) {
        return visibleText(*m_dialog).contains(u"The command line says: "_s + option);
    };
    const CloudChoice open = {.isDemo = true, .profiles = {u"staging"_s}};
    for (const CloudChoice &said : {CloudChoice {.isDemo = true}, open}) {
        start({.cloud = open,
               .query = {.places = placesIn({u"ap-seoul"_s})},
               .uiLanguage = u"ko"_s,
               .saidCloud = said,
               .memoryPath = u"/my.sqlite"_s});
        this->open(SettingsDialog::Page::Accounts);
        QVERIFY(says(u"--demo"_s));
        QCOMPARE(says(u"--profile staging"_s), !said.profiles.isEmpty());
        m_dialog->showPage(SettingsDialog::Page::Look);
        QVERIFY(says(u"--ui-language ko"_s));
        m_dialog->showPage(SettingsDialog::Page::Memory);
        QVERIFY(says(u"--memory /my.sqlite"_s));
        delete m_dialog;
    }
}

QTEST_MAIN(SettingsFlowTest)
#include "tst_settingsflow.moc"
