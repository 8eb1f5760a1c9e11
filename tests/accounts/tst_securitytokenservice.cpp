// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accounts/securitytokenservice.h"

#include "accounts/fixedcredentialprovider.h"
#include "simulator/cloudsimulator.h"
#include "support/answers.h"
#include "support/fakecredentialprovider.h"
#include "support/recordingserver.h"

#include <QJsonDocument>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

/// What is sent, by a server that writes it down; and whether it is good, by the demo cloud.
class SecurityTokenServiceTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void asksWhoItIs();
    void misreadsNoIdentity();
    void sendsTheRole();
    void leavesOutWhatIsNotChosen();
    void sendsAWebIdentityUnsigned();
    void sendsAWebIdentityOnceWhenItIsRefused();
    void readsTheCredential();
    void refusesBadAnswers_data();
    void refusesBadAnswers();
    void saysWhichRoleWasRefused();
    void keepsOtherErrors();
    void blamesNoRoleForAFaultOfTheService();
    void theDemoCloudGivesWhatItTakes();
    void theDemoCloudTakesATokenWithoutSignature();
    void theDemoCloudRefusesAWrongToken();

private:
    /// The request of a question that the recording server is asked.
    template<typename T>
    [[nodiscard]] RecordingServer::Request requestOf(const PendingPtr<T> &question);
    [[nodiscard]] static QJsonObject bodyOf(const RecordingServer::Request &request)
    {
        return QJsonDocument::fromJson(request.body).object();
    }
    void answer(const QByteArray &json) { m_server->setAnswer(u"/"_s, {.body = json}); }
    /// Asks the demo cloud.
    template<typename Question>
    [[nodiscard]] auto askDemo(const Credential &credential, Question question);

    std::unique_ptr<RecordingServer> m_server;
    std::unique_ptr<FakeCredentialProvider> m_credentials;
    std::unique_ptr<ApiClient> m_client;
    std::unique_ptr<SecurityTokenService> m_service;
};

namespace {

const RoleChoice someRole = {.arn = u"qcs::cam::uin/100004603104:roleName/ImageReader"_s};
const WebIdentity somePod = {
        .region = u"ap-seoul"_s, .providerId = u"tke-oidc"_s, .token = u"head.payload.signature"_s};

QByteArray roleJson(const QByteArray &credentials, const QByteArray &time)
{
    return R"({"Response":{"Credentials":)" + credentials + R"(,"ExpiredTime":)" + time +
           R"(,"RequestId":"request-1"}})";
}

} // namespace

void SecurityTokenServiceTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_service.reset();
    m_client.reset();
    m_server = std::make_unique<RecordingServer>();
    QVERIFY(m_server->start());
    m_credentials = std::make_unique<FakeCredentialProvider>(
            Credential {.secretId = u"id"_s, .secretKey = u"key"_s, .token = u"base-token"_s});
    m_client = std::make_unique<ApiClient>(
            *m_credentials, CallSettings {.firstPause = std::chrono::milliseconds(1)});
    m_service = std::make_unique<SecurityTokenService>(*m_client, m_server->endpoint());
}

template<typename T>
RecordingServer::Request SecurityTokenServiceTest::requestOf(const PendingPtr<T> &question)
{
    answer(R"({"Response":{"Error":{"Code":"InvalidParameter","Message":"No."}}})");
    return answerTo(question) || m_server->requests().isEmpty() ? RecordingServer::Request()
                                                                : m_server->requests().last();
}

template<typename Question>
auto SecurityTokenServiceTest::askDemo(const Credential &credential, Question question)
{
    CloudSimulator cloud({.minimumLatency = 0, .maximumLatency = 0});
    const bool isStarted = cloud.start().has_value();
    Q_ASSERT(isStarted);
    FixedCredentialProvider provider(credential);
    ApiClient client(provider);
    SecurityTokenService service(client, cloud.endpoint());
    return question(service, cloud.endpoint());
}

void SecurityTokenServiceTest::asksWhoItIs()
{
    answer(R"({"Response":{"Arn":"qcs::cam:1001:uin/1002","AccountId":"1001","UserId":"1002",)"
           R"("PrincipalId":"1003","Type":"CAMUser","RequestId":"request-1"}})");
    const Result<CallerIdentity> identity = answerTo(m_service->callerIdentity());
    QVERIFY(identity);
    QVERIFY(*identity == (CallerIdentity {.accountId = u"1001"_s,
                                          .userId = u"1002"_s,
                                          .principalId = u"1003"_s,
                                          .arn = u"qcs::cam:1001:uin/1002"_s,
                                          .type = u"CAMUser"_s,
                                          .requestId = u"request-1"_s}));
    const RecordingServer::Request &request = m_server->requests().constFirst();
    QCOMPARE(request.headers.value("x-tc-action"), "GetCallerIdentity");
    QCOMPARE(request.headers.value("x-tc-version"), "2018-08-13");
    QCOMPARE(request.headers.value("x-tc-region"), "ap-guangzhou");
    QVERIFY(request.headers.value("authorization").contains("/sts/tc3_request, "));
    QCOMPARE(request.body, "{}");
}

