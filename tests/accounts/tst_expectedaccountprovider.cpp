// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accounts/expectedaccountprovider.h"

#include "simulator/cloudsimulator.h"
#include "support/answers.h"
#include "support/fakecredentialprovider.h"

#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

/// On the demo cloud, whose account is 100004603104.
class ExpectedAccountProviderTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void checksBeforeTheFirst();
    void checksOnceForAll();
    void checksADifferentOne();
    void refusesAnotherAccount();
    void tellsWhyItCouldNotAsk();
    void asksAgainAfterAFailure();
    void tellsTheErrorOfTheBase();
    void takesAnotherWhenTheFirstIsRefused();
    void tellsTheRefusalWhenThereIsNoOther();
    void passesTheSameOnUnchecked();

private:
    void make(const QString &account);
    [[nodiscard]] Result<Credential> ask(const std::optional<CredentialFingerprint> &refused = {})
    {
        return answerTo(m_provider->credential(refused));
    }

    QList<SimulatedRequest> m_requests;
    std::unique_ptr<CloudSimulator> m_cloud;
    std::unique_ptr<ExpectedAccountProvider> m_provider;
    FakeCredentialProvider *m_base = nullptr; // the provider's
};

namespace {

const QString demoAccount = u"100004603104"_s;

/// Which the demo cloud does not know.
const Credential unknown = {.secretId = u"AKIDunknownEXAMPLE"_s, .secretKey = u"unknownEXAMPLE"_s};

} // namespace

void ExpectedAccountProviderTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_provider.reset();
    m_requests.clear();
    m_cloud = std::make_unique<CloudSimulator>(
            SimulatorOptions {.minimumLatency = 0, .maximumLatency = 0});
    QVERIFY(m_cloud->start());
    connect(m_cloud.get(), &CloudSimulator::requestReceived, this,
            [this](const SimulatedRequest &request) { m_requests.append(request); });
    make(demoAccount);
}

void ExpectedAccountProviderTest::make(const QString &account)
{
    auto base = std::make_unique<FakeCredentialProvider>(CloudSimulator::credential());
    m_base = base.get();
    m_provider = std::make_unique<ExpectedAccountProvider>(
            std::move(base), account,
            SecurityTokenAccess {.endpoint = m_cloud->endpoint(),
                                 .settings = {.firstPause = std::chrono::milliseconds(1)}});
}

void ExpectedAccountProviderTest::checksBeforeTheFirst()
{
    QVERIFY(ask() == CloudSimulator::credential());
    QCOMPARE(m_requests.size(), 1);
    QCOMPARE(m_requests.first().action, u"GetCallerIdentity"_s);
    QVERIFY(ask() == CloudSimulator::credential());
    QCOMPARE(m_requests.size(), 1);
}

void ExpectedAccountProviderTest::checksOnceForAll()
{
    const PendingPtr<Credential> first = m_provider->credential({});
    PendingPtr<Credential> second = m_provider->credential({});
    const PendingPtr<Credential> third = m_provider->credential({});
    second.reset();
    QSignalSpy finished(third.get(), &PendingBase::finished);
    QVERIFY(answerTo(first) == CloudSimulator::credential());
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, longestWait);
    QVERIFY(third->result() == CloudSimulator::credential());
    QCOMPARE(m_requests.size(), 1);
}

void ExpectedAccountProviderTest::checksADifferentOne()
{
    QVERIFY(ask() == CloudSimulator::credential());
    m_base->setAnswer(unknown);
    QVERIFY(!ask());
    QVERIFY(m_requests.size() > 1);
}

void ExpectedAccountProviderTest::refusesAnotherAccount()
{
    make(u"100000000001"_s);
    for (int i = 0; i < 2; ++i) {
        const Result<Credential> credential = ask();
        QVERIFY(!credential);
        QCOMPARE(credential.error().kind, ApiError::Kind::Credentials);
        QCOMPARE(credential.error().code, u"UnexpectedAccount"_s);
        QVERIFY(credential.error().message.contains(u"100000000001"_s));
        QVERIFY(credential.error().message.contains(demoAccount));
    }
    QCOMPARE(m_requests.size(), 1);
}

void ExpectedAccountProviderTest::tellsWhyItCouldNotAsk()
{
    m_cloud->breakNextRequests(u"ap-guangzhou"_s, HttpAnswer::Status::Forbidden, 1);
    const Result<Credential> credential = ask();
    QVERIFY(!credential);
    QCOMPARE(credential.error().kind, ApiError::Kind::Http);
}

void ExpectedAccountProviderTest::asksAgainAfterAFailure()
{
    m_cloud->breakNextRequests(u"ap-guangzhou"_s, HttpAnswer::Status::Forbidden, 1);
    QVERIFY(!ask());
    QVERIFY(ask() == CloudSimulator::credential());
    QCOMPARE(m_requests.size(), 2);
}

void ExpectedAccountProviderTest::tellsTheErrorOfTheBase()
{
    const ApiError locked = {.kind = ApiError::Kind::Credentials,
                             .message = u"The store is locked."_s};
    m_base->setAnswer(Failure(locked));
    const Result<Credential> credential = ask();
    QVERIFY(!credential);
    QCOMPARE(credential.error(), locked);
    QVERIFY(m_requests.isEmpty());
}

void ExpectedAccountProviderTest::takesAnotherWhenTheFirstIsRefused()
{
    m_base->setAnswer(unknown);
    connect(m_cloud.get(), &CloudSimulator::requestReceived, this,
            [this] { m_base->setAnswer(CloudSimulator::credential()); });
    QVERIFY(ask() == CloudSimulator::credential());
    QCOMPARE(m_base->asked().size(), 2);
    QVERIFY(m_base->asked().last() == CredentialFingerprint(unknown));
    QCOMPARE(m_requests.size(), 2);
}

void ExpectedAccountProviderTest::tellsTheRefusalWhenThereIsNoOther()
{
    m_base->setAnswer(unknown);
    const Result<Credential> credential = ask();
    QVERIFY(!credential);
    QCOMPARE(credential.error().code, u"AuthFailure.SecretIdNotFound"_s);
    QCOMPARE(m_base->asked().size(), 2);
}

void ExpectedAccountProviderTest::passesTheSameOnUnchecked()
{
    QVERIFY(ask(CredentialFingerprint(CloudSimulator::credential())) ==
            CloudSimulator::credential());
    QVERIFY(m_requests.isEmpty());
}

QTEST_GUILESS_MAIN(ExpectedAccountProviderTest)
#include "tst_expectedaccountprovider.moc"
