// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cloud/apiclient.h"

#include "support/waiting.h"

#include "accounts/fixedcredentialprovider.h"
#include "callfixture.h"

#include <QSignalSpy>
#include <QTest>

#include <vector>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// How calls share channels, each with a rate limit.
class ApiClientTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void keepsTheRateLimitOfEachChannel();
    void slowsOneRegionDown();
    void slowsAllRegionsOfAServiceDown();

private:
    void makeClient(const RequestBudget &budget);
    /// Asks the service of a region, and keeps the answer.
    void ask(const QByteArray &service, const QByteArray &region);
    /// "cvm/ap-seoul": what each request that was sent asked, sorted.
    [[nodiscard]] QStringList asked() const;

    FixedCredentialProvider m_credentials {{}};
    SentRequests m_sent;
    std::unique_ptr<ApiClient> m_client;
    std::vector<PendingPtr<WordAnswer>> m_answers;
};

void ApiClientTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_answers.clear();
    m_client.reset();
    m_sent.clear();
}

void ApiClientTest::makeClient(const RequestBudget &budget)
{
    m_client = std::make_unique<ApiClient>(m_credentials,
                                           CallSettings {.firstPause = 1ms, .budget = budget},
                                           [this] { return m_sent.makeNetwork(); });
}

void ApiClientTest::ask(const QByteArray &service, const QByteArray &region)
{
    const QUrl endpoint(u"https://"_s + QString::fromLatin1(service) + u".example.com/"_s);
    m_answers.push_back(m_client->call<WordAnswer>(
            {.endpoint = endpoint, .service = service, .region = region, .body = "{}"}, {},
            [](const HttpReply &reply) {
                return readResponse(reply).map([](const QJsonObject &) { return WordAnswer(); });
            }));
}

QStringList ApiClientTest::asked() const
{
    QStringList all;
    for (qsizetype i = 0; i < m_sent.count(); ++i) {
        const QNetworkRequest &request = m_sent.at(i).request;
        all.append(request.url().host().section(u'.', 0, 0) + u'/' +
                   QString::fromLatin1(request.rawHeader("X-TC-Region")));
    }
    all.sort();
    return all;
}

void ApiClientTest::keepsTheRateLimitOfEachChannel()
{
    QCOMPARE(CallSettings().firstPause, 500ms);

    // None leaves above the limit before the minute is over, though each has its answer at once.
    makeClient(RequestBudget(3, 60'000));
    for (int i = 0; i < 5; ++i)
        ask("cvm", "ap-seoul");
    for (int i = 0; i < 3; ++i) {
        QTRY_VERIFY_WITH_TIMEOUT(m_sent.count() > i, longestWait);
        m_sent.at(i).reply->succeed(wordJson("yes"));
    }
    // What is asked later elsewhere passes by those that wait.
    for (int i = 0; i < 2; ++i) {
        ask("cvm", "ap-tokyo");
        ask("sts", "ap-seoul");
        ask("sts", {});
    }
    QTRY_COMPARE_WITH_TIMEOUT(m_sent.count(), 9, longestWait);
    QCOMPARE(asked(), (QStringList {u"cvm/ap-seoul"_s, u"cvm/ap-seoul"_s, u"cvm/ap-seoul"_s,
                                    u"cvm/ap-tokyo"_s, u"cvm/ap-tokyo"_s, u"sts/"_s, u"sts/"_s,
                                    u"sts/ap-seoul"_s, u"sts/ap-seoul"_s}));
}

void ApiClientTest::slowsOneRegionDown()
{
    makeClient(RequestBudget(2, 20));
    QSignalSpy changed(m_client.get(), &ApiClient::slowedDownChanged);
    ask("cvm", "ap-seoul");
    QTRY_COMPARE_WITH_TIMEOUT(m_sent.count(), 1, longestWait);
    QCOMPARE(changed.count(), 0);
    m_sent.at(0).reply->succeed(errorJson("RequestLimitExceeded.UinLimitExceeded"));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.takeFirst().first().toBool(), true);
    QTRY_COMPARE_WITH_TIMEOUT(changed.count(), 1, longestWait);
    QCOMPARE(changed.takeFirst().first().toBool(), false);
}

void ApiClientTest::slowsAllRegionsOfAServiceDown()
{
    makeClient(RequestBudget(4, 60'000));
    const QList<QByteArray> regions = {"ap-seoul", "ap-tokyo", "ap-jakarta"};
    for (const QByteArray &region : regions)
        ask("cvm", region);
    ask("sts", "ap-tokyo");
    QTRY_COMPARE_WITH_TIMEOUT(m_sent.count(), 4, longestWait);
    QStringList expected = asked();
    m_sent.at(0).reply->succeed(errorJson("RequestLimitExceeded.GlobalRegionUinLimitExceeded"));

    // For a window nothing leaves to any of them.
    for (const QByteArray &region : regions)
        ask("cvm", region);
    ask("sts", "ap-tokyo");
    ask("cvm", "ap-bangkok");
    expected += {u"cvm/ap-bangkok"_s, u"sts/ap-tokyo"_s};
    expected.sort();
    QTRY_COMPARE_WITH_TIMEOUT(m_sent.count(), 6, longestWait);
    QCOMPARE(asked(), expected);
}

QTEST_GUILESS_MAIN(ApiClientTest)
#include "tst_apiclient.moc"