void SecurityTokenServiceTest::misreadsNoIdentity()
{
    answer(R"({"Response":{"Arn":"qcs::cam:1001:uin/1002","RequestId":"request-1"}})");
    const Result<CallerIdentity> identity = answerTo(m_service->callerIdentity());
    QVERIFY(!identity);
    QCOMPARE(identity.error().kind, ApiError::Kind::Malformed);
    QCOMPARE(identity.error().requestId, u"request-1"_s);
}

void SecurityTokenServiceTest::sendsTheRole()
{
    RoleChoice role = someRole;
    role.sessionName = u"from-a-test"_s;
    role.externalId = u"partner-7"_s;
    role.duration = std::chrono::hours(1);
    const RecordingServer::Request request = requestOf(m_service->assumeRole(role));
    QCOMPARE(request.headers.value("x-tc-action"), "AssumeRole");
    QCOMPARE(request.headers.value("x-tc-version"), "2018-08-13");
    QCOMPARE(request.headers.value("x-tc-region"), "ap-guangzhou");
    QCOMPARE(request.headers.value("x-tc-token"), "base-token");
    QVERIFY(request.headers.value("authorization").startsWith("TC3-HMAC-SHA256 Credential=id/"));
    QCOMPARE(bodyOf(request), (QJsonObject {{u"RoleArn"_s, role.arn},
                                            {u"RoleSessionName"_s, u"from-a-test"_s},
                                            {u"ExternalId"_s, u"partner-7"_s},
                                            {u"DurationSeconds"_s, 3600}}));
}

void SecurityTokenServiceTest::leavesOutWhatIsNotChosen()
{
    QCOMPARE(bodyOf(requestOf(m_service->assumeRole(someRole))),
             (QJsonObject {{u"RoleArn"_s, someRole.arn},
                           {u"RoleSessionName"_s, u"cvm-image-browser"_s}}));
}

void SecurityTokenServiceTest::sendsAWebIdentityUnsigned()
{
    const RecordingServer::Request request =
            requestOf(m_service->assumeRoleWithWebIdentity(somePod, someRole));
    QCOMPARE(request.headers.value("x-tc-action"), "AssumeRoleWithWebIdentity");
    QCOMPARE(request.headers.value("x-tc-version"), "2018-08-13");
    QCOMPARE(request.headers.value("x-tc-region"), "ap-seoul");
    QCOMPARE(request.headers.value("authorization"), "SKIP");
    QVERIFY(!request.headers.contains("x-tc-token"));
    QCOMPARE(bodyOf(request), (QJsonObject {{u"RoleArn"_s, someRole.arn},
                                            {u"RoleSessionName"_s, u"cvm-image-browser"_s},
                                            {u"ProviderId"_s, u"tke-oidc"_s},
                                            {u"WebIdentityToken"_s, u"head.payload.signature"_s}}));
    QVERIFY(m_credentials->asked().isEmpty());
}

void SecurityTokenServiceTest::sendsAWebIdentityOnceWhenItIsRefused()
{
    answer(R"({"Response":{"Error":{"Code":"AuthFailure.TokenFailure","Message":"No."}}})");
    QVERIFY(!answerTo(m_service->assumeRoleWithWebIdentity(somePod, someRole)));
    QCOMPARE(m_server->requests().size(), 1);
    QVERIFY(m_credentials->asked().isEmpty());
}

void SecurityTokenServiceTest::readsTheCredential()
{
    answer(roleJson(R"({"Token":"t","TmpSecretId":"i","TmpSecretKey":"k"})", "1700007200"));
    const Result<TemporaryCredential> role = answerTo(m_service->assumeRole(someRole));
    QVERIFY(role);
    QVERIFY(role->credential ==
            (Credential {.secretId = u"i"_s, .secretKey = u"k"_s, .token = u"t"_s}));
    QCOMPARE(role->expiry->toSecsSinceEpoch(), 1'700'007'200);
    QCOMPARE(role->expiry->offsetFromUtc(), 0);
}

void SecurityTokenServiceTest::refusesBadAnswers_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("message");
    const QByteArray whole = R"({"Token":"t","TmpSecretId":"i","TmpSecretKey":"k"})";
    QTest::newRow("no credential") << QByteArray(R"({"Response":{"ExpiredTime":1700007200}})")
                                   << u"TmpSecretId is missing"_s;
    QTest::newRow("no key") << roleJson(R"({"Token":"t","TmpSecretId":"i"})", "1700007200")
                            << u"TmpSecretKey is missing"_s;
    QTest::newRow("no token") << roleJson(R"({"TmpSecretId":"i","TmpSecretKey":"k"})", "1700007200")
                              << u"Token is missing"_s;
    QTest::newRow("a key of another type")
            << roleJson(R"({"Token":"t","TmpSecretId":"i","TmpSecretKey":7})", "1700007200")
            << u"TmpSecretKey is missing"_s;
    QTest::newRow("what no header can hold")
            << roleJson(R"({"Token":"t\r\nX-Evil: 1","TmpSecretId":"i","TmpSecretKey":"k"})",
                        "1700007200")
            << u"Token contains a character that cannot be sent"_s;
    QTest::newRow("no end") << roleJson(whole, "null") << u"ExpiredTime is missing or is no time"_s;
    QTest::newRow("end of another type")
            << roleJson(whole, "\"soon\"") << u"ExpiredTime is missing or is no time"_s;
    QTest::newRow("end of the world")
            << roleJson(whole, "1e300") << u"ExpiredTime is missing or is no time"_s;
}

