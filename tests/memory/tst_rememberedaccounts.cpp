// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "rememberingfixture.h"

#include <QtTest>

using namespace Qt::StringLiterals;

/// A profile is a name: whose images it finds may change.
class RememberedAccountsTest final : public RememberingFixture
{
    Q_OBJECT

private slots:
    void init() { begin(); }
    void cleanup() { end(); }
    void showsNothingOfAnotherAccount();
    void showsWhatMayBeOfTheSameAccount();
    void keepsAsWhoItIsByThen();
};

/// The profile has the key of another account by now.
void RememberedAccountsTest::showsNothingOfAnotherAccount()
{
    start();
    m_source->answerFrom(named({u"a"_s, u"b"_s}));
    search({.places = {m_seoul}});
    QVERIFY(waitForKept(1));

    m_accounts.setUin(u"100000000002"_s);
    start();
    search({.places = {m_seoul}});
    QVERIFY(waitForMemory());
    QCOMPARE(m_catalog->store().count(), 0);
    QVERIFY(!status().asOf.isValid());
    // Nor is it asked for by its id: it is not theirs.
    m_source->succeed(0, {.images = named({u"c"_s}), .totalCount = 1});
    QVERIFY(waitForKept(1));
    QCOMPARE(m_source->requests().size(), 1);

    // Each of them gets its own back.
    start();
    search({.places = {m_seoul}});
    QVERIFY(waitForRows(1));
    m_accounts.setUin(u"100000000001"_s);
    start();
    search({.places = {m_seoul}});
    QVERIFY(waitForRows(2));
}

void RememberedAccountsTest::showsWhatMayBeOfTheSameAccount()
{
    const ApiError refusal = {.kind = ApiError::Kind::Service, .code = u"UnauthorizedOperation"_s};
    m_accounts.setUin(Failure(refusal));
    start();
    m_source->answerFrom(named({u"a"_s}));
    search({.places = {m_seoul}});
    QVERIFY(waitForKept(1));
    // It was not known then.
    m_accounts.setUin(u"100000000001"_s);
    start();
    search({.places = {m_seoul}});
    QVERIFY(waitForRows(1));
    m_source->succeed(0, {.images = named({u"a"_s}), .totalCount = 1});
    QVERIFY(waitForKept(1));
    // It is not known now.
    m_accounts.setUin(Failure(refusal));
    start();
    search({.places = {m_seoul}});
    QVERIFY(waitForRows(1));
    QCOMPARE(m_failures, QList<ApiError>());
}

/// Its file gets another key while the window is open.
void RememberedAccountsTest::keepsAsWhoItIsByThen()
{
    start();
    m_source->answerFrom(named({u"a"_s}));
    search({.places = {m_seoul}});
    QVERIFY(waitForKept(1));
    m_accounts.setUin(u"100000000002"_s);
    m_catalog->refresh();
    QVERIFY(waitForKept(2));
    KeptPlace place = m_remembering->keptPlace(m_seoul);
    const auto memory = ImageMemory::open(m_memory->path()).value();
    QStringList uins;
    const QList<KeptRun> runs = memory->runsOf(place).value();
    for (const KeptRun &run : runs)
        uins.append(run.uin);
    QCOMPARE(uins, (QStringList {u"100000000002"_s, u"100000000001"_s}));
}

QTEST_MAIN(RememberedAccountsTest)
#include "tst_rememberedaccounts.moc"
