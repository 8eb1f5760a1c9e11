// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accounts/fixedcredentialprovider.h"

#include "support/waiting.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

class FixedCredentialProviderTest final : public QObject
{
    Q_OBJECT

private slots:
    void answersThroughTheEventLoop();
    void hasNoOtherCredential();
};

namespace {

const Credential someCredential = {.secretId = u"id"_s, .secretKey = u"key"_s, .token = u"token"_s};

} // namespace

void FixedCredentialProviderTest::answersThroughTheEventLoop()
{
    FixedCredentialProvider provider(someCredential);
    const PendingPtr<Credential> answer = provider.credential({});
    QSignalSpy finished(answer.get(), &PendingBase::finished);
    QCOMPARE(finished.count(), 0);
    QVERIFY(finished.wait(longestWait));
    QVERIFY(answer->result() == someCredential);
}

void FixedCredentialProviderTest::hasNoOtherCredential()
{
    FixedCredentialProvider provider(someCredential);
    const PendingPtr<Credential> answer =
            provider.credential(CredentialFingerprint(someCredential));
    QSignalSpy finished(answer.get(), &PendingBase::finished);
    QVERIFY(finished.wait(longestWait));
    QVERIFY(answer->result() == someCredential);
}

QTEST_GUILESS_MAIN(FixedCredentialProviderTest)
#include "tst_fixedcredentialprovider.moc"
