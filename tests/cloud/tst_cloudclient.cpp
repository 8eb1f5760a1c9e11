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
    void namesWhatIsNoAnswer_data();
    void namesWhatIsNoAnswer();
    void takesAPageWithoutRequestId();
    void repeatsBrokenAnswers();
    void endsWhatHangs();
    void correctsItsClockOnce();
    void saysNothingOnceTheClockIsRight();
    void doesNotTrustAMissingDate();
    void canBeDroppedAtAnyTime();
    void canBeDroppedInItsOwnSlot();
    void canBeDroppedInThePause();
    void saysNoSecret();
    void keepsTheRateLimit();
    void putsBackWhatCameTooFast();
    void givesUpWhatAlwaysComesTooFast();
    void putsBackHttp429();
    void slowsOneRegionDown();
    void slowsAllRegionsDown();

private:
    [[nodiscard]] std::unique_ptr<CloudClient> makeClient();
    [[nodiscard]] FakeReply &reply(qsizetype index) { return *m_sent.at(index).reply; }

    CallSettings m_settings;
    std::unique_ptr<CloudClient> m_client;
    SentRequests m_sent;
};

namespace {

const ImageRequest seoul = {.place = {.region = u"ap-seoul"_s}, .offset = 100};

QByteArray httpDate(const QDateTime &time)
{
    return QLocale::c().toString(time.toUTC(), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s).toLatin1();
}

/// Answers every request as soon as the event loop runs, and writes down when it left.
class InstantNetwork final : public QNetworkAccessManager
{
public:
    explicit InstantNetwork(QList<qint64> &left) : m_left(left) { m_clock.start(); }

protected:
    QNetworkReply *createRequest(Operation, const QNetworkRequest &request, QIODevice *) override
    {
        m_left.append(m_clock.elapsed());
        auto *reply = new FakeReply(request, this);
        QMetaObject::invokeMethod(
                reply, [reply] { reply->succeed(emptyPageJson()); }, Qt::QueuedConnection);
        return reply;
    }

private:
    QList<qint64> &m_left;
    QElapsedTimer m_clock;
};

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
    m_client = makeClient();
}

