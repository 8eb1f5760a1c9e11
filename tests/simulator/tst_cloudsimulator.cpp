// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "simulator/cloudsimulator.h"

#include "cloud/tc3signer.h"
#include "support/waiting.h"

#include "simulatorclient.h"

#include <QJsonArray>
#include <QLocale>
#include <QNetworkReply>
#include <QSet>
#include <QSignalSpy>
#include <QTest>
#include <QTimeZone>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace {

SimulatorOptions instantly()
{
    return {.minimumLatency = 0, .maximumLatency = 0};
}

const AskedAction identity = {"sts", "GetCallerIdentity", "2018-08-13"};

} // namespace

/// The server over real sockets, asked as the SDKs ask.
class CloudSimulatorTest final : public QObject
{
    Q_OBJECT

private slots:
    void answersAPage();
    void pagesThroughALargeRegion();
    void filters();
    void sendsItsClock();
    void speaksChinese();
    void refusesAForgedSignature();
    void refusesTimestampsOfAnotherClock();
    void deniesAFinanceRegion();
    void refusesBadParameters();
    void limitsTheRate();
    void failsOnDemand();
    void breaksOnDemand();
    void hangsOnDemand();
    void answersPostAtTheRootOnly();
    void takesItsTimeByRegion();
    void eachAccountHasItsImages();
    void tellsEachAccountWhoItIs();
    void countsTheRateOfEachAccount();
    void survivesClientsThatLeave();
    void diesWithAnswersPending();
    void hasNoEndpointBeforeItStarts();

private:
    SimulatorClient m_client;
};

void CloudSimulatorTest::answersAPage()
{
    CloudSimulator cloud(instantly());
    QVERIFY(cloud.start());
    QSignalSpy requests(&cloud, &CloudSimulator::requestReceived);
    const ReplyPtr reply = m_client.ask(cloud, u"ap-seoul"_s, "{\"Limit\":10}");
    QTRY_VERIFY_WITH_TIMEOUT(reply->isFinished(), longestWait);
    QCOMPARE(reply->error(), QNetworkReply::NoError);
    QCOMPARE(reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), 200);
    QCOMPARE(reply->header(QNetworkRequest::ContentTypeHeader).toString(), u"application/json"_s);

    const QJsonObject response = SimulatorClient::responseOf(reply);
    const DemoImages expected = demoImages(u"ap-seoul"_s);
    QCOMPARE(response.value("TotalCount"_L1).toInt(), expected.size());
    const QJsonArray page = response.value("ImageSet"_L1).toArray();
    QCOMPARE(page.size(), 10);
    QCOMPARE(page.at(0).toObject(), expected.at(0));
    QCOMPARE(page.at(9).toObject(), expected.at(9));
    QVERIFY(!QUuid(response.value("RequestId"_L1).toString()).isNull());

    QCOMPARE(requests.size(), 1);
    QCOMPARE(requests.at(0).at(0).value<SimulatedRequest>(),
             (SimulatedRequest {.action = u"DescribeImages"_s,
                                .region = u"ap-seoul"_s,
                                .body = {{u"Limit"_s, 10}},
                                .account = u"demo"_s}));
}

void CloudSimulatorTest::pagesThroughALargeRegion()
{
    CloudSimulator cloud(instantly());
    QVERIFY(cloud.start());
    QSet<QString> ids;
    int offset = 0;
    int total = 1;
    while (offset < total) {
        const QJsonObject response =
                m_client.answer(cloud, u"ap-singapore"_s,
                                "{\"Limit\":100,\"Offset\":" + QByteArray::number(offset) + '}');
        total = response.value("TotalCount"_L1).toInt();
        for (const QJsonValue &image : response.value("ImageSet"_L1).toArray())
            ids.insert(image["ImageId"_L1].toString());
        offset += 100;
    }
    QVERIFY(total > 1000);
    QCOMPARE(ids.size(), total);

    const QJsonObject beyond = m_client.answer(cloud, u"ap-singapore"_s, "{\"Offset\":100000}");
    QCOMPARE(beyond.value("ImageSet"_L1), QJsonValue(QJsonArray()));
    QCOMPARE(beyond.value("TotalCount"_L1).toInt(), total);
}

void CloudSimulatorTest::filters()
{
    CloudSimulator cloud(instantly());
    QVERIFY(cloud.start());
    const QJsonObject response =
            m_client.answer(cloud, u"ap-tokyo"_s,
                            R"({"Filters":[{"Name":"image-type","Values":["PRIVATE_IMAGE"]},)"
                            R"({"Name":"image-name","Values":["GOLDEN"]}]})");
    const QJsonArray images = response.value("ImageSet"_L1).toArray();
    QVERIFY(!images.isEmpty());
    for (const QJsonValue &image : images) {
        QVERIFY(image["ImageName"_L1].toString().contains("golden"_L1));
        QCOMPARE(image["ImageType"_L1].toString(), u"PRIVATE_IMAGE"_s);
    }
}

