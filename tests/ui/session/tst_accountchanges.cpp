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

/// Whom the window asks when accounts are made, changed and forgotten.
class AccountChangesTest final : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_home = std::make_unique<AccountFixture>(); }
    void cleanup() { m_home.reset(); }
    void asksForAKeyThatWasForASession();
    void opensOneThatFailedOnceItIsChanged();
    void staysWithWhatWasChosenMeanwhile();
    void asksAgainAsARoleWhoseKeyIsAnother();
    void goesOnWithTheDemoWhenAnAccountIsMade();
    void usesAnAccountThatIsMade();
    void leavesAnAccountThatIsForgotten();
    void goesOnWithTheOthersWhenOneIsForgotten();
    void doesNotOpenOneThatIsForgotten_data();
    void doesNotOpenOneThatIsForgotten();

private:
    std::unique_ptr<AccountFixture> m_home;
};

/// After a restart: the key is nowhere, and that is no fault of the keyring.
void AccountChangesTest::asksForAKeyThatWasForASession()
{
    const Credential key = demoAccounts().constFirst().credential;
    QVERIFY(writeAppProfiles(m_home->places().profilesPath,
                             {{.name = u"key"_s, .secretId = key.secretId, .isForSession = true}}));
    QVERIFY(m_home->start());
    QCOMPARE(m_home->middle(), static_cast<QWidget *>(&m_home->window().firstStart()));
    QVERIFY(visibleText(m_home->window()).contains("was for one session of the window only"_L1));
    QVERIFY(clickNamed(m_home->window(), u"Enter the key of app:key"_s));
    auto *dialog = m_home->window().findChild<ProfileDialog *>();
    QVERIFY(dialog);
    QVERIFY(!canClick(*dialog, u"Save"_s)); // there is no key that could stay as it is
    QVERIFY(!dialog->draft().keepsInKeyring);
    QTest::keyClicks(findNamed(*dialog, u"Secret key"_s), key.secretKey);
    QVERIFY(clickNamed(*dialog, u"Save"_s));
    QVERIFY(m_home->isLoaded()); // it is used at once
    QCOMPARE(m_home->session().session()->profiles(), QStringList {u"app:key"_s});
    QCOMPARE(m_home->flow().finder().profile(u"app:key"_s)->state, Profile::State::Ready);
}

/// Also while another one is in use.
void AccountChangesTest::opensOneThatFailedOnceItIsChanged()
{
    m_home->writeKeys("default", 0);
    const Credential key = demoAccounts().at(1).credential;
    QVERIFY(writeAppProfiles(m_home->places().profilesPath,
                             {{.name = u"key"_s, .secretId = key.secretId, .isForSession = true}}));
    QVERIFY(m_home->start({.cloud = {.profiles = {u"sdk:default"_s}}}));
    QVERIFY(m_home->isLoaded());
    emit m_home->window().accountButton().profilesChosen({u"app:key"_s});
    QVERIFY(clickNamed(m_home->window(), u"Enter the Key…"_s));
    auto *dialog = m_home->window().findChild<ProfileDialog *>();
    QVERIFY(dialog);
    QCOMPARE(m_home->session().session()->profiles(), QStringList {u"sdk:default"_s});
    QTest::keyClicks(findNamed(*dialog, u"Secret key"_s), key.secretKey);
    QVERIFY(clickNamed(*dialog, u"Save"_s));
    QVERIFY(m_home->isUsing({u"app:key"_s}));
}

/// A key was to be entered, and another account chosen instead; the key comes later.
void AccountChangesTest::staysWithWhatWasChosenMeanwhile()
{
    const Credential key = demoAccounts().at(1).credential;
    m_home->writeKeys("default", 0);
    QVERIFY(writeAppProfiles(m_home->places().profilesPath,
                             {{.name = u"key"_s, .secretId = key.secretId, .isForSession = true}}));
    m_home->settings().setValue("accounts/used", QStringList {u"app:key"_s});
    QVERIFY(m_home->start());
    emit m_home->window().firstStart().keyRequested(u"app:key"_s);
    m_home->window().findChild<ProfileDialog *>()->reject();
    emit m_home->window().firstStart().profilesChosen({u"sdk:default"_s});
    QVERIFY(m_home->isUsing({u"sdk:default"_s}));
    QSignalSpy opened(&m_home->session(), &WindowSession::opened);
    m_home->flow().editing().keep({.name = u"key"_s,
                                   .secretId = key.secretId,
                                   .secretKey = key.secretKey,
                                   .keepsInKeyring = false},
                                  u"app:key"_s);
    QVERIFY(m_home->hasOpenedAll());
    QCOMPARE(opened.count(), 0);
    QCOMPARE(m_home->session().session()->profiles(), QStringList {u"sdk:default"_s});
}

/// The one under it is what was changed.
void AccountChangesTest::asksAgainAsARoleWhoseKeyIsAnother()
{
    const Credential key = demoAccounts().constFirst().credential;
    QVERIFY(writeAppProfiles(m_home->places().profilesPath,
                             {{.name = u"key"_s, .secretId = key.secretId, .isForSession = true},
                              {.name = u"audit"_s,
                               .kind = AppProfile::Kind::Based,
                               .base = u"app:key"_s,
                               .roleArn = u"qcs::cam::uin/100004603104:roleName/ImageReader"_s}}));
    m_home->secrets().set(u"app:key"_s, {.key = key.secretKey});
    QVERIFY(m_home->start({.cloud = {.profiles = {u"app:audit"_s}}}));
    QVERIFY(m_home->isLoaded());
    QCOMPARE(m_home->flow().finder().profile(u"app:audit"_s)->state, Profile::State::Ready);
    QSignalSpy opened(&m_home->session(), &WindowSession::opened);
    m_home->flow().editing().keep({.name = u"other"_s,
                                   .secretId = key.secretId,
                                   .secretKey = key.secretKey,
                                   .keepsInKeyring = false},
                                  u"app:key"_s);
    QVERIFY(opened.wait(longestWait));
    QCOMPARE(m_home->session().session()->profiles(), QStringList {u"app:audit"_s});
    QCOMPARE(m_home->flow().finder().profile(u"app:audit"_s)->base, u"app:other"_s);
}

