// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cloud/cloudclient.h"

#include "support/waiting.h"

#include "accounts/fixedcredentialprovider.h"
#include "support/fakenetwork.h"

#include <QSignalSpy>
#include <QTest>

#include <vector>

using namespace Qt::StringLiterals;

/// The API as a source of images. What all calls do alike is tested as ApiCall.
class CloudClientTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void returnsAPage();
    void asksRegionsSideBySide();
    void sendsTheRequest();
    void namesWhatIsNoAnswer_data();
    void namesWhatIsNoAnswer();
    void takesAPageWithoutRequestId();
    void tellsWhatEnded();

private:
    [[nodiscard]] FakeReply &reply(qsizetype index) { return *m_sent.at(index).reply; }

    FixedCredentialProvider m_credentials {
            {.secretId = u"the-id"_s, .secretKey = u"the-secret-key"_s, .token = u"the-token"_s}};
    SentRequests m_sent;
    std::unique_ptr<CloudClient> m_client;
};

namespace {

const ImageRequest seoul = {.place = {.region = u"ap-seoul"_s}, .offset = 100};

const QByteArray onePage =
        R"({"Response":{"TotalCount":1,"ImageSet":[{"ImageId":"img-11111111"}],"RequestId":"r"}})";

} // namespace

void CloudClientTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_client.reset();
    m_sent.clear();
    m_client = std::make_unique<CloudClient>(m_credentials, CallSettings {.language = "zh-CN"},
                                             EndpointChoice(),
                                             [this] { return m_sent.makeNetwork(); });
}

void CloudClientTest::returnsAPage()
{
    const auto page = m_client->describeImages(seoul);
    QSignalSpy finished(page.get(), &PendingBase::finished);
    QTRY_COMPARE_WITH_TIMEOUT(m_sent.count(), 1, longestWait);
    reply(0).succeed(onePage);
    QCOMPARE(finished.count(), 1);
    QVERIFY(page->result());
    QCOMPARE(page->result()->totalCount, 1);
    QCOMPARE(page->result()->images.first().place.region, u"ap-seoul"_s);
    QCOMPARE(page->result()->origin.requestId, u"r"_s);
    QVERIFY(page->result()->origin.readTime.isValid());
}

void CloudClientTest::asksRegionsSideBySide()
{
    std::vector<PendingPtr<ImagePage>> pages;
    for (const QString &region : {u"ap-seoul"_s, u"ap-tokyo"_s, u"ap-shanghai-fsi"_s})
        pages.push_back(m_client->describeImages({.place = {.region = region}}));
    QTRY_COMPARE_WITH_TIMEOUT(m_sent.count(), 3, longestWait);
    QCOMPARE(m_sent.at(0).request.url().host(), u"cvm.intl.tencentcloudapi.com"_s);
    QCOMPARE(m_sent.at(2).request.url().host(), u"cvm.ap-shanghai-fsi.tencentcloudapi.com"_s);
    QCOMPARE(m_sent.at(2).request.rawHeader("Host"), "cvm.ap-shanghai-fsi.tencentcloudapi.com");
}

void CloudClientTest::sendsTheRequest()
{
    const auto page = m_client->describeImages(seoul);
    QTRY_COMPARE_WITH_TIMEOUT(m_sent.count(), 1, longestWait);
    QCOMPARE(m_sent.at(0).body, R"({"Limit":100,"Offset":100})");
    QCOMPARE(m_sent.at(0).request.rawHeader("X-TC-Region"), "ap-seoul");
    QCOMPARE(m_sent.at(0).request.rawHeader("X-TC-Action"), "DescribeImages");
    QCOMPARE(m_sent.at(0).request.rawHeader("X-TC-Language"), "zh-CN");
    QCOMPARE(m_sent.at(0).request.rawHeader("X-TC-Token"), "the-token");
}

void CloudClientTest::namesWhatIsNoAnswer_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ApiError::Kind>("kind");
    constexpr auto http = ApiError::Kind::Http;
    constexpr auto malformed = ApiError::Kind::Malformed;
    QTest::newRow("redirect") << 302 << ""_ba << http;
    QTest::newRow("not found") << 404 << "<html>Not found</html>"_ba << http;
    QTest::newRow("page of a portal") << 200 << "<html>Log in</html>"_ba << malformed;
    QTest::newRow("empty") << 200 << ""_ba << malformed;
    QTest::newRow("half") << 200 << R"({"Response":{"TotalCount":1,"Ima)"_ba << malformed;
    QTest::newRow("no object") << 200 << "[1]"_ba << malformed;
    QTest::newRow("null") << 200 << R"({"Response":null})"_ba << malformed;
    QTest::newRow("no ImageSet") << 200 << R"({"Response":{"TotalCount":1}})"_ba << malformed;
    QTest::newRow("no UTF-8") << 200 << "{\"Response\":{\"ImageSet\":[],\"RequestId\":\"\xc3\"}}"_ba
                              << malformed;
    QTest::newRow("nested") << 200 << QByteArray(100000, '[') + QByteArray(100000, ']')
                            << malformed;
}

void CloudClientTest::namesWhatIsNoAnswer()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(ApiError::Kind, kind);
    const auto page = m_client->describeImages(seoul);
    const auto other = m_client->describeImages({.place = {.region = u"ap-tokyo"_s}});
    QTRY_COMPARE_WITH_TIMEOUT(m_sent.count(), 2, longestWait);
    QSignalSpy finished(page.get(), &PendingBase::finished);
    QSignalSpy otherFinished(other.get(), &PendingBase::finished);
    reply(0).answerStatus(status, body);
    QCOMPARE(finished.count(), 1); // It is not asked for again.
    QVERIFY(!page->result());
    QCOMPARE(page->result().error().kind, kind);
    QCOMPARE(page->result().error().place.region, u"ap-seoul"_s);
    QVERIFY(!page->result().error().message.isEmpty());
    reply(1).succeed(emptyPageJson());
    QCOMPARE(otherFinished.count(), 1);
    QVERIFY(other->result());
}

void CloudClientTest::takesAPageWithoutRequestId()
{
    const auto page = m_client->describeImages(seoul);
    QTRY_COMPARE_WITH_TIMEOUT(m_sent.count(), 1, longestWait);
    QCOMPARE(m_sent.at(0).request.attribute(QNetworkRequest::RedirectPolicyAttribute).toInt(),
             int(QNetworkRequest::ManualRedirectPolicy));
    reply(0).succeed(R"({"Response":{"ImageSet":[{"ImageId":"img-11111111"}, null]}})");
    QVERIFY(page->result());
    QCOMPARE(page->result()->images.size(), 1);
    QCOMPARE(page->result()->unreadable, 1);
    QVERIFY(page->result()->origin.requestId.isEmpty());
}

void CloudClientTest::tellsWhatEnded()
{
    QSignalSpy ended(m_client.get(), &CloudClient::requestEnded);
    const auto page = m_client->describeImages(seoul);
    QTRY_COMPARE_WITH_TIMEOUT(m_sent.count(), 1, longestWait);
    reply(0).succeed(onePage);
    QCOMPARE(ended.count(), 1);
    const auto record = ended.first().first().value<RequestRecord>();
    QCOMPARE(record.action, u"DescribeImages"_s);
    QCOMPARE(record.place.region, u"ap-seoul"_s);
    QVERIFY(record.imageRequest == seoul);
    QCOMPARE(record.entries, 1);
    QCOMPARE(record.requestId, u"r"_s);
}

QTEST_GUILESS_MAIN(CloudClientTest)
#include "tst_cloudclient.moc"
