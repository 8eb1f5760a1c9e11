// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accounts/renewingprovider.h"

#include "support/answers.h"
#include "support/handpending.h"

#include <QTest>
#include <QTimeZone>

#include <memory>

using namespace Qt::StringLiterals;

/// By a clock that the test sets, and fetches that it answers.
class RenewingProviderTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void keepsItUntilTheMargin();
    void renewsAShortLifeAtItsHalf();
    void keepsForeverWhatHasNoEnd();
    void joinsAllWhoAsk();
    void stopsWhenNobodyWaits();
    void fetchesAnotherForARefusedOne();
    void keepsAnotherThanTheRefusedOne();
    void fetchesOnceForManyRefusals();
    void tellsAllOfAFailure();
    void usesOnWhatHasNotEnded();
    void doesNotUseWhatHasEnded();
    void doesNotUseARefusedOneOn();

private:
    using Fetch = HandPending<TemporaryCredential>;

    [[nodiscard]] PendingPtr<Credential>
    ask(const std::optional<CredentialFingerprint> &refused = {})
    {
        return m_provider->credential(refused);
    }
    /// Answers the fetch under way with a credential that lives for so long.
    void give(const QString &id, std::optional<int> seconds);
    void fail();
    /// Has one kept that was fetched now.
    [[nodiscard]] bool keep(const QString &id, std::optional<int> seconds);
    void pass(int seconds) { m_now = m_now.addSecs(seconds); }

    const ApiError m_error = {.kind = ApiError::Kind::Credentials, .message = u"No."_s};
    QDateTime m_now;
    QList<QPointer<Fetch>> m_fetches;
    std::unique_ptr<RenewingProvider> m_provider;
};

namespace {

Credential credentialOf(const QString &id)
{
    return {.secretId = id, .secretKey = u"key"_s, .token = u"token"_s};
}

CredentialFingerprint fingerprintOf(const QString &id)
{
    return CredentialFingerprint(credentialOf(id));
}

} // namespace

void RenewingProviderTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_provider.reset();
    m_fetches.clear();
    m_now = QDateTime::fromSecsSinceEpoch(1'700'000'000, QTimeZone::utc());
    m_provider = std::make_unique<RenewingProvider>(
            [this] {
                m_fetches.append(new Fetch);
                return PendingPtr<TemporaryCredential>(m_fetches.last());
            },
            [this] { return m_now; });
}

void RenewingProviderTest::give(const QString &id, std::optional<int> seconds)
{
    QVERIFY(m_fetches.last());
    TemporaryCredential credential = {.credential = credentialOf(id)};
    if (seconds)
        credential.expiry = m_now.addSecs(*seconds);
    m_fetches.last()->give(credential);
}

void RenewingProviderTest::fail()
{
    QVERIFY(m_fetches.last());
    m_fetches.last()->give(Failure(m_error));
}

bool RenewingProviderTest::keep(const QString &id, std::optional<int> seconds)
{
    const PendingPtr<Credential> answer = ask();
    give(id, seconds);
    return answerTo(answer) == credentialOf(id);
}

void RenewingProviderTest::keepsItUntilTheMargin()
{
    QVERIFY(keep(u"first"_s, 7200));
    pass(7200 - 301);
    QVERIFY(answerTo(ask()) == credentialOf(u"first"_s));
    QCOMPARE(m_fetches.size(), 1);
    pass(1);
    QVERIFY(keep(u"second"_s, 7200));
    QCOMPARE(m_fetches.size(), 2);
    QVERIFY(answerTo(ask()) == credentialOf(u"second"_s));
    QCOMPARE(m_fetches.size(), 2);
}

void RenewingProviderTest::renewsAShortLifeAtItsHalf()
{
    QVERIFY(keep(u"first"_s, 500));
    pass(249);
    QVERIFY(answerTo(ask()) == credentialOf(u"first"_s));
    pass(1);
    QVERIFY(keep(u"second"_s, 500));
    QCOMPARE(m_fetches.size(), 2);
}

void RenewingProviderTest::keepsForeverWhatHasNoEnd()
{
    QVERIFY(keep(u"first"_s, std::nullopt));
    pass(100'000'000);
    QVERIFY(answerTo(ask()) == credentialOf(u"first"_s));
    QCOMPARE(m_fetches.size(), 1);
}

