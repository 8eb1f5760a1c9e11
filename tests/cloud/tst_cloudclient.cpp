// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cloud/cloudclient.h"

#include "support/fakenetwork.h"

#include <QLocale>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestCloudClient : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void startsFromTheEventLoop();
    void returnsAPage();
    void asksRegionsSideBySide();
    void sendsTheRequest();
    void triesAgainAndSignsAnew();
    void givesUpAfterThreeRetries();
    void doesNotRepeatRefusals_data();
    void doesNotRepeatRefusals();
    void repeatsBrokenAnswers();
    void endsWhatHangs();
    void correctsItsClockOnce();
    void doesNotTrustAMissingDate();
    void canBeDroppedAtAnyTime();
    void canBeDroppedInItsOwnSlot();
    void canBeDroppedInThePause();
    void saysNoSecret();

private:
    [[nodiscard]] FakeReply &reply(qsizetype index) { return *m_sent.at(index).reply; }

    CallSettings m_settings;
    std::unique_ptr<CloudClient> m_client;
    SentRequests m_sent;
};

namespace {

const ImageRequest seoul = {.region = u"ap-seoul"_s, .offset = 100};

QByteArray httpDate(const QDateTime &time)
{
    return QLocale::c().toString(time.toUTC(), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s).toLatin1();
}

} // namespace

void TestCloudClient::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_client.reset();
    m_sent.clear();
    m_settings = {.credential = {.secretId = u"the-id"_s,
                                 .secretKey = u"the-secret-key"_s,
                                 .token = u"the-token"_s},
                  .firstPause = 1ms};
    m_client = std::make_unique<CloudClient>(m_settings, std::nullopt,
                                             [this] { return m_sent.makeNetwork(); });
}

void TestCloudClient::startsFromTheEventLoop()
{
    const auto page = m_client->describeImages(seoul);
    QCOMPARE(m_sent.count(), 0);
    QTRY_COMPARE(m_sent.count(), 1);
}

void TestCloudClient::returnsAPage()
{
    const auto page = m_client->describeImages(seoul);
    QSignalSpy finished(page.get(), &PendingBase::finished);
    QTRY_COMPARE(m_sent.count(), 1);
    reply(0).succeed(R"({"Response":{"TotalCount":1,"ImageSet":[{"ImageId":"img-11111111"}],
                        "RequestId":"r"}})");
    QCOMPARE(finished.count(), 1);
    QVERIFY(page->result());
    QCOMPARE(page->result()->totalCount, 1);
    QCOMPARE(page->result()->images.first().region, u"ap-seoul"_s);
    QCOMPARE(page->result()->images.first().requestId, u"r"_s);
    QVERIFY(page->result()->images.first().readTime.isValid());
}

void TestCloudClient::asksRegionsSideBySide()
{
    std::vector<PendingPtr<ImagePage>> pages;
    for (const QString &region : {u"ap-seoul"_s, u"ap-tokyo"_s, u"ap-shanghai-fsi"_s})
        pages.push_back(m_client->describeImages({.region = region}));
    QTRY_COMPARE(m_sent.count(), 3);
    QCOMPARE(m_sent.at(0).request.url().host(), u"cvm.intl.tencentcloudapi.com"_s);
    QCOMPARE(m_sent.at(2).request.url().host(), u"cvm.ap-shanghai-fsi.tencentcloudapi.com"_s);
    QCOMPARE(m_sent.at(2).request.rawHeader("Host"), "cvm.ap-shanghai-fsi.tencentcloudapi.com");
}

void TestCloudClient::sendsTheRequest()
{
    const auto page = m_client->describeImages(seoul);
    QTRY_COMPARE(m_sent.count(), 1);
    QCOMPARE(m_sent.at(0).body, R"({"Limit":100,"Offset":100})");
    QCOMPARE(m_sent.at(0).request.rawHeader("X-TC-Region"), "ap-seoul");
    QCOMPARE(m_sent.at(0).request.rawHeader("X-TC-Token"), "the-token");
}

