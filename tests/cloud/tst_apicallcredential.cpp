// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cloud/apicall.h"

#include "support/waiting.h"

#include "callfixture.h"

#include <QSignalSpy>
#include <QTest>

#include <vector>

using namespace Qt::StringLiterals;

/// When a call asks for the credential, and what it does with the answer.
class ApiCallCredentialTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void waitsForALateOne();
    void endsWithTheErrorOfTheProvider();
    void asksForEveryTry();
    void asksAfterItsTurnHasCome();
    void sendsAgainWithAnother_data();
    void sendsAgainWithAnother();
    void forgetsTheRefusalOfTheOneBefore();
    void showsTheRefusalWhenItIsTheSame();
    void endsWhenAnotherCannotBeHad();
    void asksForAnotherOnce();
    void doesNotAskForAnotherInVain_data();
    void doesNotAskForAnotherInVain();

private:
    [[nodiscard]] qsizetype asked() const { return m_calls->provider.asked().size(); }

    std::unique_ptr<CallFixture> m_calls;
};

namespace {

const Credential another = {.secretId = u"new-id"_s, .secretKey = u"new-key"_s};

const ApiError nothingThere = {.kind = ApiError::Kind::Credentials,
                               .message = u"The store is locked"_s};

} // namespace

void ApiCallCredentialTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_calls = std::make_unique<CallFixture>();
}

void ApiCallCredentialTest::waitsForALateOne()
{
    m_calls->provider.hold();
    const auto call = m_calls->call();
    QSignalSpy finished(call.get(), &PendingBase::finished);
    QTRY_COMPARE_WITH_TIMEOUT(asked(), 1, longestWait);
    QCOMPARE(m_calls->sent.count(), 0);
    m_calls->localTime += 300;
    m_calls->provider.release();
    QCOMPARE(m_calls->sent.count(), 1);
    // Signed for the moment of sending.
    QCOMPARE(m_calls->header(0, "X-TC-Timestamp"), "1700000300");
    m_calls->reply(0).succeed(wordJson("yes"));
    QCOMPARE(finished.count(), 1);
    QVERIFY(call->result());
}

void ApiCallCredentialTest::endsWithTheErrorOfTheProvider()
{
    m_calls->provider.setAnswer(Failure(nothingThere));
    const auto call = m_calls->call();
    QSignalSpy finished(call.get(), &PendingBase::finished);
    QVERIFY(finished.wait(longestWait));
    ApiError expected = nothingThere;
    expected.place.region = u"ap-seoul"_s;
    QVERIFY(!call->result());
    QCOMPARE(call->result().error(), expected);
    QCOMPARE(m_calls->sent.count(), 0);
    QCOMPARE(asked(), 1);
    QCOMPARE(m_calls->records.size(), 1);
    QCOMPARE(m_calls->records.first().tries, 0);
    QCOMPARE(m_calls->records.first().error, expected);

    // Its place at the gate is free again: all that may be under way at a time are.
    m_calls->provider.setAnswer(m_calls->credential);
    std::vector<PendingPtr<WordAnswer>> others;
    for (int i = 0; i < RequestGate::maxInFlight; ++i)
        others.push_back(m_calls->call());
    QTRY_COMPARE_WITH_TIMEOUT(m_calls->sent.count(), RequestGate::maxInFlight, longestWait);
}

void ApiCallCredentialTest::asksForEveryTry()
{
    const auto call = m_calls->call();
    QTRY_COMPARE_WITH_TIMEOUT(m_calls->sent.count(), 1, longestWait);
    m_calls->provider.setAnswer(another);
    m_calls->reply(0).answerStatus(503, "busy");
    QTRY_COMPARE_WITH_TIMEOUT(m_calls->sent.count(), 2, longestWait);
    QCOMPARE(m_calls->header(1, "Authorization"), m_calls->authorization(another));
    QVERIFY(!m_calls->sent.at(1).request.hasRawHeader("X-TC-Token"));
    QCOMPARE(asked(), 2);
    // Nothing was refused.
    for (const auto &refused : m_calls->provider.asked())
        QVERIFY(!refused);
}

void ApiCallCredentialTest::asksAfterItsTurnHasCome()
{
    std::vector<PendingPtr<WordAnswer>> calls;
    for (int i = 0; i <= RequestGate::maxInFlight; ++i)
        calls.push_back(m_calls->call());
    QTRY_COMPARE_WITH_TIMEOUT(m_calls->sent.count(), RequestGate::maxInFlight, longestWait);
    QCOMPARE(asked(), RequestGate::maxInFlight);
    m_calls->provider.setAnswer(another);
    m_calls->reply(0).succeed(wordJson("yes"));
    QTRY_COMPARE_WITH_TIMEOUT(m_calls->sent.count(), RequestGate::maxInFlight + 1, longestWait);
    QCOMPARE(m_calls->header(RequestGate::maxInFlight, "Authorization"),
             m_calls->authorization(another));
}

void ApiCallCredentialTest::sendsAgainWithAnother_data()
{
    QTest::addColumn<QByteArray>("code");
    for (const char *code : {"AuthFailure.SecretIdNotFound", "AuthFailure.TokenFailure",
                             "UnauthorizedOperation.InvalidToken"})
        QTest::newRow(code) << QByteArray(code);
}

