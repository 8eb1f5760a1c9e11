// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cloud/apiclient.h"

#include "support/waiting.h"

#include "accounts/fixedcredentialprovider.h"
#include "core/region.h"
#include "simulator/cloudsimulator.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// Who a credential belongs to.
struct Caller
{
    QString arn = {};
    QString requestId = {};
};

/// Which regions there are.
struct RegionNames
{
    QStringList names = {};
    QString requestId = {};

    [[nodiscard]] qsizetype entryCount() const { return names.size(); }
};

Result<Caller> readCaller(const HttpReply &reply)
{
    return readResponse(reply).map([](const QJsonObject &response) {
        return Caller {.arn = response.value("Arn"_L1).toString(),
                       .requestId = response.value("RequestId"_L1).toString()};
    });
}

Result<RegionNames> readRegionNames(const HttpReply &reply)
{
    return readResponse(reply).map([](const QJsonObject &response) {
        RegionNames regions = {.requestId = response.value("RequestId"_L1).toString()};
        for (const QJsonValue &region : response.value("RegionSet"_L1).toArray())
            regions.names.append(region["RegionName"_L1].toString());
        return regions;
    });
}

} // namespace

/// Two actions of other services than cvm, through sockets to the demo cloud, which checks what
/// they are signed for.
class OtherActionsTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void tellsWhoAsks();
    void listsTheRegions();
    void tellsARefusal();
    void tellsThatAKeyIsWrong();
    void takesTheKeyThatCameMeanwhile();
    void knowsNoOtherAction();

private:
    [[nodiscard]] ApiRequest callerRequest() const;
    [[nodiscard]] ApiRequest regionsRequest(const QByteArray &body) const;
    /// Waits for the answer to a call.
    template<typename T>
    [[nodiscard]] Result<T> answer(const ApiRequest &request,
                                   const typename ApiCall<T>::Reader &reader);

    std::unique_ptr<CloudSimulator> m_cloud;
    std::unique_ptr<FixedCredentialProvider> m_credentials;
    std::unique_ptr<ApiClient> m_client;
    QList<RequestRecord> m_records;
};

void OtherActionsTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_client.reset();
    m_records.clear();
    m_cloud = std::make_unique<CloudSimulator>(
            SimulatorOptions {.minimumLatency = 0, .maximumLatency = 0});
    QVERIFY(m_cloud->start());
    m_credentials = std::make_unique<FixedCredentialProvider>(CloudSimulator::credential());
    m_client = std::make_unique<ApiClient>(*m_credentials, CallSettings {.language = "zh-CN"});
    connect(m_client.get(), &ApiClient::requestEnded, this,
            [this](const RequestRecord &record) { m_records.append(record); });
}

ApiRequest OtherActionsTest::callerRequest() const
{
    return {.endpoint = m_cloud->endpoint(),
            .service = "sts",
            .action = "GetCallerIdentity",
            .version = "2018-08-13",
            .region = "ap-guangzhou",
            .body = "{}"};
}

ApiRequest OtherActionsTest::regionsRequest(const QByteArray &body) const
{
    return {.endpoint = m_cloud->endpoint(),
            .service = "region",
            .action = "DescribeRegions",
            .version = "2022-06-27",
            .body = body};
}

template<typename T>
Result<T> OtherActionsTest::answer(const ApiRequest &request,
                                   const typename ApiCall<T>::Reader &reader)
{
    const RequestRecord record = {.place = {.region = QString::fromLatin1(request.region)}};
    const PendingPtr<T> call = m_client->call<T>(request, record, reader);
    QSignalSpy finished(call.get(), &PendingBase::finished);
    if (!finished.wait(longestWait))
        return Failure(ApiError {.kind = ApiError::Kind::Timeout});
    return call->result();
}

