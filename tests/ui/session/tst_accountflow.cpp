// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/session/accountflow.h"

#include "accountfixture.h"

#include "support/waiting.h"
#include "support/widgets.h"
#include "ui/accounts/accountbutton.h"
#include "ui/accounts/firststart.h"
#include "ui/query/filterpanel.h"
#include "ui/settings/testdialog.h"
#include "ui/widgets/messagebar.h"

#include <QDir>
#include <QFile>
#include <QtTest>

using namespace Qt::StringLiterals;

/// As whom the window asks: at its start, and whom else one chooses.
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
    void testsAsWhatTheCommandLineSaysOfIt();
    void opensTheDemo();
    void asksBothAccountsOfTheDemo();

private:
    std::unique_ptr<AccountFixture> m_fixture;
};

void AccountFlowTest::init()
{
    m_fixture = std::make_unique<AccountFixture>();
}

void AccountFlowTest::cleanup()
{
    m_fixture.reset();
}

void AccountFlowTest::beginsWithWhatThereIs()
{
    m_fixture->start();
    // What stands in the middle says it all, also where the window waited for it.
    QVERIFY(waitFor(u"the end of looking"_s,
                    [this] { return m_fixture->window->noticeBar().isHidden(); }));
    QCOMPARE(m_fixture->middle(), static_cast<QWidget *>(&m_fixture->window->firstStart()));
    QCOMPARE(m_fixture->window->model().rowCount(), 0);
}

void AccountFlowTest::usesTheOneThatThereIs()
{
    m_fixture->writeKeys("default", demoAccounts().constFirst());
    m_fixture->start();
    QVERIFY(m_fixture->isLoaded());
    QVERIFY(m_fixture->window->accountButton().text().contains("sdk:default"_L1));
    QVERIFY(m_fixture->window->windowTitle().contains("sdk:default"_L1));
    QCOMPARE(m_fixture->settings.value("accounts/used").toStringList(),
             QStringList {u"sdk:default"_s});
    QCOMPARE(profilesOf(m_fixture->window->filterPanel().query().places), QStringList());
}

void AccountFlowTest::usesTheOneThatCanBeUsed()
{
    m_fixture->writeKeys("default", demoAccounts().constFirst());
    m_fixture->writeKeys("broken", {});
    m_fixture->start();
    QVERIFY(m_fixture->isLoaded());
    QCOMPARE(m_fixture->session->session()->profiles(), QStringList {u"sdk:default"_s});
}

/// Whatever was used last: who sets it wants it.
void AccountFlowTest::usesTheEnvironmentFirst()
{
    const Credential credential = demoAccounts().constFirst().credential;
    m_fixture->places.environment.insert(u"TENCENTCLOUD_SECRET_ID"_s, credential.secretId);
    m_fixture->places.environment.insert(u"TENCENTCLOUD_SECRET_KEY"_s, credential.secretKey);
    m_fixture->writeKeys("other", demoAccounts().at(1));
    m_fixture->settings.setValue("accounts/used", QStringList {u"sdk:other"_s});
    m_fixture->start();
    QVERIFY(m_fixture->isLoaded());
    QCOMPARE(m_fixture->session->session()->profiles(), QStringList {u"env"_s});
}

void AccountFlowTest::keepsTheQueryAndNotTheRoleForAnotherAccount()
{
    m_fixture->writeKeys("default", demoAccounts().at(0));
    m_fixture->writeKeys("other", demoAccounts().at(1));
    m_fixture->start(
            {.cloud = {.profiles = {u"sdk:default"_s},
                       .role = {.arn = u"qcs::cam::uin/100004603104:roleName/ImageReader"_s},
                       .expectedAccount = u"100004603104"_s}});
    QVERIFY(m_fixture->isLoaded());
    m_fixture->window->search({.places = placesIn({u"ap-tokyo"_s})});
    emit m_fixture->window->accountButton().profilesChosen({u"sdk:other"_s});
    QVERIFY(m_fixture->uses(u"sdk:other"_s));
    QCOMPARE(m_fixture->session->choice().role, RoleChoice());
    QCOMPARE(m_fixture->session->choice().expectedAccount, QString());
    QCOMPARE(m_fixture->window->filterPanel().query().places, placesIn({u"ap-tokyo"_s}));
}

void AccountFlowTest::asksInTheLanguageOfTheSettings()
{
    m_fixture->writeKeys("default", demoAccounts().constFirst());
    m_fixture->settings.setValue("connection/language", u"zh-CN"_s);
    m_fixture->start();
    QVERIFY(m_fixture->isLoaded());
    QCOMPARE(m_fixture->session->choice().usualLanguage, "zh-CN");
}

void AccountFlowTest::asksSeveralAtOnce()
{
    m_fixture->writeKeys("default", demoAccounts().at(0));
    m_fixture->writeKeys("other", demoAccounts().at(1));
    m_fixture->start({.cloud = {.profiles = {u"sdk:default"_s}}});
    QVERIFY(m_fixture->isLoaded());
    const int ofOne = m_fixture->window->model().rowCount();
    emit m_fixture->window->accountButton().profilesChosen({u"sdk:default"_s, u"sdk:other"_s});
    QVERIFY(waitFor(u"both accounts"_s, [this] {
        return m_fixture->window->catalog().places().size() == 2 &&
               !m_fixture->window->catalog().summary().loading;
    }));
    QVERIFY(m_fixture->window->model().rowCount() > ofOne);
    QCOMPARE(profilesOf(m_fixture->window->filterPanel().query().places),
             (QStringList {u"sdk:default"_s, u"sdk:other"_s}));
}

