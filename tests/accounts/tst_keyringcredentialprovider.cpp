// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accounts/keyringcredentialprovider.h"

#include "accounts/sessionsecrets.h"
#include "core/deferred.h"
#include "support/waiting.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QString profile = u"app:work"_s;
const ProfileSecret someSecret = {.key = u"key"_s, .token = u"token"_s};
const ProfileSecret otherSecret = {.key = u"other key"_s};
const ApiError locked = {.kind = ApiError::Kind::Credentials, .message = u"It is locked."_s};

Credential credentialOf(const ProfileSecret &secret)
{
    return {.secretId = u"id"_s, .secretKey = secret.key, .token = secret.token};
}

} // namespace

class KeyringCredentialProviderTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void readsOnce();
    void prefersTheSession();
    void readsAgainWhatWasRefused();
    void keepsWhatIsNewerThanTheRefusedOne();
    void readsForAllWhoAskAtOnce();
    void goesOnForThoseWhoStay();
    void tellsErrorsAndReadsAgain();

private:
    /// Asks the provider, and waits for its answer.
    [[nodiscard]] Result<Credential>
    ask(const std::optional<CredentialFingerprint> &refused = std::nullopt);

    SessionSecrets m_session;
    std::unique_ptr<KeyringCredentialProvider> m_provider;
    Result<ProfileSecret> m_stored; ///< What is in the keyring.
    int m_readings = 0;
};

void KeyringCredentialProviderTest::init()
{
    m_session.remove(profile);
    m_stored = someSecret;
    m_readings = 0;
    m_provider = std::make_unique<KeyringCredentialProvider>(
            profile, u"id"_s, m_session, [this](const QString &name) {
                ++m_readings;
                return PendingPtr<ProfileSecret>(new Deferred<ProfileSecret>([this, name] {
                    return name == profile ? m_stored : Failure(ApiError {});
                }));
            });
}

Result<Credential>
KeyringCredentialProviderTest::ask(const std::optional<CredentialFingerprint> &refused)
{
    const PendingPtr<Credential> answer = m_provider->credential(refused);
    QSignalSpy finished(answer.get(), &PendingBase::finished);
    if (!finished.isEmpty() || !finished.wait(longestWait))
        return Failure(ApiError {.message = u"The answer did not come late."_s});
    return answer->result();
}

void KeyringCredentialProviderTest::readsOnce()
{
    QVERIFY(ask() == credentialOf(someSecret));
    m_stored = otherSecret;
    QVERIFY(ask() == credentialOf(someSecret));
    QCOMPARE(m_readings, 1);
}

void KeyringCredentialProviderTest::prefersTheSession()
{
    QVERIFY(ask() == credentialOf(someSecret));
    m_session.set(profile, otherSecret);
    m_session.set(u"app:home"_s, {.key = u"another key"_s});
    QVERIFY(ask() == credentialOf(otherSecret));
    // There is no other one to be had.
    QVERIFY(ask(CredentialFingerprint(credentialOf(otherSecret))) == credentialOf(otherSecret));
    m_session.remove(profile);
    QVERIFY(ask() == credentialOf(someSecret));
    QCOMPARE(m_readings, 1);
}

void KeyringCredentialProviderTest::readsAgainWhatWasRefused()
{
    QVERIFY(ask() == credentialOf(someSecret));
    const CredentialFingerprint refused(credentialOf(someSecret));
    QVERIFY(ask(refused) == credentialOf(someSecret));
    QCOMPARE(m_readings, 2);
    m_stored = otherSecret;
    QVERIFY(ask(refused) == credentialOf(otherSecret));
    QCOMPARE(m_readings, 3);
}

void KeyringCredentialProviderTest::keepsWhatIsNewerThanTheRefusedOne()
{
    QVERIFY(ask() == credentialOf(someSecret));
    QVERIFY(ask(CredentialFingerprint(credentialOf(otherSecret))) == credentialOf(someSecret));
    QCOMPARE(m_readings, 1);
}

void KeyringCredentialProviderTest::readsForAllWhoAskAtOnce()
{
    std::vector<PendingPtr<Credential>> answers;
    int finished = 0;
    for (int i = 0; i < 3; ++i) {
        answers.push_back(m_provider->credential({}));
        connect(answers.back().get(), &PendingBase::finished, this, [&finished] { ++finished; });
    }
    QVERIFY(waitFor(u"three answers"_s, [&finished] { return finished == 3; }));
    for (const PendingPtr<Credential> &answer : answers)
        QVERIFY(answer->result() == credentialOf(someSecret));
    QCOMPARE(m_readings, 1);
}

void KeyringCredentialProviderTest::goesOnForThoseWhoStay()
{
    PendingPtr<Credential> first = m_provider->credential({});
    PendingPtr<Credential> dropped = m_provider->credential({});
    PendingPtr<Credential> last = m_provider->credential({});
    bool isLastFinished = false;
    connect(first.get(), &PendingBase::finished, this, [&] { dropped.reset(); });
    connect(dropped.get(), &PendingBase::finished, this, [] { QFAIL("It was dropped."); });
    connect(last.get(), &PendingBase::finished, this, [&] { isLastFinished = true; });
    QVERIFY(waitFor(u"the last answer"_s, [&] { return isLastFinished; }));
    QVERIFY(last->result() == credentialOf(someSecret));
}

void KeyringCredentialProviderTest::tellsErrorsAndReadsAgain()
{
    m_stored = Failure(locked);
    const Result<Credential> answer = ask();
    QVERIFY(!answer);
    QCOMPARE(answer.error(), locked);
    m_stored = someSecret;
    QVERIFY(ask() == credentialOf(someSecret));
    QCOMPARE(m_readings, 2);
}

QTEST_GUILESS_MAIN(KeyringCredentialProviderTest)
#include "tst_keyringcredentialprovider.moc"
