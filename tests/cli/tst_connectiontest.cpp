// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accounts/sessionsecrets.h"
#include "cli/connectiontest.h"
#include "cloud/endpointchoice.h"
#include "simulator/cloudsimulator.h"
#include "support/waiting.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

/// Says who asks, refuses images, and answers what is no question of the API, as those who check a
/// connection send it, only when it is told to.
class LateChecks final : public QTcpServer
{
public:
    LateChecks()
    {
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *client = nextPendingConnection();
            connect(client, &QTcpSocket::readyRead, this, [this, client] { take(*client); });
        });
    }

    [[nodiscard]] bool start() { return listen(QHostAddress::LocalHost); }
    [[nodiscard]] EndpointChoice endpoint() const
    {
        return QUrl(u"http://127.0.0.1:%1/"_s.arg(serverPort()));
    }

    void answerChecks()
    {
        m_isHolding = false;
        for (QTcpSocket *client : std::exchange(m_held, {}))
            write(*client, "{}");
    }

private:
    void take(QTcpSocket &client)
    {
        QByteArray &request = m_requests[&client];
        request += client.readAll();
        if (!request.trimmed().endsWith('}')) // the body comes last
            return;
        const QByteArray head = std::exchange(request, {}).toLower();
        if (head.contains("x-tc-action: getcalleridentity"))
            write(client, R"({"Response": {"AccountId": "100000000001", "Type": "CAMUser"}})");
        else if (head.contains("x-tc-action: describeimages"))
            write(client, R"({"Response": {"Error": {"Code": "UnauthorizedOperation"}}})");
        else if (m_isHolding)
            m_held.append(&client);
        else
            write(client, "{}");
    }

    static void write(QTcpSocket &client, const QByteArray &body)
    {
        client.write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " +
                     QByteArray::number(body.size()) + "\r\n\r\n" + body);
    }

    bool m_isHolding = true;
    QHash<QTcpSocket *, QByteArray> m_requests; // as far as they have come
    QList<QTcpSocket *> m_held;
};

} // namespace

class ConnectionTestTest final : public QObject
{
    Q_OBJECT

private slots:
    void tellsWhoItIsAndHowRegionsAnswer();
    void tellsWhichRoleIsAssumed();
    void checksTheConnectionWithoutACredential();
    void saysWhereTheWayEnds();
    void takesTheAnswerOfARegionForMoreThanACheck();
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
    QVERIFY(report.regions.at(0).host.startsWith("127.0.0.1:"_L1));
    QVERIFY(report.regions.at(0).duration);
    QCOMPARE(report.regions.at(0).isNameFound, true);
    QCOMPARE(report.regions.at(0).isConnected, true);
    QVERIFY(!report.regions.at(0).isCertificateGood); // plain http on this computer
    QCOMPARE(report.regions.at(1).state, RegionTest::State::Refused);
    QCOMPARE(report.regions.at(1).error->code, u"UnauthorizedOperation.PermissionDenied"_s);
    QCOMPARE(finished.count(), 1);
}

/// Before anything is asked, since that may fail for want of the permission.
void ConnectionTestTest::tellsWhichRoleIsAssumed()
{
    const QString role = u"qcs::cam::uin/100004603104:roleName/ImageReader"_s;
    const CloudChoice choice = {.isDemo = true, .profiles = {u"demo"_s}, .role = {.arn = role}};
    QCOMPARE(ConnectionTest(choice, {}, m_secrets, {}).report().roles, QStringList {role});
    const CloudChoice plain = {.isDemo = true, .profiles = {u"demo"_s}};
    QCOMPARE(ConnectionTest(plain, {}, m_secrets, {}).report().roles, QStringList());
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

/// Whoever asks for images knows more than who only connects, also where that ends later.
void ConnectionTestTest::takesTheAnswerOfARegionForMoreThanACheck()
{
    LateChecks cloud;
    QVERIFY(cloud.start());
    QTemporaryDir home;
    QVERIFY(QDir(home.path()).mkpath(u".tencentcloud"_s));
    QFile file(home.filePath(u".tencentcloud/credentials"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[default]\nsecret_id = AKIDexampleOfATest\nsecret_key = k\n");
    file.close();
    ConnectionTest test({.endpoint = cloud.endpoint(), .profiles = {u"sdk:default"_s}},
                        {.home = home.path(), .systemFolder = home.filePath(u"etc"_s)}, m_secrets,
                        {u"ap-seoul"_s});
    const auto &regions = test.report().regions;
    connect(&test, &ConnectionTest::reportChanged, &cloud, [&] {
        if (!regions.isEmpty() && regions.constFirst().error)
            cloud.answerChecks();
    });
    QSignalSpy finished(&test, &ConnectionTest::finished);
    test.start();
    QVERIFY(finished.wait(longestWait));
    QCOMPARE(test.report().account, u"100000000001"_s);
    QCOMPARE(regions.constFirst().isConnected, true);
    QCOMPARE(regions.constFirst().state, RegionTest::State::Refused);
    QCOMPARE(regions.constFirst().error->code, u"UnauthorizedOperation"_s);
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
