// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "memoryfixture.h"

#include "accounts/appprofilefile.h"
#include "simulator/cloudsimulator.h"
#include "support/waiting.h"
#include "ui/accounts/accountbutton.h"
#include "ui/status/failurebanner.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QtTest>

using namespace Qt::StringLiterals;

/// What is remembered, while the cloud has not said who somebody is.
class MemorySignInTest final : public MemoryFixture
{
    Q_OBJECT

private slots:
    void init() { setUp(); }
    void cleanup() { end(); }
    void showsWhatWasThereWithoutANetwork_data();
    void showsWhatWasThereWithoutANetwork();
    void showsWhatWasThereWhileARoleIsAssumed();
    void showsNothingOfAnotherAccountThanIsExpected_data();
    void showsNothingOfAnotherAccountThanIsExpected();
    void closesAgainWhereNobodyCanSignIn();
    void saysWhichAccountAKeyIs();
};

void MemorySignInTest::showsWhatWasThereWithoutANetwork_data()
{
    QTest::addColumn<QString>("keptUin");
    QTest::addColumn<QString>("keyUin");
    QTest::addColumn<int>("rows");
    const QString mine = u"100000000001"_s;
    QTest::newRow("nobody knows whose") << QString() << QString() << 2;
    QTest::newRow("of this account") << mine << mine << 2;
    QTest::newRow("a key of which nothing is known") << mine << QString() << 2;
    QTest::newRow("of another account") << mine << u"100000000002"_s << 0;
}

void MemorySignInTest::showsWhatWasThereWithoutANetwork()
{
    QFETCH(const QString, keptUin);
    QFETCH(const QString, keyUin);
    QFETCH(const int, rows);
    keepOfKey(keptUin);
    if (!keyUin.isEmpty()) {
        const QByteArray digest =
                QCryptographicHash::hash("AKIDexample", QCryptographicHash::Sha256);
        QVERIFY(ImageMemory::open(m_path).value()->setUinOfKey(digest, keyUin));
    }
    start(m_path, MemoryFlow::Use::Usual,
          {u"--profile"_s, u"sdk:default"_s, u"--region"_s, u"ap-seoul"_s, u"--proxy"_s, u"none"_s,
           u"--endpoint"_s, u"https://127.0.0.1:9"_s});
    if (rows == 0) {
        QVERIFY(waitFor(u"the failure"_s,
                        [this] { return m_window->catalog().summary().failed == 1; }));
        QCOMPARE(m_window->model().rowCount(), 0);
        QVERIFY2(!status().contains(u"yesterday"_s), qPrintable(status()));
        return;
    }
    QVERIFY(waitFor(u"kept rows"_s, [this] { return m_window->model().rowCount() == 2; }));
    QVERIFY(hasKeptRows());
    QVERIFY2(status().contains(u"yesterday"_s), qPrintable(status()));
    QVERIFY(waitFor(u"the failure"_s,
                    [this] { return m_window->catalog().summary().failed == 1; }));
    QCOMPARE(m_window->model().rowCount(), rows);
    QVERIFY2(status().contains(u"not refreshed"_s), qPrintable(status()));
    QVERIFY(!m_window->catalog().summary().isReadWhole);
    QVERIFY(m_window->findChild<FailureBanner *>()->isVisible());
    QCOMPARE(m_kept, 0);
}

/// Without a network, nobody can assume it; with one it takes its time.
void MemorySignInTest::showsWhatWasThereWhileARoleIsAssumed()
{
    keepOfKey(u"100000000001"_s);
    start(m_path, MemoryFlow::Use::Usual,
          {u"--profile"_s, u"sdk:default"_s, u"--region"_s, u"ap-seoul"_s, u"--proxy"_s, u"none"_s,
           u"--endpoint"_s, u"https://127.0.0.1:9"_s, u"--role-arn"_s,
           u"qcs::cam::uin/100000000001:roleName/reader"_s});
    QVERIFY(waitFor(u"kept rows"_s, [this] { return m_window->model().rowCount() == 2; }));
    QVERIFY(waitFor(u"the failure"_s,
                    [this] { return m_window->catalog().summary().failed == 1; }));
    QVERIFY(m_session->session());
    QCOMPARE(m_window->model().rowCount(), 2);
    QVERIFY2(status().contains(u"not refreshed"_s), qPrintable(status()));
    QVERIFY(m_window->findChild<FailureBanner *>()->isVisible());
}

void MemorySignInTest::showsNothingOfAnotherAccountThanIsExpected_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<int>("rows");
    const QString role = u"qcs::cam::uin/%1:roleName/reader"_s;
    const QString mine = u"100000000001"_s;
    const QString other = u"100000000002"_s;
    QTest::newRow("expected") << QStringList {u"--expect-account"_s, mine} << 2;
    QTest::newRow("not expected") << QStringList {u"--expect-account"_s, other} << 0;
    QTest::newRow("a role of another") << QStringList {u"--role-arn"_s, role.arg(other)} << 0;
    QTest::newRow("a role of another, expected")
            << QStringList {u"--role-arn"_s, role.arg(other), u"--expect-account"_s, mine} << 2;
}