void CloudSimulatorTest::sendsItsClock()
{
    SimulatorOptions options = instantly();
    options.clockOffset = 200;
    CloudSimulator cloud(options);
    QVERIFY(cloud.start());
    const qint64 before = QDateTime::currentSecsSinceEpoch();
    const ReplyPtr reply = m_client.ask(cloud, u"ap-seoul"_s, "{}");
    QTRY_VERIFY_WITH_TIMEOUT(reply->isFinished(), longestWait);
    const qint64 after = QDateTime::currentSecsSinceEpoch();
    QDateTime date = QLocale::c().toDateTime(QString::fromLatin1(reply->rawHeader("Date")),
                                             u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
    date.setTimeZone(QTimeZone::utc());
    QVERIFY(date.isValid());
    const qint64 sent = date.toSecsSinceEpoch() - options.clockOffset;
    QVERIFY2(before <= sent && sent <= after, qPrintable(date.toString()));
}

void CloudSimulatorTest::speaksChinese()
{
    CloudSimulator cloud(instantly());
    QVERIFY(cloud.start());
    ReplyPtr reply =
            m_client.ask(cloud, u"ap-seoul"_s,
                         R"({"Filters":[{"Name":"image-id","Values":["img-9qabwvbn"]}]})", "zh-CN");
    QTRY_VERIFY_WITH_TIMEOUT(reply->isFinished(), longestWait);
    QCOMPARE(SimulatorClient::responseOf(reply)["ImageSet"_L1][0]["OsName"_L1].toString(),
             u"CentOS 7.6 64位"_s);

    reply = m_client.ask(cloud, u"ap-seoul"_s, "{\"Foo\":1}", "zh-CN");
    QTRY_VERIFY_WITH_TIMEOUT(reply->isFinished(), longestWait);
    QCOMPARE(SimulatorClient::responseOf(reply)["Error"_L1]["Message"_L1].toString(),
             u"未知参数 `Foo`。"_s);
}

void CloudSimulatorTest::refusesAForgedSignature()
{
    CloudSimulator cloud(instantly());
    QVERIFY(cloud.start());
    QSignalSpy requests(&cloud, &CloudSimulator::requestReceived);
    Credential credential = CloudSimulator::credential();
    credential.secretKey = u"anotherKeyEXAMPLE"_s;
    const ReplyPtr reply = m_client.ask(cloud, u"ap-seoul"_s, "{}", {}, credential);
    QTRY_VERIFY_WITH_TIMEOUT(reply->isFinished(), longestWait);
    QCOMPARE(reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), 200);
    const QJsonObject response = SimulatorClient::responseOf(reply);
    QCOMPARE(SimulatorClient::codeOf(response), u"AuthFailure.SignatureFailure"_s);
    QVERIFY(!response.contains("ImageSet"_L1));
    QVERIFY(response.contains("RequestId"_L1));
    QCOMPARE(requests.at(0).at(0).value<SimulatedRequest>().errorCode,
             u"AuthFailure.SignatureFailure"_s);
}

void CloudSimulatorTest::refusesTimestampsOfAnotherClock()
{
    SimulatorOptions options = instantly();
    options.clockOffset = -3600;
    CloudSimulator cloud(options);
    QVERIFY(cloud.start());
    QCOMPARE(SimulatorClient::codeOf(m_client.answer(cloud, u"ap-seoul"_s, "{}")),
             u"AuthFailure.SignatureExpire"_s);
}

void CloudSimulatorTest::deniesAFinanceRegion()
{
    CloudSimulator cloud(instantly());
    QVERIFY(cloud.start());
    QCOMPARE(SimulatorClient::codeOf(m_client.answer(cloud, u"ap-shenzhen-fsi"_s, "{}")),
             u"UnauthorizedOperation.PermissionDenied"_s);
    QCOMPARE(SimulatorClient::codeOf(m_client.answer(cloud, u"ap-shanghai-fsi"_s, "{}")),
             QString());
}