void AccountFlowTest::letsOneChooseAmongSeveral()
{
    m_fixture->writeKeys("default", demoAccounts().at(0));
    m_fixture->writeKeys("other", demoAccounts().at(1));
    m_fixture->start();
    QCOMPARE(m_fixture->middle(), static_cast<QWidget *>(&m_fixture->window->firstStart()));
    QVERIFY(!m_fixture->session->session());
    emit m_fixture->window->firstStart().profilesChosen({u"sdk:other"_s});
    QVERIFY(m_fixture->isLoaded());
    QVERIFY(m_fixture->window->accountButton().text().contains("sdk:other"_L1));
}

void AccountFlowTest::usesAgainWhatWasUsed()
{
    m_fixture->writeKeys("default", demoAccounts().at(0));
    m_fixture->writeKeys("other", demoAccounts().at(1));
    m_fixture->settings.setValue("accounts/used", QStringList {u"sdk:other"_s, u"sdk:gone"_s});
    m_fixture->start();
    QVERIFY(m_fixture->isLoaded());
    QCOMPARE(m_fixture->session->session()->profiles(), QStringList {u"sdk:other"_s});
}

void AccountFlowTest::keepsTheRowsWhereAnotherAccountCannotBeUsed()
{
    m_fixture->writeKeys("default", demoAccounts().constFirst());
    m_fixture->writeKeys("broken", {});
    m_fixture->start({.cloud = {.profiles = {u"sdk:default"_s}}});
    QVERIFY(m_fixture->isLoaded());
    const int rows = m_fixture->window->model().rowCount();
    QSignalSpy failed(m_fixture->session.get(), &WindowSession::failed);
    emit m_fixture->window->accountButton().profilesChosen({u"sdk:broken"_s});
    QVERIFY(failed.wait(longestWait));
    QCOMPARE(m_fixture->window->model().rowCount(), rows);
    QVERIFY(m_fixture->window->accountButton().text().contains("sdk:default"_L1));
}

void AccountFlowTest::noticesAFileThatComes()
{
    m_fixture->start();
    QCOMPARE(m_fixture->middle(), static_cast<QWidget *>(&m_fixture->window->firstStart()));
    m_fixture->writeKeys("default", demoAccounts().constFirst());
    QVERIFY(waitFor(u"the profile"_s, [this] {
        return m_fixture->flow->finder().profile(u"sdk:default"_s).has_value();
    }));
    emit m_fixture->window->firstStart().profilesChosen({u"sdk:default"_s});
    QVERIFY(m_fixture->isLoaded());
}

/// Also where the program ends before its file is there.
void AccountFlowTest::usesWhoHasSignedInAgain()
{
    const QDir home(m_fixture->folder.path());
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
    m_fixture->start();
    QCOMPARE(m_fixture->middle(), static_cast<QWidget *>(&m_fixture->window->firstStart()));
    emit m_fixture->window->firstStart().signInRequested(u"tccli:old"_s);
    QSignalSpy changed(&m_fixture->flow->finder(), &ProfileFinder::changed);
    QVERIFY(changed.wait(longestWait)); // the program has ended
    QVERIFY(!m_fixture->session->session());
    QVERIFY(write(u".tccli/old.credential"_s, credential("99999999999")));
    QVERIFY(m_fixture->isLoaded());
    QCOMPARE(m_fixture->session->session()->profiles(), QStringList {u"tccli:old"_s});
    qputenv("PATH", path);
}

/// And not as that of another account.
void AccountFlowTest::testsAsWhatTheCommandLineSaysOfIt()
{
    m_fixture->writeKeys("default", demoAccounts().at(0));
    m_fixture->writeKeys("other", demoAccounts().at(1));
    m_fixture->start({.cloud = {.profiles = {u"sdk:default"_s},
                                .expectedAccount = demoAccounts().at(0).accountId}});
    QVERIFY(m_fixture->isLoaded());
    for (const int number : {0, 1}) {
        m_fixture->flow->test(number == 0 ? u"sdk:default"_s : u"sdk:other"_s);
        const TestDialog *dialog = m_fixture->window->findChildren<TestDialog *>().constLast();
        QVERIFY(waitFor(u"the account"_s, [dialog, number] {
            return visibleText(*dialog).contains(demoAccounts().at(number).accountId);
        }));
        QVERIFY(!visibleText(*dialog).contains("UnexpectedAccount"_L1));
    }
}

void AccountFlowTest::opensTheDemo()
{
    m_fixture->start();
    emit m_fixture->window->firstStart().demoRequested();
    QVERIFY(m_fixture->isLoaded());
    QVERIFY(m_fixture->session->choice().isDemo);
    QVERIFY(!m_fixture->settings.contains("accounts/used"));
}

void AccountFlowTest::asksBothAccountsOfTheDemo()
{
    m_fixture->start({.cloud = {.isDemo = true}});
    QVERIFY(m_fixture->isLoaded());
    QVERIFY(m_fixture->window->accountButton().text().startsWith("demo"_L1));
    emit m_fixture->window->accountButton().profilesChosen({u"demo"_s, u"staging"_s});
    QVERIFY(waitFor(u"both accounts"_s, [this] {
        return m_fixture->window->catalog().places().size() == 2 &&
               !m_fixture->window->catalog().summary().loading;
    }));
    QVERIFY(m_fixture->session->choice().isDemo);
}

QTEST_MAIN(AccountFlowTest)
#include "tst_accountflow.moc"