std::unique_ptr<CloudClient> TestCloudClient::makeClient()
{
    return std::make_unique<CloudClient>(m_settings, std::nullopt,
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
    QCOMPARE(page->result()->images.first().place.region, u"ap-seoul"_s);
    QCOMPARE(page->result()->origin.requestId, u"r"_s);
    QVERIFY(page->result()->origin.readTime.isValid());
}

void TestCloudClient::asksRegionsSideBySide()
{
    std::vector<PendingPtr<ImagePage>> pages;
    for (const QString &region : {u"ap-seoul"_s, u"ap-tokyo"_s, u"ap-shanghai-fsi"_s})
        pages.push_back(m_client->describeImages({.place = {.region = region}}));
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
    QCOMPARE(page->result().error().place.region, u"ap-seoul"_s);
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

void TestCloudClient::namesWhatIsNoAnswer_data()
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

void TestCloudClient::namesWhatIsNoAnswer()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(ApiError::Kind, kind);
    const auto page = m_client->describeImages(seoul);
    const auto other = m_client->describeImages({.place = {.region = u"ap-tokyo"_s}});
    QTRY_COMPARE(m_sent.count(), 2);
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

void TestCloudClient::takesAPageWithoutRequestId()
{
    const auto page = m_client->describeImages(seoul);
    QTRY_COMPARE(m_sent.count(), 1);
    QCOMPARE(m_sent.at(0).request.attribute(QNetworkRequest::RedirectPolicyAttribute).toInt(),
             int(QNetworkRequest::ManualRedirectPolicy));
    reply(0).succeed(R"({"Response":{"ImageSet":[{"ImageId":"img-11111111"}, null]}})");
    QVERIFY(page->result());
    QCOMPARE(page->result()->images.size(), 1);
    QCOMPARE(page->result()->unreadable, 1);
    QVERIFY(page->result()->origin.requestId.isEmpty());
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
    m_client = makeClient();
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

void TestCloudClient::saysNothingOnceTheClockIsRight()
{
    QSignalSpy offset(m_client.get(), &CloudClient::clockOffsetChanged);
    const auto page = m_client->describeImages(seoul);
    QTRY_COMPARE(m_sent.count(), 1);
    const QDateTime wrong = QDateTime::currentDateTimeUtc().addSecs(3600);
    reply(0).succeed(errorJson("AuthFailure.SignatureExpire"), httpDate(wrong));
    QTRY_COMPARE(m_sent.count(), 2);
    reply(1).succeed(emptyPageJson());
    QCOMPARE(offset.count(), 1);

    // Someone sets this computer's clock: now the correction is what is wrong.
    const auto next = m_client->describeImages(seoul);
    QTRY_COMPARE(m_sent.count(), 3);
    reply(2).succeed(errorJson("AuthFailure.SignatureExpire"),
                     httpDate(QDateTime::currentDateTimeUtc()));
    QTRY_COMPARE(m_sent.count(), 4);
    QVERIFY(m_sent.at(3).request.rawHeader("X-TC-Timestamp").toLongLong() <
            wrong.toSecsSinceEpoch());
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
    m_client = makeClient();
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

void TestCloudClient::keepsTheRateLimit()
{
    QCOMPARE(CallSettings().firstPause, 500ms);

    QList<qint64> left;
    CloudClient client(m_settings, std::nullopt,
                       [&left] { return std::make_unique<InstantNetwork>(left); });
    std::vector<PendingPtr<ImagePage>> pages;
    for (int i = 0; i < 82; ++i)
        pages.push_back(client.describeImages(seoul));
    QTRY_COMPARE(left.size(), 82);
    // Only ever too long on a slow machine, never too short; 1 for the rounding of the times.
    QVERIFY2(left.at(40) - left.at(0) >= 1100 - 1, qPrintable(QString::number(left.at(40))));
    QVERIFY2(left.at(81) - left.at(41) >= 1100 - 1, qPrintable(QString::number(left.at(81))));
}

void TestCloudClient::putsBackWhatCameTooFast()
{
    m_settings.budget = RequestBudget(40, 1);
    const auto client = makeClient();
    const auto page = client->describeImages(seoul);
    QSignalSpy finished(page.get(), &PendingBase::finished);
    // It has its three retries besides.
    qsizetype number = 0;
    for (const char *code :
         {"RequestLimitExceeded", "InternalError", "RequestLimitExceeded.UinLimitExceeded",
          "InternalError", "RequestLimitExceeded.Any", "InternalError", "RequestLimitExceeded"}) {
        QTRY_COMPARE(m_sent.count(), number + 1);
        reply(number++).succeed(errorJson(code));
        QCOMPARE(finished.count(), 0);
    }
    QTRY_COMPARE(m_sent.count(), number + 1);
    reply(number).succeed(emptyPageJson());
    QCOMPARE(finished.count(), 1);
    QVERIFY(page->result());
}

void TestCloudClient::givesUpWhatAlwaysComesTooFast()
{
    m_settings.budget = RequestBudget(40, 1);
    const auto client = makeClient();
    const auto page = client->describeImages(seoul);
    QSignalSpy finished(page.get(), &PendingBase::finished);
    for (qsizetype number = 0; number < 21; ++number) {
        QTRY_COMPARE(m_sent.count(), number + 1);
        QCOMPARE(finished.count(), 0);
        reply(number).succeed(errorJson("RequestLimitExceeded"));
    }
    QCOMPARE(finished.count(), 1);
    QCOMPARE(page->result().error().code, u"RequestLimitExceeded"_s);
}

void TestCloudClient::putsBackHttp429()
{
    m_settings.budget = RequestBudget(40, 1);
    const auto client = makeClient();
    QSignalSpy changed(client.get(), &CloudClient::slowedDownChanged);
    const auto page = client->describeImages(seoul);
    QSignalSpy finished(page.get(), &PendingBase::finished);
    for (qsizetype number = 0; number < 21; ++number) {
        QTRY_COMPARE(m_sent.count(), number + 1);
        QCOMPARE(finished.count(), 0);
        reply(number).answerStatus(429, "slow down");
        QVERIFY(client->isSlowedDown());
    }
    QVERIFY(!changed.isEmpty());
    QCOMPARE(finished.count(), 1);
    QCOMPARE(page->result().error().kind, ApiError::Kind::Http);
    QCOMPARE(page->result().error().httpStatus, 429);
}

void TestCloudClient::slowsOneRegionDown()
{
    m_settings.budget = RequestBudget(2, 20);
    const auto client = makeClient();
    QSignalSpy changed(client.get(), &CloudClient::slowedDownChanged);
    const auto page = client->describeImages(seoul);
    QTRY_COMPARE(m_sent.count(), 1);
    QVERIFY(!client->isSlowedDown());
    reply(0).succeed(errorJson("RequestLimitExceeded.UinLimitExceeded"));
    QVERIFY(client->isSlowedDown());
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.takeFirst().first().toBool(), true);
    QTRY_COMPARE(changed.count(), 1);
    QCOMPARE(changed.takeFirst().first().toBool(), false);
    QVERIFY(!client->isSlowedDown());
}

void TestCloudClient::slowsAllRegionsDown()
{
    m_settings.budget = RequestBudget(4, 60000);
    const auto client = makeClient();
    const ImageRequest tokyo = {.place = {.region = u"ap-tokyo"_s}};
    const ImageRequest jakarta = {.place = {.region = u"ap-jakarta"_s}};
    std::vector<PendingPtr<ImagePage>> pages;
    for (const ImageRequest &request : {seoul, tokyo, jakarta})
        pages.push_back(client->describeImages(request));
    QTRY_COMPARE(m_sent.count(), 3);
    reply(0).succeed(errorJson("RequestLimitExceeded.GlobalRegionUinLimitExceeded"));

    // For a window nothing leaves to any of them.
    const ImageRequest bangkok = {.place = {.region = u"ap-bangkok"_s}};
    for (const ImageRequest &request : {seoul, tokyo, jakarta, bangkok})
        pages.push_back(client->describeImages(request));
    QTRY_COMPARE(m_sent.count(), 4);
    QCOMPARE(m_sent.at(3).request.rawHeader("X-TC-Region"), "ap-bangkok");
}

QTEST_GUILESS_MAIN(TestCloudClient)
#include "tst_cloudclient.moc"
