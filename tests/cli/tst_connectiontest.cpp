// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accounts/sessionsecrets.h"
#include "cli/connectiontest.h"
#include "support/waiting.h"

#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;

class ConnectionTestTest final : public QObject
{
    Q_OBJECT

private slots:
    void tellsWhoItIsAndHowRegionsAnswer();
    void tellsWhatIsWrong();
    void canBeEnded();

private:
    SessionSecrets m_secrets;
};

void ConnectionTestTest::tellsWhoItIsAndHowRegionsAnswer()
{
    ConnectionTest test({.isDemo = true, .profiles = {u"demo"_s}}, {}, m_secrets,
                        {u"ap-seoul"_s, u"ap-shenzhen-fsi"_s});
    QSignalSpy finished(&test, &ConnectionTest::finished);
    test.start();
    QVERIFY(finished.wait(longestWait));
    const ConnectionTestReport &report = test.report();
    QCOMPARE(report.profile, u"demo"_s);
    QCOMPARE(report.account, u"100004603104"_s);
    QVERIFY(!report.requestId.isEmpty());
    QVERIFY(!report.error);
    QVERIFY(report.duration);
    QCOMPARE(report.regions.size(), 2);
    QCOMPARE(report.regions.at(0).state, RegionTest::State::Answered);
    QCOMPARE(report.regions.at(0).isNameFound, true);
    QCOMPARE(report.regions.at(0).isConnected, true);
    QVERIFY(!report.regions.at(0).isCertificateGood); // plain http on this computer
    QCOMPARE(report.regions.at(1).state, RegionTest::State::Refused);
    QCOMPARE(report.regions.at(1).error->code, u"UnauthorizedOperation.PermissionDenied"_s);
    QCOMPARE(finished.count(), 1);
}

void ConnectionTestTest::tellsWhatIsWrong()
{
    ConnectionTest test({.profiles = {u"sdk:nobody"_s}}, {}, m_secrets, {u"ap-seoul"_s});
    QSignalSpy finished(&test, &ConnectionTest::finished);
    test.start();
    QVERIFY(finished.wait(longestWait));
    QCOMPARE(test.report().error->kind, ApiError::Kind::Credentials);
    QVERIFY(test.report().regions.isEmpty());
}

void ConnectionTestTest::canBeEnded()
{
    auto test = std::make_unique<ConnectionTest>(
            CloudChoice {.isDemo = true, .profiles = {u"demo"_s}}, SignInPlaces {}, m_secrets,
            QStringList {u"ap-seoul"_s});
    QSignalSpy changed(test.get(), &ConnectionTest::reportChanged);
    test->start();
    QVERIFY(changed.wait(longestWait));
    test.reset();
}

QTEST_GUILESS_MAIN(ConnectionTestTest)
#include "tst_connectiontest.moc"