void ApiCallCredentialTest::sendsAgainWithAnother()
{
    QFETCH(QByteArray, code);
    const auto call = m_calls->call();
    QSignalSpy finished(call.get(), &PendingBase::finished);
    QTRY_COMPARE_WITH_TIMEOUT(m_calls->sent.count(), 1, longestWait);
    QCOMPARE(m_calls->header(0, "Authorization"), m_calls->authorization(m_calls->credential));
    m_calls->provider.setAnswer(another);
    m_calls->reply(0).succeed(errorJson(code));
    QTRY_COMPARE_WITH_TIMEOUT(m_calls->sent.count(), 2, longestWait);
    QCOMPARE(asked(), 2);
    QVERIFY(m_calls->provider.asked().at(1) == CredentialFingerprint(m_calls->credential));
    QCOMPARE(m_calls->header(1, "Authorization"), m_calls->authorization(another));
    QVERIFY(!m_calls->sent.at(1).request.hasRawHeader("X-TC-Token"));
    QCOMPARE(finished.count(), 0);
    m_calls->reply(1).succeed(wordJson("yes"));
    QCOMPARE(finished.count(), 1);
    QVERIFY(call->result());
    QCOMPARE(m_calls->records.size(), 1);
    QCOMPARE(m_calls->records.first().tries, 2);
}

/// When a try with another fails for another reason, that one is still good.
void ApiCallCredentialTest::forgetsTheRefusalOfTheOneBefore()
{
    const auto call = m_calls->call();
    QSignalSpy finished(call.get(), &PendingBase::finished);
    QTRY_COMPARE_WITH_TIMEOUT(m_calls->sent.count(), 1, longestWait);
    m_calls->provider.setAnswer(another);
    m_calls->reply(0).succeed(errorJson("AuthFailure.TokenFailure"));
    QTRY_COMPARE_WITH_TIMEOUT(m_calls->sent.count(), 2, longestWait);
    m_calls->reply(1).answerStatus(503, "busy");
    QTRY_VERIFY_WITH_TIMEOUT(m_calls->sent.count() == 3 || finished.count() == 1, longestWait);
    QCOMPARE(m_calls->sent.count(), 3);
    QCOMPARE(asked(), 3);
    QVERIFY(!m_calls->provider.asked().constLast());
    m_calls->reply(2).succeed(wordJson("yes"));
    QCOMPARE(finished.count(), 1);
    QVERIFY(call->result());
}

void ApiCallCredentialTest::showsTheRefusalWhenItIsTheSame()
{
    const auto call = m_calls->call();
    QSignalSpy finished(call.get(), &PendingBase::finished);
    QTRY_COMPARE_WITH_TIMEOUT(m_calls->sent.count(), 1, longestWait);
    m_calls->reply(0).succeed(errorJson("AuthFailure.SecretIdNotFound"));
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, longestWait);
    QCOMPARE(call->result().error().code, u"AuthFailure.SecretIdNotFound"_s);
    QCOMPARE(call->result().error().requestId, u"request-1"_s);
    QCOMPARE(asked(), 2);
    QCOMPARE(m_calls->sent.count(), 1);
    QCOMPARE(m_calls->records.first().tries, 1);
}

void ApiCallCredentialTest::endsWhenAnotherCannotBeHad()
{
    const auto call = m_calls->call();
    QSignalSpy finished(call.get(), &PendingBase::finished);
    QTRY_COMPARE_WITH_TIMEOUT(m_calls->sent.count(), 1, longestWait);
    m_calls->provider.setAnswer(Failure(nothingThere));
    m_calls->reply(0).succeed(errorJson("AuthFailure.TokenFailure"));
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, longestWait);
    QCOMPARE(call->result().error().kind, ApiError::Kind::Credentials);
    QCOMPARE(call->result().error().message, u"The store is locked"_s);
    QCOMPARE(m_calls->sent.count(), 1);
}

void ApiCallCredentialTest::asksForAnotherOnce()
{
    const auto call = m_calls->call();
    QSignalSpy finished(call.get(), &PendingBase::finished);
    QTRY_COMPARE_WITH_TIMEOUT(m_calls->sent.count(), 1, longestWait);
    m_calls->provider.setAnswer(another);
    m_calls->reply(0).succeed(errorJson("AuthFailure.TokenFailure"));
    QTRY_COMPARE_WITH_TIMEOUT(m_calls->sent.count(), 2, longestWait);
    m_calls->provider.setAnswer(m_calls->credential);
    m_calls->reply(1).succeed(errorJson("AuthFailure.SecretIdNotFound"));
    QCOMPARE(finished.count(), 1);
    QCOMPARE(call->result().error().code, u"AuthFailure.SecretIdNotFound"_s);
    QCOMPARE(asked(), 2);
}

void ApiCallCredentialTest::doesNotAskForAnotherInVain_data()
{
    QTest::addColumn<QByteArray>("code");
    for (const char *code : {"AuthFailure.UnauthorizedOperation", "AuthFailure.SignatureExpire",
                             "UnauthorizedOperation.PermissionDenied", "InvalidParameter"})
        QTest::newRow(code) << QByteArray(code);
}

void ApiCallCredentialTest::doesNotAskForAnotherInVain()
{
    QFETCH(QByteArray, code);
    const auto call = m_calls->call();
    QSignalSpy finished(call.get(), &PendingBase::finished);
    QTRY_COMPARE_WITH_TIMEOUT(m_calls->sent.count(), 1, longestWait);
    m_calls->provider.setAnswer(another);
    m_calls->reply(0).succeed(errorJson(code));
    QCOMPARE(finished.count(), 1);
    QCOMPARE(asked(), 1);
}

QTEST_GUILESS_MAIN(ApiCallCredentialTest)
#include "tst_apicallcredential.moc"