void AccountChangesTest::goesOnWithTheDemoWhenAnAccountIsMade()
{
    QVERIFY(m_home->start({.cloud = {.isDemo = true}}));
    QVERIFY(m_home->isLoaded());
    QSignalSpy wanted(&m_home->session(), &WindowSession::closing);
    m_home->makeSessionKey();
    QVERIFY(visibleText(m_home->window().noticeBar()).contains("app:mine"_L1));
    QVERIFY(m_home->session().choice().isDemo);
    QCOMPARE(wanted.count(), 0);
    QVERIFY(clickNamed(m_home->window(), u"Use It"_s));
    QVERIFY(waitFor(u"the account"_s, [this] { return !m_home->session().choice().isDemo; }));
    QCOMPARE(m_home->session().session()->profiles(), QStringList {u"app:mine"_s});
}

void AccountChangesTest::usesAnAccountThatIsMade()
{
    QVERIFY(m_home->start());
    m_home->makeSessionKey();
    QVERIFY(m_home->isLoaded());
    QCOMPARE(m_home->session().session()->profiles(), QStringList {u"app:mine"_s});
}

void AccountChangesTest::leavesAnAccountThatIsForgotten()
{
    QVERIFY(m_home->start());
    m_home->makeSessionKey();
    QVERIFY(m_home->isLoaded());
    m_home->flow().editing().forget(u"app:mine"_s);
    QVERIFY(!m_home->session().session());
    QCOMPARE(m_home->middle(), static_cast<QWidget *>(&m_home->window().firstStart()));
    QCOMPARE(m_home->window().model().rowCount(), 0);
    QVERIFY(!m_home->settings().contains("accounts/used"));
    // Nothing is wanted any more.
    QSignalSpy failed(&m_home->session(), &WindowSession::failed);
    m_home->flow().reopen();
    QVERIFY(m_home->hasOpenedAll());
    QVERIFY(!m_home->session().session());
    QCOMPARE(failed.count(), 0);
}

void AccountChangesTest::goesOnWithTheOthersWhenOneIsForgotten()
{
    m_home->writeKeys("other", 1);
    QVERIFY(m_home->start({.cloud = {.profiles = {u"sdk:other"_s}}}));
    m_home->makeSessionKey();
    emit m_home->window().accountButton().profilesChosen({u"app:mine"_s, u"sdk:other"_s});
    QVERIFY(m_home->isUsing({u"app:mine"_s, u"sdk:other"_s}));
    m_home->flow().editing().forget(u"app:mine"_s);
    QVERIFY(m_home->isUsing({u"sdk:other"_s}));
    QCOMPARE(m_home->settings().value("accounts/used").toStringList(),
             QStringList {u"sdk:other"_s});
}

void AccountChangesTest::doesNotOpenOneThatIsForgotten_data()
{
    QTest::addColumn<bool>("isDemoOpen");
    QTest::addColumn<QStringList>("command");
    const QStringList fails = {u"false"_s};
    const QStringList hangs = {u"sleep"_s, u"1000"_s};
    QTest::newRow("that could not be opened") << false << fails;
    QTest::newRow("that could not be opened beside another") << true << fails;
    QTest::newRow("that is being opened") << false << hangs;
    QTest::newRow("that is being opened beside another") << true << hangs;
}

void AccountChangesTest::doesNotOpenOneThatIsForgotten()
{
    QFETCH(bool, isDemoOpen);
    QFETCH(QStringList, command);
    QVERIFY(writeAppProfiles(
            m_home->places().profilesPath,
            {{.name = u"one"_s, .kind = AppProfile::Kind::Command, .command = command}}));
    if (isDemoOpen) {
        QVERIFY(m_home->start({.cloud = {.isDemo = true}}));
        QVERIFY(m_home->isLoaded());
        emit m_home->window().accountButton().profilesChosen({u"command:one"_s});
    } else {
        QVERIFY(m_home->start({.cloud = {.profiles = {u"command:one"_s}}}));
    }
    if (command.constFirst() == "false"_L1) {
        QVERIFY(waitFor(u"the failure"_s, [this] {
            return visibleText(m_home->window().noticeBar()).contains("Not connected:"_L1);
        }));
    }
    QSignalSpy failed(&m_home->session(), &WindowSession::failed);
    QSignalSpy opened(&m_home->session(), &WindowSession::opened);
    m_home->flow().editing().forget(u"command:one"_s);
    QVERIFY(m_home->window().noticeBar().isHidden());
    m_home->flow().reopen();
    QVERIFY(m_home->hasOpenedAll());
    QCOMPARE(failed.count(), 0);
    QCOMPARE(opened.count(), isDemoOpen ? 1 : 0);
    QCOMPARE(m_home->session().session() != nullptr, isDemoOpen);
    QVERIFY(m_home->window().noticeBar().isHidden());
}

QTEST_MAIN(AccountChangesTest)
#include "tst_accountchanges.moc"
