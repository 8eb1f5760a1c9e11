// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "rememberingfixture.h"
#include "support/waiting.h"

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
    void showsWhatWasThereBeforeItIsKnownWhose();
    void takesItAwayAgainWhereItIsAnothers();
    void showsWhatMayBeOfTheSameAccount();
    void keepsAsWhoItIsByThen();
    void keepsNothingWhereItBecomesAnother();
    void keepsWhereNobodyCanTellAnyMore();
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

/// Only the cloud can tell whose a key for a session is, and it takes its time.
void RememberedAccountsTest::showsWhatWasThereBeforeItIsKnownWhose()
{
    start();
    m_source->answerFrom(named({u"a"_s, u"b"_s}));
    search({.places = {m_seoul}});
    QVERIFY(waitForKept(1));

    m_accounts.hold();
    start();
    search({.places = {m_seoul}});
    QVERIFY(waitForRows(2));
    QVERIFY(!status().isAccountUnsure); // nobody was refused so far
    m_accounts.answer();
    QVERIFY(waitForMemory());
    QCOMPARE(m_catalog->store().count(), 2);
    QVERIFY(status().asOf.isValid());
    QVERIFY(!status().isAccountUnsure);
}

void RememberedAccountsTest::takesItAwayAgainWhereItIsAnothers()
{
    const QString other = u"100000000002"_s;
    for (const auto &[uin, ids] :
         {std::pair(other, QStringList {u"c"_s}),
          std::pair(u"100000000001"_s, QStringList {u"a"_s, u"b"_s, u"d"_s})}) {
        m_accounts.setUin(uin);
        start();
        m_source->answerFrom(named(ids));
        search({.places = {m_seoul, m_tokyo}});
        QVERIFY(waitForKept(2));
    }

    // As the account that it was the last time.
    m_accounts.setUin(other);
    m_accounts.hold();
    start();
    search({.places = {m_seoul}});
    QVERIFY(waitForRows(3));
    // What has come since stays.
    m_source->succeed(0, {.images = named({u"d"_s, u"e"_s}), .totalCount = 102});
    QCOMPARE(m_catalog->store().count(), 4);
    m_accounts.answer();
    const auto ids = [this] {
        QStringList all;
        for (const ImageNumber number : m_catalog->store().numbers())
            all.append(m_catalog->store().at(number).imageId);
        all.sort();
        return all;
    };
    const QStringList own = {u"c"_s, u"d"_s, u"e"_s};
    QVERIFY(waitFor(u"its own images"_s, [&] { return ids() == own; }));
    QVERIFY(status().asOf.isValid());
    QCOMPARE(m_failures, QList<ApiError>());
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
    QVERIFY(status().isAccountUnsure);
    m_source->succeed(0, {.images = named({u"a"_s}), .totalCount = 1});
    QVERIFY(waitForKept(1));
    QVERIFY(!status().isAccountUnsure); // they are fresh
    // It is not known now.
    m_accounts.setUin(Failure(refusal));
    start();
    search({.places = {m_seoul}});
    QVERIFY(waitForRows(1));
    QVERIFY(waitFor(u"the doubt"_s, [this] { return status().isAccountUnsure; }));
    QVERIFY(m_catalog->summary().isAccountUnsure);
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

/// Its file gets another key while the pages come: they are of two accounts, or of the former.
void RememberedAccountsTest::keepsNothingWhereItBecomesAnother()
{
    start();
    search({.places = {m_seoul}});
    QVERIFY(waitForMemory());
    QCOMPARE(m_remembering->readAs(m_seoul), u"100000000001"_s);
    m_accounts.setUin(u"100000000002"_s);
    m_source->succeed(0, {.images = named({u"a"_s}), .totalCount = 1});
    QVERIFY(waitFor(u"that it is not kept"_s, [this] { return m_failures.size() == 1; }));
    QCOMPARE(m_failures.constFirst().kind, ApiError::Kind::Credentials);
    QCOMPARE(runs(), QList<KeptRun>());
    // Once it is read again, it is all theirs.
    m_catalog->refresh();
    m_source->succeed(1, {.images = named({u"b"_s}), .totalCount = 1});
    QVERIFY(waitForKept(1));
    QCOMPARE(m_remembering->readAs(m_seoul), u"100000000002"_s);
    QCOMPARE(keptIds(), QStringList {u"b"_s});
}

/// It need not be another account.
void RememberedAccountsTest::keepsWhereNobodyCanTellAnyMore()
{
    start();
    search({.places = {m_seoul}});
    QVERIFY(waitForMemory());
    QCOMPARE(m_remembering->readAs(m_seoul), u"100000000001"_s);
    m_accounts.setUin(Failure(ApiError {.kind = ApiError::Kind::Timeout}));
    m_source->succeed(0, {.images = named({u"a"_s}), .totalCount = 1});
    QVERIFY(waitForKept(1));
    QCOMPARE(m_failures, QList<ApiError>());
}

QTEST_MAIN(RememberedAccountsTest)
#include "tst_rememberedaccounts.moc"
