// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accounts/sessionsecrets.h"
#include "cli/connectiontest.h"
#include "simulator/cloudsimulator.h"
#include "support/waiting.h"

#include <QSignalSpy>
#include <QTcpSocket>
#include <QtTest>

using namespace Qt::StringLiterals;

class ConnectionTestTest final : public QObject
{
    Q_OBJECT

private slots:
    void tellsWhoItIsAndHowRegionsAnswer();
    void checksTheConnectionWithoutACredential();
    void saysWhereTheWayEnds();
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

/// The way to the hosts takes no credential.
void ConnectionTestTest::checksTheConnectionWithoutACredential()
{
    CloudSimulator cloud;
    QVERIFY(cloud.start());
    ConnectionTest test({.endpoint = cloud.endpoint(), .profiles = {u"sdk:nobody"_s}}, {},
                        m_secrets, {u"ap-seoul"_s, u"ap-tokyo"_s});
    QSignalSpy finished(&test, &ConnectionTest::finished);
    test.start();
    QVERIFY(finished.wait(longestWait));
    QCOMPARE(test.report().error->kind, ApiError::Kind::Credentials);
    QCOMPARE(test.report().account, QString());
    QCOMPARE(test.report().regions.size(), 2);
    for (const RegionTest &region : test.report().regions) {
        QCOMPARE(region.state, RegionTest::State::Reached);
        QCOMPARE(region.isNameFound, true);
        QCOMPARE(region.isConnected, true);
        QVERIFY(region.clockSlow);
        QVERIFY(region.duration);
        QVERIFY(!region.error);
    }
    QCOMPARE(finished.count(), 1);
}

void ConnectionTestTest::saysWhereTheWayEnds()
{
    QTcpSocket taken; // nobody can listen on a port that is taken
    QVERIFY(taken.bind(QHostAddress::LocalHost));
    const auto nobody = parseEndpointChoice(u"http://127.0.0.1:%1"_s.arg(taken.localPort()));
    ConnectionTest test({.endpoint = *nobody, .profiles = {u"sdk:nobody"_s}}, {}, m_secrets,
                        {u"ap-seoul"_s});
    QSignalSpy finished(&test, &ConnectionTest::finished);
    test.start();
    QVERIFY(finished.wait(longestWait));
    QCOMPARE(test.report().error->kind, ApiError::Kind::Credentials);
    const RegionTest &region = test.report().regions.constFirst();
    QCOMPARE(region.state, RegionTest::State::Unreachable);
    QCOMPARE(region.isNameFound, true);
    QCOMPARE(region.isConnected, false);
    QCOMPARE(region.error->kind, ApiError::Kind::Network);
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