void TestCloudClient::triesAgainAndSignsAnew()
{
    const auto page = m_client->describeImages(seoul);
    QSignalSpy finished(page.get(), &PendingBase::finished);
    QTRY_COMPARE(m_sent.count(), 1);
    const QByteArray first = m_sent.at(0).request.rawHeader("X-TC-Timestamp");
    reply(0).succeed(errorJson("RequestLimitExceeded.UinLimitExceeded"));
    QCOMPARE(finished.count(), 0);
    QTRY_COMPARE(m_sent.count(), 2);
    QVERIFY(m_sent.at(1).request.rawHeader("X-TC-Timestamp").toLongLong() >= first.toLongLong());
    QVERIFY(m_sent.at(1).request.hasRawHeader("Authorization"));
    reply(1).answerStatus(503, "busy");
    QTRY_COMPARE(m_sent.count(), 3);
    reply(2).succeed(emptyPageJson());
    QCOMPARE(finished.count(), 1);
    QVERIFY(page->result());
}

void TestCloudClient::givesUpAfterThreeRetries()
{
    const auto page = m_client->describeImages(seoul);
    QSignalSpy finished(page.get(), &PendingBase::finished);
    for (qsizetype attempt = 0; attempt < 4; ++attempt) {
        QTRY_COMPARE(m_sent.count(), attempt + 1);
        QCOMPARE(finished.count(), 0);
        reply(attempt).succeed(errorJson("InternalError", "broken"));
    }
    QCOMPARE(finished.count(), 1);
    QVERIFY(!page->result());
    QCOMPARE(page->result().error().code, u"InternalError"_s);
    QCOMPARE(page->result().error().message, u"broken"_s);
    QCOMPARE(page->result().error().requestId, u"request-1"_s);
    QCOMPARE(page->result().error().region, u"ap-seoul"_s);
    QCOMPARE(m_sent.count(), 4);
}

void TestCloudClient::doesNotRepeatRefusals_data()
{
    QTest::addColumn<QByteArray>("code");
    for (const char *code : {"AuthFailure.SignatureFailure", "InvalidFilter",
                             "UnauthorizedOperation.PermissionDenied"})
        QTest::newRow(code) << QByteArray(code);
}

void TestCloudClient::doesNotRepeatRefusals()
{
    QFETCH(QByteArray, code);
    const auto page = m_client->describeImages(seoul);
    QSignalSpy finished(page.get(), &PendingBase::finished);
    QTRY_COMPARE(m_sent.count(), 1);
    reply(0).succeed(errorJson(code));
    QCOMPARE(finished.count(), 1);
    QCOMPARE(page->result().error().code.toLatin1(), code);
}

void TestCloudClient::repeatsBrokenAnswers()
{
    const auto page = m_client->describeImages(seoul);
    QSignalSpy finished(page.get(), &PendingBase::finished);
    QTRY_COMPARE(m_sent.count(), 1);
    reply(0).breakOff(R"({"Response":{"TotalCount":1,"Ima)");
    QTRY_COMPARE(m_sent.count(), 2);
    reply(1).fail(QNetworkReply::ConnectionRefusedError);
    QTRY_COMPARE(m_sent.count(), 3);
    reply(2).abort(); // as Qt does when nothing moves
    QTRY_COMPARE(m_sent.count(), 4);
    reply(3).fail(QNetworkReply::HostNotFoundError);
    QCOMPARE(finished.count(), 1);
    QCOMPARE(page->result().error().kind, ApiError::Kind::Network);
    QCOMPARE(page->result().error().message, u"The test says no"_s);
}

void TestCloudClient::endsWhatHangs()
{
    m_settings.limits.total = 5ms;
    m_client = std::make_unique<CloudClient>(m_settings, std::nullopt,
                                             [this] { return m_sent.makeNetwork(); });
    const auto page = m_client->describeImages(seoul);
    QSignalSpy finished(page.get(), &PendingBase::finished);
    QVERIFY(finished.wait());
    QCOMPARE(m_sent.count(), 4);
    QCOMPARE(page->result().error().kind, ApiError::Kind::Timeout);
}