void CloudSimulatorTest::refusesBadParameters()
{
    CloudSimulator cloud(instantly());
    QVERIFY(cloud.start());
    QCOMPARE(SimulatorClient::codeOf(m_client.answer(cloud, u"ap-seoul"_s, "{\"Limit\":101}")),
             u"InvalidParameterValue.LimitExceeded"_s);
    QCOMPARE(SimulatorClient::codeOf(
                     m_client.answer(cloud, u"ap-seoul"_s, "{\"InstanceType\":\"GN7.2XLARGE32\"}")),
             u"ResourcesSoldOut.SpecifiedInstanceType"_s);
    QCOMPARE(SimulatorClient::codeOf(
                     m_client.answer(cloud, u"ap-tokyo"_s, "{\"InstanceType\":\"GN7.2XLARGE32\"}")),
             QString());
}

void CloudSimulatorTest::limitsTheRate()
{
    SimulatorOptions options = instantly();
    options.requestsPerSecond = 0;
    CloudSimulator cloud(options);
    QVERIFY(cloud.start());
    const QJsonObject response = m_client.answer(cloud, u"ap-seoul"_s, "{}");
    QCOMPARE(SimulatorClient::codeOf(response), u"RequestLimitExceeded"_s);
    QVERIFY(response["Error"_L1]["Message"_L1].toString().contains("limit `0`"_L1));
}

void CloudSimulatorTest::failsOnDemand()
{
    CloudSimulator cloud(instantly());
    QVERIFY(cloud.start());
    cloud.failNextRequests(u"ap-seoul"_s, u"InternalError"_s, 2);
    const QJsonObject first = m_client.answer(cloud, u"ap-seoul"_s, "{}");
    QCOMPARE(SimulatorClient::codeOf(first), u"InternalError"_s);
    QCOMPARE(SimulatorClient::codeOf(m_client.answer(cloud, u"ap-tokyo"_s, "{}")), QString());
    const QJsonObject second = m_client.answer(cloud, u"ap-seoul"_s, "{}");
    QCOMPARE(SimulatorClient::codeOf(second), u"InternalError"_s);
    QVERIFY(first.value("RequestId"_L1) != second.value("RequestId"_L1));
    QCOMPARE(SimulatorClient::codeOf(m_client.answer(cloud, u"ap-seoul"_s, "{}")), QString());
}

void CloudSimulatorTest::breaksOnDemand()
{
    CloudSimulator cloud(instantly());
    QVERIFY(cloud.start());
    cloud.breakNextRequests(u"ap-seoul"_s, HttpAnswer::Status::BadGateway, 1);
    const ReplyPtr reply = m_client.ask(cloud, u"ap-seoul"_s, "{}");
    QTRY_VERIFY_WITH_TIMEOUT(reply->isFinished(), longestWait);
    QCOMPARE(reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), 502);
    QVERIFY(reply->readAll().startsWith("<html>"));
    QCOMPARE(SimulatorClient::codeOf(m_client.answer(cloud, u"ap-seoul"_s, "{}")), QString());
}

void CloudSimulatorTest::hangsOnDemand()
{
    CloudSimulator cloud(instantly());
    QVERIFY(cloud.start());
    QSignalSpy requests(&cloud, &CloudSimulator::requestReceived);
    cloud.hangNextRequests(u"ap-seoul"_s, 1);
    const ReplyPtr hanging = m_client.ask(cloud, u"ap-seoul"_s, "{}");
    QTRY_COMPARE_WITH_TIMEOUT(requests.size(), 1, longestWait);
    // What is asked later is answered all the same.
    QVERIFY(m_client.answer(cloud, u"ap-seoul"_s, "{}").contains("ImageSet"_L1));
    QVERIFY(!hanging->isFinished());
}

void CloudSimulatorTest::answersPostAtTheRootOnly()
{
    CloudSimulator cloud(instantly());
    QVERIFY(cloud.start());
    const ReplyPtr get(m_client.network.get(QNetworkRequest(cloud.endpoint())));
    QTRY_VERIFY_WITH_TIMEOUT(get->isFinished(), longestWait);
    QCOMPARE(get->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), 404);

    QNetworkRequest elsewhere(cloud.endpoint().resolved(QUrl(u"/images"_s)));
    elsewhere.setHeader(QNetworkRequest::ContentTypeHeader, "application/json"_ba);
    const ReplyPtr post(m_client.network.post(elsewhere, "{}"_ba));
    QTRY_VERIFY_WITH_TIMEOUT(post->isFinished(), longestWait);
    QCOMPARE(post->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), 404);
}

