// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accountfixture.h"

#include "accounts/appprofilefile.h"
#include "support/waiting.h"
#include "support/widgets.h"
#include "ui/accounts/accountbutton.h"
#include "ui/accounts/firststart.h"
#include "ui/widgets/messagebar.h"

#include <QtTest>

using namespace Qt::StringLiterals;

/// What the window says of accounts that cannot be used.
class AccountFailuresTest final : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_home = std::make_unique<AccountFixture>(); }
    void cleanup() { m_home.reset(); }
    void saysOfEachWhyNoneOpens();
    void keepsTheRowsWhereAnotherAccountCannotBeUsed();
    void saysInTheListWhatFailedTheLastTime();
    void blamesNoAccountForTheNetwork();
    void forgetsThatWithANewKey();

private:
    [[nodiscard]] bool hasFailed(const QString &name) const
    {
        return m_home->flow().finder().profile(name)->hasFailed;
    }
    std::unique_ptr<AccountFixture> m_home;
};

void AccountFailuresTest::saysOfEachWhyNoneOpens()
{
    m_home->writeKeys("broken", DemoAccount());
    m_home->write(u".tccli/old.credential"_s,
                  R"({"secretId": "AKIDoldOfATest", "secretKey": "k", "token": "t",
                      "type": "oauth", "expiresAt": 1000})");
    QVERIFY(writeAppProfiles(
            m_home->places().profilesPath,
            {{.name = u"mine"_s, .secretId = u"AKIDmineOfATest"_s, .isForSession = true}}));
    QVERIFY(m_home->start(
            {.cloud = {.profiles = {u"tccli:old"_s, u"sdk:broken"_s, u"app:mine"_s}}}));
    const MessageBar &bar = m_home->window().noticeBar();
    QVERIFY(waitFor(u"the reasons"_s, [&bar] {
        return visibleText(bar).contains("None of 3 accounts could be opened."_L1);
    }));
    const QString said = visibleText(bar);
    QVERIFY(said.contains("tccli:old: "_L1));
    QVERIFY(said.contains("tccli auth login --profile old"_L1));
    QVERIFY(said.contains("sdk:broken: "_L1));
    QVERIFY(said.contains("app:mine: "_L1));
    // And what each needs can be done.
    QCOMPARE(m_home->middle(), static_cast<QWidget *>(&m_home->window().firstStart()));
    QVERIFY(canClick(m_home->window(), u"Enter the Key…"_s));
}

void AccountFailuresTest::keepsTheRowsWhereAnotherAccountCannotBeUsed()
{
    m_home->writeKeys("default", 0);
    m_home->writeKeys("broken", DemoAccount());
    QVERIFY(m_home->start({.cloud = {.profiles = {u"sdk:default"_s}}}));
    QVERIFY(m_home->isLoaded());
    const int rows = m_home->window().model().rowCount();
    QSignalSpy failed(&m_home->session(), &WindowSession::failed);
    emit m_home->window().accountButton().profilesChosen({u"sdk:broken"_s});
    QVERIFY(failed.wait(longestWait));
    QCOMPARE(m_home->window().model().rowCount(), rows);
    QVERIFY(m_home->window().accountButton().text().contains("sdk:default"_L1));
    // What is wanted is that again, when the settings change.
    QSignalSpy opened(&m_home->session(), &WindowSession::opened);
    m_home->flow().reopen();
    QVERIFY(opened.wait(longestWait));
    QCOMPARE(m_home->session().session()->profiles(), QStringList {u"sdk:default"_s});
}

