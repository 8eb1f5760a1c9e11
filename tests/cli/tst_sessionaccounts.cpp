// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cli/sessionaccounts.h"

#include "accounts/sessionsecrets.h"
#include "cli/cloudsession.h"
#include "cli/sessionopening.h"
#include "memory/memorythread.h"
#include "simulator/cloudsimulator.h"
#include "support/waiting.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>

using namespace Qt::StringLiterals;

using Opened = std::unique_ptr<CloudSession>;

/// Which accounts profiles are, asked of a cloud whose requests are counted.
class SessionAccountsTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void asksOnceForAllWhoAsk();
    void knowsProfilesApart();
    void asksAnewForAnotherKey();
    void needNotAskTheNextTime();
    void asksAgainUnlessItIsRefused();
    void doesNotWaitForAFailureTwice();
    void tellsWhatIsKnownWithoutAsking();

private:
    void writeKeys(const QStringList &accounts);
    void open(const QStringList &profiles = {u"sdk:one"_s});
    [[nodiscard]] Result<QString> uinOf(SessionAccounts &accounts, const QString &profile = {});

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<CloudSimulator> m_cloud;
    SessionSecrets m_secrets;
    Opened m_session;
    int m_asked = 0; ///< How often sts was.
};

void SessionAccountsTest::init()
{
    m_session.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_cloud = std::make_unique<CloudSimulator>();
    QVERIFY(m_cloud->start());
    m_asked = 0;
    connect(m_cloud.get(), &CloudSimulator::requestReceived, this,
            [this](const SimulatedRequest &request) {
                m_asked += request.action == "GetCallerIdentity"_L1 ? 1 : 0;
            });
}

