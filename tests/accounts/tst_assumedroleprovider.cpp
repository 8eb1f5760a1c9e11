// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accounts/assumedroleprovider.h"

#include "accounts/fixedcredentialprovider.h"
#include "simulator/cloudsimulator.h"
#include "support/answers.h"

#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

/// On the demo cloud.
class AssumedRoleProviderTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void signsWithTheRole();
    void assumesOnceForAll();
    void renewsBeforeTheEnd();
    void assumesAgainWhenRefused();
    void tellsARefusal();
    void mayGoWhileItAsks();

private:
    void make(const Credential &base, const RoleChoice &role);
    [[nodiscard]] Result<Credential> ask(const std::optional<CredentialFingerprint> &refused = {})
    {
        return answerTo(m_provider->credential(refused));
    }
    /// How often the role was assumed.
    [[nodiscard]] qsizetype assumed() const { return m_actions.count(u"AssumeRole"_s); }

    QDateTime m_now;
    QStringList m_actions;
    std::unique_ptr<CloudSimulator> m_cloud;
    std::unique_ptr<AssumedRoleProvider> m_provider;
};

namespace {

const RoleChoice someRole = {.arn = u"qcs::cam::uin/100004603104:roleName/ImageReader"_s,
                             .duration = std::chrono::hours(1)};

} // namespace

void AssumedRoleProviderTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_provider.reset();
    m_actions.clear();
    m_now = QDateTime::currentDateTimeUtc();
    m_cloud = std::make_unique<CloudSimulator>(
            SimulatorOptions {.minimumLatency = 0, .maximumLatency = 0});
    QVERIFY(m_cloud->start());
    connect(m_cloud.get(), &CloudSimulator::requestReceived, this,
            [this](const SimulatedRequest &request) { m_actions.append(request.action); });
    make(CloudSimulator::credential(), someRole);
}

void AssumedRoleProviderTest::make(const Credential &base, const RoleChoice &role)
{
    m_provider = std::make_unique<AssumedRoleProvider>(
            std::make_unique<FixedCredentialProvider>(base), role,
            SecurityTokenAccess {.endpoint = m_cloud->endpoint()}, [this] { return m_now; });
}

void AssumedRoleProviderTest::signsWithTheRole()
{
    const Result<Credential> role = ask();
    QVERIFY(role);
    QVERIFY(role->secretId != CloudSimulator::credential().secretId);
    QVERIFY(!role->token.isEmpty());

    ApiClient client(*m_provider);
    const Result<CallerIdentity> identity =
            answerTo(SecurityTokenService(client, m_cloud->endpoint()).callerIdentity());
    QVERIFY(identity);
    QCOMPARE(m_actions, (QStringList {u"AssumeRole"_s, u"GetCallerIdentity"_s}));
}

void AssumedRoleProviderTest::assumesOnceForAll()
{
    const PendingPtr<Credential> first = m_provider->credential({});
    const PendingPtr<Credential> second = m_provider->credential({});
    QSignalSpy finished(second.get(), &PendingBase::finished);
    const Result<Credential> answer = answerTo(first);
    QVERIFY(answer);
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, longestWait);
    QVERIFY(second->result() == *answer);
    QVERIFY(ask() == *answer);
    QCOMPARE(assumed(), 1);
}

void AssumedRoleProviderTest::renewsBeforeTheEnd()
{
    const Result<Credential> first = ask();
    QVERIFY(first);
    m_now = m_now.addSecs(3600 - 299);
    const Result<Credential> second = ask();
    QVERIFY(second);
    QVERIFY(*second != *first);
    QCOMPARE(assumed(), 2);
}

void AssumedRoleProviderTest::assumesAgainWhenRefused()
{
    const Result<Credential> first = ask();
    QVERIFY(first);
    const Result<Credential> second = ask(CredentialFingerprint(*first));
    QVERIFY(second);
    QVERIFY(*second != *first);
    QCOMPARE(assumed(), 2);
}

void AssumedRoleProviderTest::tellsARefusal()
{
    RoleChoice absent = someRole;
    absent.arn = u"qcs::cam::uin/100004603104:roleName/Nobody"_s;
    make(CloudSimulator::credential(), absent);
    const Result<Credential> role = ask();
    QVERIFY(!role);
    QCOMPARE(role.error().kind, ApiError::Kind::Credentials);
    QCOMPARE(role.error().code, u"ResourceNotFound.RoleNotFound"_s);
    QVERIFY(role.error().message.contains(absent.arn));
    QVERIFY(!role.error().requestId.isEmpty());
}

void AssumedRoleProviderTest::mayGoWhileItAsks()
{
    const PendingPtr<Credential> answer = m_provider->credential({});
    QSignalSpy finished(answer.get(), &PendingBase::finished);
    m_cloud->hangNextRequests(u"ap-guangzhou"_s, 1);
    QTRY_COMPARE_WITH_TIMEOUT(assumed(), 1, longestWait);
    m_provider.reset();
    QCOMPARE(finished.count(), 0);
}

QTEST_GUILESS_MAIN(AssumedRoleProviderTest)
#include "tst_assumedroleprovider.moc"