void CloudSimulatorTest::takesItsTimeByRegion()
{
    CloudSimulator cloud({.minimumLatency = 0, .maximumLatency = 60'000});
    QVERIFY(cloud.start());
    const ReplyPtr farthest = m_client.ask(cloud, u"ap-chongqing"_s, "{}");
    QVERIFY(m_client.answer(cloud, u"ap-guangzhou"_s, "{}").contains("ImageSet"_L1));
    QVERIFY(!farthest->isFinished());
}

void CloudSimulatorTest::eachAccountHasItsImages()
{
    CloudSimulator cloud(instantly());
    QVERIFY(cloud.start());
    const QList<DemoAccount> accounts = CloudSimulator::accounts();
    QCOMPARE(accounts.size(), 2);
    QCOMPARE(accounts.at(0).credential, CloudSimulator::credential());
    QSignalSpy requests(&cloud, &CloudSimulator::requestReceived);
    for (const DemoAccount &account : accounts) {
        const QJsonObject response =
                m_client.answer(cloud, u"ap-seoul"_s, "{}", account.credential);
        const DemoImages expected = demoImages(u"ap-seoul"_s, account);
        QCOMPARE(response.value("TotalCount"_L1).toInt(), expected.size());
        QCOMPARE(response.value("ImageSet"_L1).toArray().at(0).toObject(), expected.at(0));
        QCOMPARE(requests.takeFirst().at(0).value<SimulatedRequest>().account, account.name);
    }
}

void CloudSimulatorTest::tellsEachAccountWhoItIs()
{
    CloudSimulator cloud(instantly());
    QVERIFY(cloud.start());
    for (const DemoAccount &account : CloudSimulator::accounts()) {
        const ReplyPtr reply =
                m_client.ask(cloud, u"ap-seoul"_s, "{}", {}, account.credential, identity);
        QSignalSpy finished(reply.get(), &QNetworkReply::finished);
        QVERIFY(finished.wait(longestWait));
        const QJsonObject response = SimulatorClient::responseOf(reply);
        QCOMPARE(response.value("AccountId"_L1).toString(), account.accountId);
        QCOMPARE(response.value("UserId"_L1).toString(), account.userId);
    }
}

/// One does not use up what the other may ask.
void CloudSimulatorTest::countsTheRateOfEachAccount()
{
    CloudSimulator cloud({.minimumLatency = 0, .maximumLatency = 0, .requestsPerSecond = 1});
    QVERIFY(cloud.start());
    for (const DemoAccount &account : CloudSimulator::accounts())
        QCOMPARE(SimulatorClient::codeOf(
                         m_client.answer(cloud, u"ap-seoul"_s, "{}", account.credential)),
                 QString());
}

void CloudSimulatorTest::survivesClientsThatLeave()
{
    CloudSimulator cloud({.minimumLatency = 40, .maximumLatency = 40});
    QVERIFY(cloud.start());
    QSignalSpy requests(&cloud, &CloudSimulator::requestReceived);
    for (int i = 1; i <= 5; ++i) {
        ReplyPtr reply = m_client.ask(cloud, u"ap-seoul"_s, "{}");
        QTRY_COMPARE_WITH_TIMEOUT(requests.size(), i, longestWait);
        reply->abort();
    }
    m_client.network.clearConnectionCache();
    // This is asked after those and takes as long: their answers have come due by then.
    QVERIFY(m_client.answer(cloud, u"ap-seoul"_s, "{}").contains("ImageSet"_L1));
}

void CloudSimulatorTest::diesWithAnswersPending()
{
    auto cloud = std::make_unique<CloudSimulator>(
            SimulatorOptions {.minimumLatency = 60'000, .maximumLatency = 60'000});
    QVERIFY(cloud->start());
    QSignalSpy requests(cloud.get(), &CloudSimulator::requestReceived);
    cloud->hangNextRequests(u"ap-seoul"_s, 1);
    const ReplyPtr hanging = m_client.ask(*cloud, u"ap-seoul"_s, "{}");
    const ReplyPtr late = m_client.ask(*cloud, u"ap-tokyo"_s, "{}");
    QTRY_COMPARE_WITH_TIMEOUT(requests.size(), 2, longestWait);
    cloud.reset();
    QTRY_VERIFY_WITH_TIMEOUT(hanging->isFinished(), longestWait);
    QTRY_VERIFY_WITH_TIMEOUT(late->isFinished(), longestWait);
    QVERIFY(late->error() != QNetworkReply::NoError);
}

void CloudSimulatorTest::hasNoEndpointBeforeItStarts()
{
    CloudSimulator cloud;
    QVERIFY(cloud.endpoint().isEmpty());
    QVERIFY(cloud.start());
    QCOMPARE(cloud.endpoint().host(), u"127.0.0.1"_s);
    QVERIFY(cloud.endpoint().port() > 0);
}

QTEST_GUILESS_MAIN(CloudSimulatorTest)
#include "tst_cloudsimulator.moc"