/// A profile for each, which has the key of that account of the demo.
void SessionAccountsTest::writeKeys(const QStringList &accounts)
{
    QVERIFY(QDir(m_folder->path()).mkpath(u".tencentcloud"_s));
    QFile file(m_folder->filePath(u".tencentcloud/credentials"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const QStringList names = {u"one"_s, u"two"_s};
    for (qsizetype index = 0; index < accounts.size(); ++index) {
        const QList<DemoAccount> all = demoAccounts();
        const auto account = std::ranges::find(all, accounts[index], &DemoAccount::name);
        file.write(u"[%1]\nsecret_id = %2\nsecret_key = %3\n"_s
                           .arg(names[index], account->credential.secretId,
                                account->credential.secretKey)
                           .toUtf8());
    }
}

void SessionAccountsTest::open(const QStringList &profiles)
{
    const SignInPlaces places = {.home = m_folder->path(),
                                 .systemFolder = m_folder->filePath(u"etc"_s)};
    const SessionOpeningPtr opening = CloudSession::open(
            {.endpoint = m_cloud->endpoint(), .profiles = profiles}, places, m_secrets);
    QSignalSpy finished(opening.get(), &PendingBase::finished);
    QVERIFY(finished.wait(longestWait));
    Result<Opened> session = opening->takeResult();
    QVERIFY(session);
    m_session = *std::move(session);
}

Result<QString> SessionAccountsTest::uinOf(SessionAccounts &accounts, const QString &profile)
{
    const PendingPtr<QString> asking = accounts.uinOf(profile);
    QSignalSpy finished(asking.get(), &PendingBase::finished);
    if (!finished.wait(longestWait))
        return Failure(ApiError {.kind = ApiError::Kind::Timeout});
    return asking->result();
}

void SessionAccountsTest::asksOnceForAllWhoAsk()
{
    writeKeys({u"demo"_s});
    open();
    SessionAccounts accounts(*m_session);
    const PendingPtr<QString> first = accounts.uinOf({});
    const PendingPtr<QString> second = accounts.uinOf(u"sdk:one"_s);
    QSignalSpy firstFinished(first.get(), &PendingBase::finished);
    QSignalSpy secondFinished(second.get(), &PendingBase::finished);
    QVERIFY(firstFinished.wait(longestWait));
    QTRY_COMPARE_WITH_TIMEOUT(secondFinished.size(), 1, longestWait);
    QCOMPARE(first->result().value(), u"100004603104"_s);
    QCOMPARE(second->result().value(), u"100004603104"_s);
    QCOMPARE(uinOf(accounts).value(), u"100004603104"_s);
    QCOMPARE(m_asked, 1);
}

void SessionAccountsTest::knowsProfilesApart()
{
    writeKeys({u"demo"_s, u"staging"_s});
    open({u"sdk:one"_s, u"sdk:two"_s});
    SessionAccounts accounts(*m_session);
    QCOMPARE(uinOf(accounts, u"sdk:one"_s).value(), u"100004603104"_s);
    QCOMPARE(uinOf(accounts, u"sdk:two"_s).value(), u"100027319485"_s);
}

/// The profile's file has the key of another account by now.
void SessionAccountsTest::asksAnewForAnotherKey()
{
    writeKeys({u"demo"_s});
    open();
    MemoryThread memory(m_folder->filePath(u"memory.sqlite"_s));
    SessionAccounts accounts(*m_session, &memory);
    QCOMPARE(uinOf(accounts).value(), u"100004603104"_s);
    writeKeys({u"staging"_s});
    QCOMPARE(uinOf(accounts).value(), u"100027319485"_s);
    writeKeys({u"demo"_s});
    QCOMPARE(uinOf(accounts).value(), u"100004603104"_s);
    QCOMPARE(m_asked, 2);
}

void SessionAccountsTest::needNotAskTheNextTime()
{
    writeKeys({u"demo"_s});
    open();
    const QString path = m_folder->filePath(u"memory.sqlite"_s);
    {
        MemoryThread memory(path);
        SessionAccounts accounts(*m_session, &memory);
        QCOMPARE(uinOf(accounts).value(), u"100004603104"_s);
    }
    QCOMPARE(m_asked, 1);
    // No secret is in the file, nor the id of the key.
    for (const QString &suffix : {QString(), u"-wal"_s}) {
        QFile file(path + suffix);
        if (file.open(QIODevice::ReadOnly)) {
            const QByteArray bytes = file.readAll();
            QVERIFY(!bytes.contains(demoAccounts().constFirst().credential.secretId.toUtf8()));
            QVERIFY(!bytes.contains(demoAccounts().constFirst().credential.secretKey.toUtf8()));
        }
    }
    MemoryThread memory(path);
    SessionAccounts again(*m_session, &memory);
    QCOMPARE(uinOf(again).value(), u"100004603104"_s);
    QCOMPARE(m_asked, 1);
    SessionAccounts withoutMemory(*m_session);
    QCOMPARE(uinOf(withoutMemory).value(), u"100004603104"_s);
    QCOMPARE(m_asked, 2);
}

/// What failed may work the next time, but who may not ask this may not later either.
void SessionAccountsTest::asksAgainUnlessItIsRefused()
{
    writeKeys({u"demo"_s});
    open();
    MemoryThread memory(m_folder->filePath(u"memory.sqlite"_s));
    SessionAccounts accounts(*m_session, &memory);
    m_cloud->failNextRequests(u"ap-guangzhou"_s, u"FailedOperation"_s, 1);
    QVERIFY(!uinOf(accounts));
    QVERIFY(waitFor(u"another answer"_s, [&] { return uinOf(accounts).has_value(); }));
    QCOMPARE(uinOf(accounts).value(), u"100004603104"_s);
    QCOMPARE(m_asked, 2);

    SessionAccounts refused(*m_session);
    m_cloud->failNextRequests(u"ap-guangzhou"_s, u"UnauthorizedOperation.CamNoAuth"_s, 1);
    QVERIFY(!uinOf(refused));
    QVERIFY(!uinOf(refused));
    QCOMPARE(m_asked, 3);
}

/// Behind, where nobody waits for it, it is asked again.
void SessionAccountsTest::doesNotWaitForAFailureTwice()
{
    writeKeys({u"demo"_s});
    open();
    SessionAccounts accounts(*m_session);
    m_cloud->failNextRequests(u"ap-guangzhou"_s, u"FailedOperation"_s, 1);
    QVERIFY(!uinOf(accounts));
    QCOMPARE(m_asked, 1);
    QVERIFY(!uinOf(accounts)); // before the cloud can have answered
    QVERIFY(waitFor(u"the question"_s, [this] { return m_asked == 2; }));
}

void SessionAccountsTest::tellsWhatIsKnownWithoutAsking()
{
    writeKeys({u"demo"_s});
    open();
    const auto knownUin = [](SessionAccounts &accounts) {
        const PendingPtr<QString> asking = accounts.knownUinOf({});
        QSignalSpy finished(asking.get(), &PendingBase::finished);
        return finished.wait(longestWait) ? asking->result().value() : QString();
    };
    const QString path = m_folder->filePath(u"memory.sqlite"_s);
    {
        MemoryThread memory(path);
        SessionAccounts accounts(*m_session, &memory);
        QCOMPARE(knownUin(accounts), QString());
        QCOMPARE(m_asked, 0);
        QVERIFY(uinOf(accounts));
        QCOMPARE(knownUin(accounts), u"100004603104"_s);
    }
    MemoryThread memory(path);
    SessionAccounts again(*m_session, &memory);
    QCOMPARE(knownUin(again), u"100004603104"_s);
    QCOMPARE(m_asked, 1);
}

QTEST_GUILESS_MAIN(SessionAccountsTest)
#include "tst_sessionaccounts.moc"