void SecurityTokenServiceTest::refusesBadAnswers()
{
    QFETCH(QByteArray, json);
    answer(json);
    const Result<TemporaryCredential> role = answerTo(m_service->assumeRole(someRole));
    QVERIFY(!role);
    QCOMPARE(role.error().kind, ApiError::Kind::Malformed);
    QTEST(role.error().message, "message");
}

void SecurityTokenServiceTest::saysWhichRoleWasRefused()
{
    answer(R"({"Response":{"Error":{"Code":"UnauthorizedOperation","Message":"Not you."},)"
           R"("RequestId":"request-1"}})");
    const Result<TemporaryCredential> role = answerTo(m_service->assumeRole(someRole));
    QVERIFY(!role);
    QCOMPARE(role.error().kind, ApiError::Kind::Credentials);
    QCOMPARE(role.error().code, u"UnauthorizedOperation"_s);
    QCOMPARE(role.error().requestId, u"request-1"_s);
    QVERIFY(role.error().message.contains(someRole.arn));
    QVERIFY(role.error().message.contains("Not you."_L1));
}

void SecurityTokenServiceTest::keepsOtherErrors()
{
    m_credentials->setAnswer(Failure(
            ApiError {.kind = ApiError::Kind::Credentials, .message = u"The store is locked."_s}));
    const Result<TemporaryCredential> role = answerTo(m_service->assumeRole(someRole));
    QVERIFY(!role);
    QCOMPARE(role.error().message, u"The store is locked."_s);

    m_server->setAnswer(u"/"_s, {.status = QHttpServerResponder::StatusCode::Forbidden});
    const Result<TemporaryCredential> pod =
            answerTo(m_service->assumeRoleWithWebIdentity(somePod, someRole));
    QVERIFY(!pod);
    QCOMPARE(pod.error().kind, ApiError::Kind::Http);
}

/// Another try may help, and nothing is wrong with the role.
void SecurityTokenServiceTest::blamesNoRoleForAFaultOfTheService()
{
    answer(R"({"Response":{"Error":{"Code":"InternalError","Message":"Oops."}}})");
    const Result<TemporaryCredential> role = answerTo(m_service->assumeRole(someRole));
    QVERIFY(!role);
    QCOMPARE(role.error().kind, ApiError::Kind::Service);
    QCOMPARE(role.error().message, u"Oops."_s);
}

void SecurityTokenServiceTest::theDemoCloudGivesWhatItTakes()
{
    const auto question = [](SecurityTokenService &service, const QUrl &endpoint) {
        const Result<TemporaryCredential> role = answerTo(service.assumeRole(someRole));
        if (!role)
            return Result<CallerIdentity>(Failure(role.error()));
        FixedCredentialProvider provider(role->credential);
        ApiClient client(provider);
        return answerTo(SecurityTokenService(client, endpoint).callerIdentity());
    };
    const Result<CallerIdentity> identity = askDemo(CloudSimulator::credential(), question);
    QVERIFY(identity);
    QCOMPARE(identity->accountId, u"100004603104"_s);
}

void SecurityTokenServiceTest::theDemoCloudTakesATokenWithoutSignature()
{
    const auto question = [](SecurityTokenService &service, const QUrl &) {
        return answerTo(service.assumeRoleWithWebIdentity(somePod, someRole));
    };
    const Result<TemporaryCredential> role = askDemo(Credential(), question);
    QVERIFY(role);
    QVERIFY(!role->credential.token.isEmpty());
}

void SecurityTokenServiceTest::theDemoCloudRefusesAWrongToken()
{
    const auto question = [](SecurityTokenService &service, const QUrl &endpoint) {
        const Result<TemporaryCredential> role = answerTo(service.assumeRole(someRole));
        Credential credential = role.value_or(TemporaryCredential()).credential;
        credential.token = u"another-token"_s;
        FixedCredentialProvider provider(credential);
        ApiClient client(provider);
        return answerTo(SecurityTokenService(client, endpoint).callerIdentity());
    };
    const Result<CallerIdentity> identity = askDemo(CloudSimulator::credential(), question);
    QVERIFY(!identity);
    QCOMPARE(identity.error().code, u"AuthFailure.TokenFailure"_s);
}

QTEST_GUILESS_MAIN(SecurityTokenServiceTest)
#include "tst_securitytokenservice.moc"