/// Without a network, nobody can be refused.
void MemorySignInTest::showsNothingOfAnotherAccountThanIsExpected()
{
    QFETCH(const QStringList, options);
    QFETCH(const int, rows);
    keepOfKey(u"100000000001"_s);
    const auto line =
            parseCommandLine(QStringList {u"program"_s, u"--profile"_s, u"sdk:default"_s,
                                          u"--region"_s, u"ap-seoul"_s, u"--proxy"_s, u"none"_s,
                                          u"--endpoint"_s, u"https://127.0.0.1:9"_s} +
                             options);
    QVERIFY(line);
    begin(m_path, MemoryFlow::Use::Usual, *line);
    if (rows > 0) {
        QVERIFY(waitFor(u"kept rows"_s, [&] { return m_window->model().rowCount() == rows; }));
        return;
    }
    int opened = 0;
    int failures = 0;
    connect(m_session.get(), &WindowSession::opened, this, [&opened] { ++opened; });
    connect(m_session.get(), &WindowSession::failed, this, [&failures] { ++failures; });
    QVERIFY(waitFor(u"the failure"_s, [&failures] { return failures == 1; }));
    QCOMPARE(opened, 0);
    QCOMPARE(m_window->model().rowCount(), 0);
}

/// Then it was not used either.
void MemorySignInTest::closesAgainWhereNobodyCanSignIn()
{
    m_settings->setValue("accounts/used", u"sdk:other"_s);
    keepOfKey(u"100000000001"_s);
    // It does not know the key, and takes its time to say so: there are rows by then.
    CloudSimulator cloud({.minimumLatency = 2000, .maximumLatency = 2000});
    QVERIFY(cloud.start());
    CommandLine line;
    line.cloud = {.endpoint = cloud.endpoint(),
                  .profiles = {u"sdk:default"_s},
                  .role = {.arn = u"qcs::cam::uin/100000000001:roleName/reader"_s}};
    line.query.places = {{.region = u"ap-seoul"_s}};
    begin(m_path, MemoryFlow::Use::Usual, line);
    int failures = 0;
    connect(m_session.get(), &WindowSession::failed, this, [&failures] { ++failures; });
    QVERIFY(waitFor(u"kept rows"_s, [this] { return m_window->model().rowCount() == 2; }));
    QVERIFY(m_session->session());
    QCOMPARE(failures, 0);
    QVERIFY(waitFor(u"the failure"_s, [&failures] { return failures == 1; }));
    QVERIFY(!m_session->session());
    QVERIFY(!m_memory->memory());
    QCOMPARE(m_window->model().rowCount(), 0);
    QVERIFY(m_window->isVisible());
    QCOMPARE(m_settings->value("accounts/used").toString(), u"sdk:other"_s);
}

/// Once the cloud has said it, and at the next start before it can.
void MemorySignInTest::saysWhichAccountAKeyIs()
{
    CloudSimulator cloud({.minimumLatency = 0, .maximumLatency = 0});
    QVERIFY(cloud.start());
    QVERIFY(QDir(m_folder->path()).mkpath(u".tencentcloud"_s));
    QFile file(m_folder->filePath(u".tencentcloud/credentials"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(u"[default]\nsecret_id = %1\nsecret_key = %2\n"_s
                       .arg(CloudSimulator::credential().secretId,
                            CloudSimulator::credential().secretKey)
                       .toUtf8());
    file.close();
    const auto startAt = [this](const QString &endpoint) {
        start(m_path, MemoryFlow::Use::Usual,
              {u"--profile"_s, u"sdk:default"_s, u"--region"_s, u"ap-seoul"_s, u"--proxy"_s,
               u"none"_s, u"--endpoint"_s, endpoint});
    };
    const QString named = u"sdk:default · %1"_s.arg(CloudSimulator::accounts().at(0).accountId);
    const auto isNamed = [&] {
        return m_window->accountButton().text() == named;
    };
    startAt(cloud.endpoint().toString());
    QVERIFY(waitFor(u"the account"_s, isNamed));
    QSignalSpy forgot(&m_accounts->finder(), &ProfileFinder::forgot);
    QVERIFY(writeAppProfiles(m_places.profilesPath, {{.name = u"another"_s}}));
    QVERIFY(waitFor(u"what another file has"_s, [&] { return forgot.count() > 0 && isNamed(); }));
    startAt(u"https://127.0.0.1:9"_s);
    QVERIFY(waitFor(u"the account without a network"_s, isNamed));
}

QTEST_MAIN(MemorySignInTest)
#include "tst_memorysignin.moc"
