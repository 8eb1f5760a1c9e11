// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cli/keptchanges.h"

#include "support/fakeimagesource.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QDateTime start = QDateTime::fromString(u"2026-11-01T08:00:00Z"_s, Qt::ISODate);
const QString mine = u"100000000001"_s;
const QString theirs = u"100000000002"_s;

} // namespace

/// What was kept at two times, of a profile that may have been two accounts.
class KeptChangesTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void comparesTwoTimes();
    void doesNotCompareBackwards();
    void doesNotCompareBackwardsWhereTheClockJumped();
    void knowsNothingOfATimeBeforeTheFirst();
    void takesTheLastOfTheSameAccount();
    void doesNotCompareTwoAccounts();
    void comparesAsTheAccountThatIsExpected();
    void speaksEachProfilesLanguage();

private:
    void keep(const QStringList &names, const QString &uin = mine, const KeptAsker &asker = prod);
    /// The kinds of the changes; the reason where there are none as it was not compared.
    [[nodiscard]] QStringList told(const Look &since, const Look &until);

    static inline const KeptAsker prod = {.account = u"prod"_s, .language = u"en-US"_s};
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ImageMemory> m_memory;
    ChangesCommand m_command;
    QList<KeptAsker> m_askers;
    ChangesReport m_report;
    int m_days = 0;
};

void KeptChangesTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_memory = ImageMemory::open(m_folder->filePath(u"memory.sqlite"_s)).value();
    m_command = {};
    m_command.query.places = {{.region = u"ap-seoul"_s}};
    m_askers = {prod};
    m_days = 0;
}

void KeptChangesTest::keep(const QStringList &names, const QString &uin, const KeptAsker &asker)
{
    KeptPlace place = keptPlaceOf({.region = u"ap-seoul"_s}, {}, {asker});
    place.uin = uin;
    const qint64 run = m_memory->addRun(start.addDays(m_days++)).value();
    QVERIFY(m_memory->keep(run, place, named(names)));
}

QStringList KeptChangesTest::told(const Look &since, const Look &until)
{
    m_command.since = since;
    m_command.until = until;
    m_report = keptChanges(m_command, m_askers, *m_memory).value();
    QStringList texts;
    for (const NotCompared &each : m_report.notCompared)
        texts.append(each.reason);
    for (const ComparedPlace &place : m_report.compared) {
        for (const PlaceChange &change : place.changes)
            texts.append(changeWord(change.kind) + u' ' + change.image.imageId);
    }
    return texts;
}

void KeptChangesTest::comparesTwoTimes()
{
    QCOMPARE(told({}, {}), QStringList {u"NothingKept"_s});
    QVERIFY(!hasFailures(m_report)); // it is the first time
    keep({u"a"_s});
    keep({u"a"_s, u"b"_s});
    keep({u"b"_s});
    QCOMPARE(told({}, {}), QStringList {u"gone a"_s});
    QCOMPARE(m_report.since, start.addDays(1));
    QCOMPARE(m_report.until, start.addDays(2));
    QCOMPARE(summaryText(m_report), // in words without plurals
             u"1 gone in 1 regions from 2026-11-02 08:00 to 2026-11-03 08:00 UTC."_s);
    QCOMPARE(told({.run = 1}, {.run = 2}), QStringList {u"new b"_s});
    QCOMPARE(told({.moment = start}, {}), (QStringList {u"gone a"_s, u"new b"_s}));
    QVERIFY(!isAccountUnsure(m_report));
    QCOMPARE(told({.run = 9}, {}), QStringList {u"NothingKept"_s});
    QVERIFY(hasFailures(m_report)); // there is no such run
}

/// What is new would be called gone.
void KeptChangesTest::doesNotCompareBackwards()
{
    keep({u"a"_s});
    keep({u"a"_s, u"b"_s});
    QCOMPARE(told({.run = 2}, {.run = 1}), QStringList {u"NothingKept"_s});
}

/// Once it was a year ahead.
void KeptChangesTest::doesNotCompareBackwardsWhereTheClockJumped()
{
    keep({u"a"_s});
    m_days = 365;
    keep({u"a"_s, u"b"_s, u"c"_s});
    m_days = 1;
    keep({u"b"_s});
    QCOMPARE(told({.run = 3}, {.run = 2}), QStringList {u"NothingKept"_s});
    QCOMPARE(told({.run = 2}, {.run = 3}), QStringList {u"NothingKept"_s});
    QVERIFY(hasFailures(m_report));
    // The last that was before it for certain.
    QCOMPARE(told({}, {}), (QStringList {u"gone a"_s, u"new b"_s}));
    QCOMPARE(m_report.since, start);
    QCOMPARE(told({.run = 1}, {.run = 2}), (QStringList {u"new b"_s, u"new c"_s}));
}

void KeptChangesTest::knowsNothingOfATimeBeforeTheFirst()
{
    keep({u"a"_s});
    keep({u"b"_s});
    const Look before = {.moment = start.addSecs(-1)};
    QCOMPARE(told(before, before), QStringList {u"NothingKept"_s});
    QVERIFY(hasFailures(m_report));
    QCOMPARE(told(before, {.moment = start}), QStringList());
    QCOMPARE(m_report.compared.size(), 1);
    QCOMPARE(told(before, {}), (QStringList {u"gone a"_s, u"new b"_s}));
}

void KeptChangesTest::takesTheLastOfTheSameAccount()
{
    keep({u"a"_s});
    keep({u"z"_s}, theirs);
    keep({u"a"_s, u"b"_s});
    QCOMPARE(told({}, {}), QStringList {u"new b"_s});
    keep({u"c"_s}, {});
    QCOMPARE(told({}, {}), (QStringList {u"gone a"_s, u"gone b"_s, u"new c"_s}));
    QVERIFY(isAccountUnsure(m_report));
}

void KeptChangesTest::doesNotCompareTwoAccounts()
{
    keep({u"a"_s});
    keep({u"z"_s}, theirs);
    QCOMPARE(told({}, {}), QStringList {u"OtherAccount"_s});
    QVERIFY(m_report.notCompared.constFirst().words.contains(mine));
    QVERIFY(hasFailures(m_report));
    QCOMPARE(told({.run = 1}, {.run = 2}), QStringList {u"OtherAccount"_s});
}

void KeptChangesTest::comparesAsTheAccountThatIsExpected()
{
    keep({u"a"_s});
    keep({u"a"_s, u"b"_s});
    keep({u"z"_s}, theirs);
    m_command.cloud.expectedAccount = mine;
    QCOMPARE(told({}, {}), QStringList {u"new b"_s});
    // What there is of others only is no first time.
    m_command.cloud.expectedAccount = u"100000000009"_s;
    QCOMPARE(told({}, {}), QStringList {u"OtherAccount"_s});
    QVERIFY(hasFailures(m_report));
}

/// Each has its own, in which its texts came.
void KeptChangesTest::speaksEachProfilesLanguage()
{
    const KeptAsker other = {.account = u"other"_s, .language = u"zh-CN"_s};
    keep({u"a"_s}, mine, other);
    keep({u"a"_s, u"b"_s}, mine, other);
    m_askers = {prod, other};
    m_command.query.places = {{u"other"_s, u"ap-seoul"_s}};
    QCOMPARE(told({}, {}), QStringList {u"new b"_s});
}

QTEST_GUILESS_MAIN(KeptChangesTest)
#include "tst_keptchanges.moc"
