// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accountfixture.h"

#include "accounts/appprofilefile.h"
#include "support/waiting.h"
#include "support/widgets.h"
#include "ui/accounts/accountbutton.h"
#include "ui/accounts/firststart.h"
#include "ui/settings/profiledialog.h"
#include "ui/widgets/messagebar.h"

#include <QtTest>

using namespace Qt::StringLiterals;

/// Accounts that are made, changed and forgotten while the window is open.
class AccountChangesTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void asksForAKeyThatWasForASession();
    void opensOneThatFailedOnceItIsChanged();
    void asksAgainAsARoleWhoseKeyIsAnother();
    void goesOnWithTheDemoWhenAnAccountIsMade();
    void usesAnAccountThatIsMade();
    void leavesAnAccountThatIsForgotten();

private:
    std::unique_ptr<AccountFixture> m_fixture;
};

void AccountChangesTest::init()
{
    m_fixture = std::make_unique<AccountFixture>();
}

void AccountChangesTest::cleanup()
{
    m_fixture.reset();
}

/// After a restart: the key is nowhere, and that is no fault of the keyring.
void AccountChangesTest::asksForAKeyThatWasForASession()
{
    const Credential key = demoAccounts().constFirst().credential;
    QVERIFY(writeAppProfiles(m_fixture->places.profilesPath,
                             {{.name = u"key"_s, .secretId = key.secretId, .isForSession = true}}));
    m_fixture->start();
    QCOMPARE(m_fixture->middle(), static_cast<QWidget *>(&m_fixture->window->firstStart()));
    QVERIFY(visibleText(*m_fixture->window).contains("was for one session of the window only"_L1));
    QVERIFY(clickNamed(*m_fixture->window, u"Enter the key of app:key"_s));
    auto *dialog = m_fixture->window->findChild<ProfileDialog *>();
    QVERIFY(dialog);
    QVERIFY(!canClick(*dialog, u"Save"_s)); // there is no key that could stay as it is
    QVERIFY(!dialog->draft().keepsInKeyring);
    QTest::keyClicks(findNamed(*dialog, u"Secret key"_s), key.secretKey);
    QVERIFY(clickNamed(*dialog, u"Save"_s));
    QVERIFY(m_fixture->isLoaded()); // it is used at once
    QCOMPARE(m_fixture->session->session()->profiles(), QStringList {u"app:key"_s});
    QCOMPARE(m_fixture->flow->finder().profile(u"app:key"_s)->state, Profile::State::Ready);
}

/// Also while another one is in use.
void AccountChangesTest::opensOneThatFailedOnceItIsChanged()
{
    m_fixture->writeKeys("default", demoAccounts().at(0));
    const Credential key = demoAccounts().at(1).credential;
    QVERIFY(writeAppProfiles(m_fixture->places.profilesPath,
                             {{.name = u"key"_s, .secretId = key.secretId, .isForSession = true}}));
    m_fixture->start({.cloud = {.profiles = {u"sdk:default"_s}}});
    QVERIFY(m_fixture->isLoaded());
    emit m_fixture->window->accountButton().profilesChosen({u"app:key"_s});
    QVERIFY(clickNamed(*m_fixture->window, u"Enter the Key…"_s));
    auto *dialog = m_fixture->window->findChild<ProfileDialog *>();
    QVERIFY(dialog);
    QCOMPARE(m_fixture->session->session()->profiles(), QStringList {u"sdk:default"_s});
    QTest::keyClicks(findNamed(*dialog, u"Secret key"_s), key.secretKey);
    QVERIFY(clickNamed(*dialog, u"Save"_s));
    QVERIFY(m_fixture->uses(u"app:key"_s));
}

/// The one under it is what was changed.
void AccountChangesTest::asksAgainAsARoleWhoseKeyIsAnother()
{
    const Credential key = demoAccounts().constFirst().credential;
    QVERIFY(writeAppProfiles(m_fixture->places.profilesPath,
                             {{.name = u"key"_s, .secretId = key.secretId, .isForSession = true},
                              {.name = u"audit"_s,
                               .kind = AppProfile::Kind::Based,
                               .base = u"app:key"_s,
                               .roleArn = u"qcs::cam::uin/100004603104:roleName/ImageReader"_s}}));
    m_fixture->secrets.set(u"app:key"_s, {.key = key.secretKey});
    m_fixture->start({.cloud = {.profiles = {u"app:audit"_s}}});
    QVERIFY(m_fixture->isLoaded());
    QCOMPARE(m_fixture->flow->finder().profile(u"app:audit"_s)->state, Profile::State::Ready);
    QSignalSpy opened(m_fixture->session.get(), &WindowSession::opened);
    m_fixture->flow->editing().keep({.name = u"other"_s,
                                     .secretId = key.secretId,
                                     .secretKey = key.secretKey,
                                     .keepsInKeyring = false},
                                    u"app:key"_s);
    QVERIFY(opened.wait(longestWait));
    QCOMPARE(m_fixture->session->session()->profiles(), QStringList {u"app:audit"_s});
    QCOMPARE(m_fixture->flow->finder().profile(u"app:audit"_s)->base, u"app:other"_s);
}

void AccountChangesTest::goesOnWithTheDemoWhenAnAccountIsMade()
{
    m_fixture->start({.cloud = {.isDemo = true}});
    QVERIFY(m_fixture->isLoaded());
    QSignalSpy wanted(m_fixture->session.get(), &WindowSession::closing);
    m_fixture->makeSessionKey();
    QVERIFY(visibleText(m_fixture->window->noticeBar()).contains("app:mine"_L1));
    QVERIFY(m_fixture->session->choice().isDemo);
    QCOMPARE(wanted.count(), 0);
    QVERIFY(clickNamed(*m_fixture->window, u"Use It"_s));
    QVERIFY(waitFor(u"the account"_s, [this] { return !m_fixture->session->choice().isDemo; }));
    QCOMPARE(m_fixture->session->session()->profiles(), QStringList {u"app:mine"_s});
}

void AccountChangesTest::usesAnAccountThatIsMade()
{
    m_fixture->start();
    m_fixture->makeSessionKey();
    QVERIFY(m_fixture->isLoaded());
    QCOMPARE(m_fixture->session->session()->profiles(), QStringList {u"app:mine"_s});
}

void AccountChangesTest::leavesAnAccountThatIsForgotten()
{
    m_fixture->start();
    m_fixture->makeSessionKey();
    QVERIFY(m_fixture->isLoaded());
    m_fixture->flow->editing().forget(u"app:mine"_s);
    QVERIFY(!m_fixture->session->session());
    QCOMPARE(m_fixture->middle(), static_cast<QWidget *>(&m_fixture->window->firstStart()));
    QCOMPARE(m_fixture->window->model().rowCount(), 0);
    QVERIFY(!m_fixture->settings.contains("accounts/used"));
    m_fixture->flow->reopen(); // nothing is wanted
    QVERIFY(!m_fixture->session->session());
}

QTEST_MAIN(AccountChangesTest)
#include "tst_accountchanges.moc"