/// As the service said it, or the program that prints a credential, or a test.
void AccountFailuresTest::saysInTheListWhatFailedTheLastTime()
{
    m_home->writeKeys("default", 0);
    m_home->writeKeys("wrong", {.credential = {u"AKIDwrongOfATest"_s, u"k"_s}});
    QVERIFY(writeAppProfiles(m_home->places().profilesPath,
                             {{.name = u"echo"_s,
                               .kind = AppProfile::Kind::Command,
                               .command = {u"echo"_s, u"nothing"_s}}}));
    QVERIFY(m_home->start({.cloud = {.profiles = {u"sdk:wrong"_s}}}));
    QVERIFY(waitFor(u"the refusal"_s, [this] { return hasFailed(u"sdk:wrong"_s); }));
    AccountButton &button = m_home->window().accountButton();
    QVERIFY(button.accessibleDescription().contains("failed last time"_L1));
    QVERIFY(!hasFailed(u"sdk:default"_s));

    emit button.profilesChosen({u"command:echo"_s});
    QVERIFY(waitFor(u"the fault of the program"_s,
                    [this] { return hasFailed(u"command:echo"_s); }));
    QVERIFY(hasFailed(u"sdk:wrong"_s));
    // One of several, of which the other answers.
    emit button.profilesChosen({u"sdk:default"_s, u"sdk:wrong"_s});
    QVERIFY(m_home->isLoaded());
    QVERIFY(hasFailed(u"sdk:wrong"_s));
    QVERIFY(!hasFailed(u"sdk:default"_s));
    // It has a good key now.
    const DemoAccount good = demoAccounts().constFirst();
    m_home->write(u".tencentcloud/credentials"_s,
                  QByteArray("[wrong]\nsecret_id = " + good.credential.secretId.toUtf8() +
                             "\nsecret_key = " + good.credential.secretKey.toUtf8() + '\n'));
    emit button.profilesChosen({u"sdk:wrong"_s});
    QVERIFY(m_home->isUsing({u"sdk:wrong"_s}));
    QVERIFY(m_home->isLoaded());
    QVERIFY(!hasFailed(u"sdk:wrong"_s));
}

/// Neither where sts was to be asked, nor where regions were.
void AccountFailuresTest::blamesNoAccountForTheNetwork()
{
    m_home->writeKeys("default", 0);
    CloudChoice choice = {.endpoint = parseEndpointChoice(u"http://127.0.0.1:9"_s).value(),
                          .profiles = {u"sdk:default"_s}};
    QVERIFY(m_home->start({.cloud = choice}));
    QVERIFY(waitFor(u"the failure"_s,
                    [this] { return m_home->window().catalog().summary().failed > 0; }));
    QVERIFY(!hasFailed(u"sdk:default"_s));
    choice.role.arn = u"qcs::cam::uin/100004603104:roleName/ImageReader"_s;
    QVERIFY(m_home->start({.cloud = choice}));
    QVERIFY(waitFor(u"the failure"_s, [this] {
        return visibleText(m_home->window().noticeBar()).contains("Not connected:"_L1);
    }));
    QVERIFY(!hasFailed(u"sdk:default"_s));
}

/// Whether it is used or not.
void AccountFailuresTest::forgetsThatWithANewKey()
{
    m_home->writeKeys("default", 0);
    QVERIFY(m_home->start());
    QVERIFY(m_home->isLoaded());
    const QString name = u"app:mine"_s;
    ProfileDraft draft = {.name = u"mine"_s,
                          .secretId = demoAccounts().constFirst().credential.secretId,
                          .secretKey = u"wrong"_s,
                          .keepsInKeyring = false};
    m_home->flow().editing().keep(draft, {});
    QVERIFY(waitFor(u"the refusal"_s, [&] { return hasFailed(name); }));
    emit m_home->window().accountButton().profilesChosen({u"sdk:default"_s});
    QVERIFY(m_home->isUsing({u"sdk:default"_s}));
    QVERIFY(hasFailed(name));
    draft.secretKey = demoAccounts().constFirst().credential.secretKey;
    m_home->flow().editing().keep(draft, name);
    QVERIFY(!hasFailed(name));
}

QTEST_MAIN(AccountFailuresTest)
#include "tst_accountfailures.moc"
