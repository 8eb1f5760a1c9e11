// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cloud/apicall.h"

#include "support/waiting.h"

#include "callfixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

/// What a call sends, answers and tells the journal.
class ApiCallTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void startsFromTheEventLoop();
    void signsWhatItSends();
    void readsTheAnswer();
    void tellsWhatFailed();
    void tellsTheJournal();
    void keepsNoCredential();
    void saysNoSecret();

private:
    std::unique_ptr<CallFixture> m_calls;
};

void ApiCallTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_calls = std::make_unique<CallFixture>();
}

void ApiCallTest::startsFromTheEventLoop()
{
    const auto call = m_calls->call();
    QVERIFY(m_calls->provider.asked().isEmpty());
    QCOMPARE(m_calls->sent.count(), 0);
    QTRY_COMPARE_WITH_TIMEOUT(m_calls->sent.count(), 1, longestWait);
}

void ApiCallTest::signsWhatItSends()
{
    m_calls->settings.language = "zh-CN";
    const auto call = m_calls->call();
    QTRY_COMPARE_WITH_TIMEOUT(m_calls->sent.count(), 1, longestWait);
    QCOMPARE(m_calls->sent.at(0).request.url(), QUrl(u"https://words.example.com/"_s));
    QCOMPARE(m_calls->sent.at(0).body, R"({"Language":"en"})");
    QCOMPARE(m_calls->header(0, "X-TC-Action"), "DescribeWord");
    QCOMPARE(m_calls->header(0, "X-TC-Version"), "2026-01-01");
    QCOMPARE(m_calls->header(0, "X-TC-Region"), "ap-seoul");
    QCOMPARE(m_calls->header(0, "X-TC-Language"), "zh-CN");
    QCOMPARE(m_calls->header(0, "X-TC-Timestamp"), "1700000000");
    QCOMPARE(m_calls->header(0, "X-TC-Token"), "the-token");
    QCOMPARE(m_calls->header(0, "Authorization"), m_calls->authorization(m_calls->credential));
}

void ApiCallTest::readsTheAnswer()
{
    const auto call = m_calls->call();
    QSignalSpy finished(call.get(), &PendingBase::finished);
    QTRY_COMPARE_WITH_TIMEOUT(m_calls->sent.count(), 1, longestWait);
    m_calls->reply(0).succeed(wordJson("yes"));
    QCOMPARE(finished.count(), 1);
    QVERIFY(call->result());
    QCOMPARE(call->result()->word, u"yes"_s);
}

void ApiCallTest::tellsWhatFailed()
{
    const auto call = m_calls->call();
    QSignalSpy finished(call.get(), &PendingBase::finished);
    QTRY_COMPARE_WITH_TIMEOUT(m_calls->sent.count(), 1, longestWait);
    m_calls->reply(0).succeed(errorJson("InvalidParameter", "no such language"));
    QCOMPARE(finished.count(), 1);
    QVERIFY(!call->result());
    QCOMPARE(call->result().error(), (ApiError {.kind = ApiError::Kind::Service,
                                                .code = u"InvalidParameter"_s,
                                                .message = u"no such language"_s,
                                                .requestId = u"request-1"_s,
                                                .place = {.region = u"ap-seoul"_s},
                                                .httpStatus = 200}));
}

void ApiCallTest::tellsTheJournal()
{
    const auto good = m_calls->call();
    const auto bad = m_calls->call();
    auto dropped = m_calls->call();
    QTRY_COMPARE_WITH_TIMEOUT(m_calls->sent.count(), 3, longestWait);
    m_calls->reply(0).answerStatus(503, "busy");
    m_calls->reply(1).succeed(errorJson("InvalidParameter"));
    dropped.reset();
    QTRY_COMPARE_WITH_TIMEOUT(m_calls->sent.count(), 4, longestWait);
    m_calls->reply(3).succeed(wordJson("yes"));

    QCOMPARE(m_calls->records.size(), 3);
    for (const RequestRecord &record : std::as_const(m_calls->records)) {
        QVERIFY(record.started.isValid());
        QCOMPARE(record.action, u"DescribeWord"_s);
        QCOMPARE(record.place.region, u"ap-seoul"_s);
        QVERIFY(!record.imageRequest);
        QVERIFY(!record.entries);
    }
    const RequestRecord failure = m_calls->records.at(0);
    QCOMPARE(failure.tries, 1);
    QCOMPARE(failure.requestId, u"request-1"_s);
    QCOMPARE(failure.error, bad->result().error());
    const RequestRecord cancellation = m_calls->records.at(1);
    QVERIFY(cancellation.isCanceled);
    QVERIFY(!cancellation.error);
    const RequestRecord success = m_calls->records.at(2);
    QCOMPARE(success.tries, 2);
    QCOMPARE(success.requestId, u"request-1"_s);
    QVERIFY(!success.isCanceled);
    QVERIFY(!success.error);
}

void ApiCallTest::keepsNoCredential()
{
    Credential credential = m_calls->credential;
    credential.secretKey.detach();
    credential.token.detach();
    m_calls->provider.setAnswer(credential);
    const auto call = m_calls->call();
    QTRY_COMPARE_WITH_TIMEOUT(m_calls->sent.count(), 1, longestWait);
    m_calls->provider.setAnswer(Credential {});
    // A text that nobody else has is not shared.
    QTRY_VERIFY_WITH_TIMEOUT(credential.secretKey.isDetached(), longestWait);
    QTRY_VERIFY_WITH_TIMEOUT(credential.token.isDetached(), longestWait);
}

void ApiCallTest::saysNoSecret()
{
    const auto refused = m_calls->call();
    QTRY_COMPARE_WITH_TIMEOUT(m_calls->sent.count(), 1, longestWait);
    for (const QByteArray &name : m_calls->sent.at(0).request.rawHeaderList()) {
        const QByteArray value = m_calls->header(0, name);
        QVERIFY(!value.contains("the-secret-key"));
        QVERIFY(name == "X-TC-Token" || !value.contains("the-token"));
    }
    m_calls->reply(0).fail(QNetworkReply::ConnectionRefusedError);
    auto dropped = m_calls->call();
    QTRY_COMPARE_WITH_TIMEOUT(m_calls->sent.count(), 3, longestWait);
    m_calls->reply(1).succeed(errorJson("AuthFailure.SignatureFailure"));
    m_calls->reply(2).succeed(errorJson("AuthFailure.SignatureFailure"));
    dropped.reset();
    QTRY_COMPARE_WITH_TIMEOUT(m_calls->records.size(), 2, longestWait);
    for (const RequestRecord &record : std::as_const(m_calls->records)) {
        const ApiError error = record.error.value_or(ApiError {});
        const QString told = record.action + record.place.region + record.requestId + error.code +
                             error.message + error.requestId + error.place.region + error.field;
        for (const QString &secret : {u"the-id"_s, u"the-secret-key"_s, u"the-token"_s})
            QVERIFY(!told.contains(secret));
    }
}

QTEST_GUILESS_MAIN(ApiCallTest)
#include "tst_apicall.moc"