void TestCloudClient::correctsItsClockOnce()
{
    QSignalSpy offset(m_client.get(), &CloudClient::clockOffsetChanged);
    const auto page = m_client->describeImages(seoul);
    QSignalSpy finished(page.get(), &PendingBase::finished);
    QTRY_COMPARE(m_sent.count(), 1);
    const QDateTime serverTime = QDateTime::currentDateTimeUtc().addSecs(3600);
    reply(0).succeed(errorJson("AuthFailure.SignatureExpire"), httpDate(serverTime));
    QTRY_COMPARE(m_sent.count(), 2);
    const qint64 stamp = m_sent.at(1).request.rawHeader("X-TC-Timestamp").toLongLong();
    QVERIFY(stamp >= serverTime.toSecsSinceEpoch());
    QCOMPARE(offset.count(), 1);
    QVERIFY(qAbs(offset.first().first().toLongLong() - 3600) < 30);

    // Once: a second refusal is the answer.
    reply(1).succeed(errorJson("AuthFailure.SignatureExpire"), httpDate(serverTime));
    QCOMPARE(finished.count(), 1);
    QCOMPARE(page->result().error().code, u"AuthFailure.SignatureExpire"_s);

    // The next request starts with the corrected clock.
    const auto next = m_client->describeImages(seoul);
    QTRY_COMPARE(m_sent.count(), 3);
    QVERIFY(m_sent.at(2).request.rawHeader("X-TC-Timestamp").toLongLong() >= stamp);
    QCOMPARE(offset.count(), 1);
}

void TestCloudClient::doesNotTrustAMissingDate()
{
    const auto page = m_client->describeImages(seoul);
    QSignalSpy finished(page.get(), &PendingBase::finished);
    QTRY_COMPARE(m_sent.count(), 1);
    reply(0).succeed(errorJson("AuthFailure.SignatureExpire"));
    QCOMPARE(finished.count(), 1);
}

void TestCloudClient::canBeDroppedAtAnyTime()
{
    auto early = m_client->describeImages(seoul);
    early.reset();
    auto page = m_client->describeImages(seoul);
    QSignalSpy finished(page.get(), &PendingBase::finished);
    QTRY_COMPARE(m_sent.count(), 1);
    page.reset();
    QVERIFY(reply(0).isAborted());
    QCOMPARE(finished.count(), 0);

    // Its place at the gate is free again.
    std::vector<PendingPtr<ImagePage>> pages;
    for (int i = 0; i < RequestGate::maxInFlight; ++i)
        pages.push_back(m_client->describeImages(seoul));
    QTRY_COMPARE(m_sent.count(), 1 + RequestGate::maxInFlight);
}

void TestCloudClient::canBeDroppedInItsOwnSlot()
{
    auto page = m_client->describeImages(seoul);
    bool isCalled = false;
    connect(page.get(), &PendingBase::finished, this, [&page, &isCalled] {
        isCalled = true;
        page.reset();
    });
    QTRY_COMPARE(m_sent.count(), 1);
    reply(0).succeed(emptyPageJson());
    QVERIFY(isCalled);
}

void TestCloudClient::canBeDroppedInThePause()
{
    m_settings.firstPause = 20ms;
    m_client = std::make_unique<CloudClient>(m_settings, std::nullopt,
                                             [this] { return m_sent.makeNetwork(); });
    auto page = m_client->describeImages(seoul);
    QTRY_COMPARE(m_sent.count(), 1);
    reply(0).succeed(errorJson("InternalError"));
    page.reset();
    // A later request that has gone through its own pause shows that the first never left again.
    const auto later = m_client->describeImages(seoul);
    QTRY_COMPARE(m_sent.count(), 2);
    reply(1).succeed(errorJson("InternalError"));
    QTRY_COMPARE(m_sent.count(), 3);
    reply(2).succeed(errorJson("InternalError"));
    QTRY_COMPARE(m_sent.count(), 4);
    QCOMPARE(m_sent.at(3).request.rawHeader("X-TC-Region"), "ap-seoul");
}

void TestCloudClient::saysNoSecret()
{
    const auto page = m_client->describeImages(seoul);
    QTRY_COMPARE(m_sent.count(), 1);
    for (const QByteArray &name : m_sent.at(0).request.rawHeaderList()) {
        const QByteArray value = m_sent.at(0).request.rawHeader(name);
        QVERIFY(!value.contains("the-secret-key"));
        QVERIFY(name == "X-TC-Token" || !value.contains("the-token"));
    }
    QVERIFY(!m_sent.at(0).body.contains("the-secret-key"));
    reply(0).succeed(errorJson("AuthFailure.SignatureFailure"));
    QVERIFY(!page->result().error().message.contains(u"the-secret-key"_s));
}

QTEST_GUILESS_MAIN(TestCloudClient)
#include "tst_cloudclient.moc"