void OtherActionsTest::tellsWhoAsks()
{
    const Result<Caller> caller = answer<Caller>(callerRequest(), readCaller);
    QVERIFY(caller);
    QVERIFY(caller->arn.startsWith("qcs::cam:"_L1));
    QCOMPARE(m_records.size(), 1);
    QCOMPARE(m_records.first().action, u"GetCallerIdentity"_s);
    QCOMPARE(m_records.first().place.region, u"ap-guangzhou"_s);
    QCOMPARE(m_records.first().requestId, caller->requestId);
    QVERIFY(!caller->requestId.isEmpty());
    QVERIFY(!m_records.first().entries);
}

void OtherActionsTest::listsTheRegions()
{
    const Result<RegionNames> regions =
            answer<RegionNames>(regionsRequest(R"({"Product":"cvm"})"), readRegionNames);
    QVERIFY(regions);
    QCOMPARE(regions->names.size(), knownRegionIds().size());
    QCOMPARE(regions->names.first(), u"华南地区(广州)"_s);
    QCOMPARE(m_records.first().action, u"DescribeRegions"_s);
    QCOMPARE(m_records.first().place.region, QString());
    QCOMPARE(m_records.first().entries, 18);
}

void OtherActionsTest::tellsARefusal()
{
    const Result<RegionNames> regions = answer<RegionNames>(regionsRequest("{}"), readRegionNames);
    QVERIFY(!regions);
    QCOMPARE(regions.error().kind, ApiError::Kind::Service);
    QCOMPARE(regions.error().code, u"MissingParameter"_s);
    QVERIFY(!regions.error().requestId.isEmpty());

    ApiRequest request = callerRequest();
    request.region.clear();
    const Result<Caller> caller = answer<Caller>(request, readCaller);
    QVERIFY(!caller);
    QCOMPARE(caller.error().code, u"MissingParameter"_s);

    request = callerRequest();
    request.version = "2017-03-12";
    const Result<Caller> older = answer<Caller>(request, readCaller);
    QVERIFY(!older);
    QCOMPARE(older.error().code, u"NoSuchVersion"_s);
}

void OtherActionsTest::tellsThatAKeyIsWrong()
{
    Credential credential = CloudSimulator::credential();
    credential.secretKey = u"anotherKeyEXAMPLE"_s;
    *m_credentials = FixedCredentialProvider(credential);
    QSignalSpy requests(m_cloud.get(), &CloudSimulator::requestReceived);
    const Result<Caller> caller = answer<Caller>(callerRequest(), readCaller);
    QVERIFY(!caller);
    QCOMPARE(caller.error().code, u"AuthFailure.SignatureFailure"_s);
    QCOMPARE(caller.error().place.region, u"ap-guangzhou"_s);
    QCOMPARE(requests.count(), 1);
}

void OtherActionsTest::takesTheKeyThatCameMeanwhile()
{
    Credential credential = CloudSimulator::credential();
    credential.secretKey = u"anotherKeyEXAMPLE"_s;
    *m_credentials = FixedCredentialProvider(credential);
    QSignalSpy requests(m_cloud.get(), &CloudSimulator::requestReceived);
    connect(m_cloud.get(), &CloudSimulator::requestReceived, this,
            [this] { *m_credentials = FixedCredentialProvider(CloudSimulator::credential()); });
    const Result<Caller> caller = answer<Caller>(callerRequest(), readCaller);
    QVERIFY(caller);
    QCOMPARE(requests.count(), 2);
    QCOMPARE(m_records.size(), 1);
    QCOMPARE(m_records.first().tries, 2);
}

void OtherActionsTest::knowsNoOtherAction()
{
    for (const char *action : {"GetFederationToken", "DescribeImages"}) {
        ApiRequest request = callerRequest();
        request.action = action;
        const Result<Caller> caller = answer<Caller>(request, readCaller);
        QVERIFY(!caller);
        QCOMPARE(caller.error().kind, ApiError::Kind::Service);
        QCOMPARE(caller.error().code, u"InvalidAction"_s);
    }
}

QTEST_GUILESS_MAIN(OtherActionsTest)
#include "tst_otheractions.moc"