void RenewingProviderTest::joinsAllWhoAsk()
{
    const PendingPtr<Credential> first = ask();
    PendingPtr<Credential> second = ask();
    const PendingPtr<Credential> third = ask();
    second.reset();
    QCOMPARE(m_fetches.size(), 1);
    QVERIFY(!isDropped(m_fetches.first()));
    QSignalSpy finished(third.get(), &PendingBase::finished);
    give(u"first"_s, 7200);
    QVERIFY(answerTo(first) == credentialOf(u"first"_s));
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, longestWait);
    QVERIFY(third->result() == credentialOf(u"first"_s));
}

void RenewingProviderTest::stopsWhenNobodyWaits()
{
    PendingPtr<Credential> answer = ask();
    answer.reset();
    QVERIFY(isDropped(m_fetches.first()));
    QVERIFY(keep(u"second"_s, 7200));
    QCOMPARE(m_fetches.size(), 2);
}

void RenewingProviderTest::fetchesAnotherForARefusedOne()
{
    QVERIFY(keep(u"first"_s, 7200));
    const PendingPtr<Credential> answer = ask(fingerprintOf(u"first"_s));
    QCOMPARE(m_fetches.size(), 2);
    give(u"second"_s, 7200);
    QVERIFY(answerTo(answer) == credentialOf(u"second"_s));
}

void RenewingProviderTest::keepsAnotherThanTheRefusedOne()
{
    QVERIFY(keep(u"second"_s, 7200));
    QVERIFY(answerTo(ask(fingerprintOf(u"first"_s))) == credentialOf(u"second"_s));
    QCOMPARE(m_fetches.size(), 1);
}

void RenewingProviderTest::fetchesOnceForManyRefusals()
{
    QVERIFY(keep(u"first"_s, 7200));
    const PendingPtr<Credential> answer = ask(fingerprintOf(u"first"_s));
    give(u"first"_s, 7200);
    QVERIFY(answerTo(answer) == credentialOf(u"first"_s));
    pass(9);
    QVERIFY(answerTo(ask(fingerprintOf(u"first"_s))) == credentialOf(u"first"_s));
    QCOMPARE(m_fetches.size(), 2);
    // Somebody may have given the source another one since.
    pass(1);
    const PendingPtr<Credential> later = ask(fingerprintOf(u"first"_s));
    QCOMPARE(m_fetches.size(), 3);
    give(u"second"_s, 7200);
    QVERIFY(answerTo(later) == credentialOf(u"second"_s));
}

void RenewingProviderTest::tellsAllOfAFailure()
{
    const PendingPtr<Credential> first = ask();
    const PendingPtr<Credential> second = ask();
    QSignalSpy finished(second.get(), &PendingBase::finished);
    fail();
    const Result<Credential> answer = answerTo(first);
    QVERIFY(!answer);
    QCOMPARE(answer.error(), m_error);
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, longestWait);
    QVERIFY(!second->result());
    QVERIFY(keep(u"first"_s, 7200));
}

void RenewingProviderTest::usesOnWhatHasNotEnded()
{
    QVERIFY(keep(u"first"_s, 7200));
    pass(7000);
    const PendingPtr<Credential> answer = ask();
    QCOMPARE(m_fetches.size(), 2);
    fail();
    QVERIFY(answerTo(answer) == credentialOf(u"first"_s));
    // For half a minute, nobody waits for the next try.
    pass(29);
    QVERIFY(answerTo(ask()) == credentialOf(u"first"_s));
    QCOMPARE(m_fetches.size(), 2);
    pass(1);
    QVERIFY(keep(u"second"_s, 7200));
    QCOMPARE(m_fetches.size(), 3);
}

void RenewingProviderTest::doesNotUseWhatHasEnded()
{
    QVERIFY(keep(u"first"_s, 7200));
    pass(7190);
    const PendingPtr<Credential> before = ask();
    fail();
    QVERIFY(answerTo(before) == credentialOf(u"first"_s));
    pass(10);
    const PendingPtr<Credential> after = ask();
    QCOMPARE(m_fetches.size(), 3);
    fail();
    const Result<Credential> answer = answerTo(after);
    QVERIFY(!answer);
    QCOMPARE(answer.error(), m_error);
}

void RenewingProviderTest::doesNotUseARefusedOneOn()
{
    QVERIFY(keep(u"first"_s, 7200));
    const PendingPtr<Credential> refused = ask(fingerprintOf(u"first"_s));
    fail();
    QVERIFY(!answerTo(refused));
    QVERIFY(keep(u"second"_s, 7200));
    QCOMPARE(m_fetches.size(), 3);
}

QTEST_GUILESS_MAIN(RenewingProviderTest)
#include "tst_renewingprovider.moc"
