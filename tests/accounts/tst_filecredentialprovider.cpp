// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accounts/filecredentialprovider.h"

#include "accounts/sdkfile.h"
#include "credentialfolder.h"
#include "support/waiting.h"

#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;

class FileCredentialProviderTest final : public QObject
{
    Q_OBJECT

private slots:
    void answersThroughTheEventLoop();
    void readsAnewEachTime();
    void answersTheSameAfterARefusal();
    void saysWhyThereIsNone();

private:
    void put(const QByteArray &id)
    {
        m_folder.put(u"credentials"_s, "[default]\nsecret_id = " + id + "\nsecret_key = key\n");
    }
    /// What the answer is in the end.
    Result<Credential> ask(const std::optional<CredentialFingerprint> &refused = {})
    {
        const PendingPtr<Credential> answer = m_provider.credential(refused);
        QSignalSpy finished(answer.get(), &PendingBase::finished);
        return finished.wait(longestWait) ? answer->result() : Failure(ApiError());
    }

    CredentialFolder m_folder;
    FileCredentialProvider m_provider {[path = m_folder.path(u"credentials"_s)] {
        return sdkCredential(path, u"default"_s);
    }};
};

void FileCredentialProviderTest::answersThroughTheEventLoop()
{
    put("one");
    const PendingPtr<Credential> answer = m_provider.credential({});
    QSignalSpy finished(answer.get(), &PendingBase::finished);
    QCOMPARE(finished.count(), 0);
    put("two");
    QVERIFY(finished.wait(longestWait));
    QVERIFY(answer->result() == (Credential {.secretId = u"two"_s, .secretKey = u"key"_s}));
}

void FileCredentialProviderTest::readsAnewEachTime()
{
    put("one");
    QVERIFY(ask()->secretId == u"one"_s);
    put("two");
    QVERIFY(ask()->secretId == u"two"_s);
}

void FileCredentialProviderTest::answersTheSameAfterARefusal()
{
    put("one");
    const Result<Credential> first = ask();
    QVERIFY(first);
    QVERIFY(ask(CredentialFingerprint(*first)) == first);
}

void FileCredentialProviderTest::saysWhyThereIsNone()
{
    m_folder.put(u"credentials"_s, "[default]\nsecret_id = one\n");
    const Result<Credential> answer = ask();
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ApiError::Kind::Credentials);
    QCOMPARE(answer.error().message,
             m_folder.path(u"credentials"_s) + u": [default] secret_key is missing."_s);
}

QTEST_GUILESS_MAIN(FileCredentialProviderTest)
#include "tst_filecredentialprovider.moc"
