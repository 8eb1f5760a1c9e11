// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/status/accountstatus.h"

#include "ui/status/statustext.h"

#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

PlaceStatus statusOf(const QString &profile, PlaceState state, qint64 loaded = 0,
                     std::optional<qint64> total = {})
{
    PlaceStatus status = {.place = {.profile = profile, .region = u"ap-seoul"_s},
                          .state = state,
                          .answered = total.has_value(),
                          .loaded = loaded,
                          .total = total};
    if (state == PlaceState::Failed)
        status.error = ApiError {.kind = ApiError::Kind::Timeout, .place = status.place};
    return status;
}

} // namespace

class AccountStatusTest final : public QObject
{
    Q_OBJECT

private slots:
    void oneIsToldAsItIs();
    void tellsOfSeveral_data();
    void tellsOfSeveral();
    void tellsWhatIsFound();
    void keepsTheLastOfEach();
};

void AccountStatusTest::oneIsToldAsItIs()
{
    for (const PlaceStatus &status :
         {statusOf({}, PlaceState::Waiting), statusOf({}, PlaceState::Partial, 100, 300),
          statusOf({}, PlaceState::Stopped), statusOf(u"prod"_s, PlaceState::Failed),
          statusOf({}, PlaceState::Complete, 7, 7)}) {
        QCOMPARE(accountsStatusText({status}), regionStatusText(status));
        QCOMPARE(accountsStatusSentences({status}), regionStatusSentence(status));
        QCOMPARE(accountsStatusText({status}, 3), regionStatusText(status, 3));
        QCOMPARE(accountsStatusSentences({status}, 3), regionStatusSentence(status, 3));
    }
    QCOMPARE(accountsStatusText({}), QString());
    QCOMPARE(accountsStatusSentences({}), QString());
}

void AccountStatusTest::tellsOfSeveral_data()
{
    QTest::addColumn<QList<PlaceStatus>>("accounts");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("firstLine");

    const PlaceStatus whole = statusOf(u"prod"_s, PlaceState::Complete, 40, 40);
    QTest::newRow("all are there") << QList {whole, statusOf(u"dev"_s, PlaceState::Complete, 2, 2)}
                                   << u"42"_s << u"prod: All 40 loaded."_s;
    QTest::newRow("one has more") << QList {whole,
                                            statusOf(u"dev"_s, PlaceState::Partial, 100, 300)}
                                  << u"140 of 340"_s << u"prod: All 40 loaded."_s;
    QTest::newRow("none has answered") << QList {statusOf(u"prod"_s, PlaceState::Waiting),
                                                 statusOf(u"dev"_s, PlaceState::Waiting)}
                                       << u"waiting"_s << u"prod: Waiting for an answer."_s;
    QTest::newRow("one has not") << QList {whole, statusOf(u"dev"_s, PlaceState::Waiting)}
                                 << u"40"_s << u"prod: All 40 loaded."_s;
    QTest::newRow("one has failed") << QList {whole, statusOf(u"dev"_s, PlaceState::Failed)}
                                    << u"1 of 2 failed"_s << u"1 of 2 accounts failed: dev."_s;
    QTest::newRow("two have failed") << QList {statusOf(u"a"_s, PlaceState::Failed), whole,
                                               statusOf(u"b"_s, PlaceState::Failed)}
                                     << u"2 of 3 failed"_s << u"2 of 3 accounts failed: a, b."_s;
    QTest::newRow("all have failed")
            << QList {statusOf(u"a"_s, PlaceState::Failed), statusOf(u"b"_s, PlaceState::Failed)}
            << u"failed"_s << u"2 of 2 accounts failed: a, b."_s;
}

void AccountStatusTest::tellsOfSeveral()
{
    QFETCH(QList<PlaceStatus>, accounts);
    QTEST(accountsStatusText(accounts), "text");
    const QStringList lines = accountsStatusSentences(accounts).split(u'\n');
    QTEST(lines.constFirst(), "firstLine");
    // Each has a line of its own, behind that of the failures.
    const QStringList ofAccounts = lines.mid(lines.size() - accounts.size());
    for (qsizetype i = 0; i < accounts.size(); ++i) {
        QCOMPARE(ofAccounts.at(i), QString(accounts.at(i).place.profile + u": "_s +
                                           regionStatusSentence(accounts.at(i))));
    }
}

void AccountStatusTest::tellsWhatIsFound()
{
    const QList<PlaceStatus> accounts = {statusOf(u"prod"_s, PlaceState::Complete, 40, 40),
                                         statusOf(u"dev"_s, PlaceState::Complete, 2, 2)};
    QCOMPARE(accountsStatusText(accounts, 5), u"5 of 42"_s);
    QVERIFY(accountsStatusSentences(accounts, 5)
                    .startsWith(u"5 of 42 loaded images are shown.\nprod: "_s));
}

void AccountStatusTest::keepsTheLastOfEach()
{
    QList<PlaceStatus> accounts;
    putStatus(accounts, statusOf(u"prod"_s, PlaceState::Waiting));
    putStatus(accounts, statusOf(u"dev"_s, PlaceState::Waiting));
    putStatus(accounts, statusOf(u"prod"_s, PlaceState::Complete, 1, 1));
    QCOMPARE(accounts, (QList {statusOf(u"prod"_s, PlaceState::Complete, 1, 1),
                               statusOf(u"dev"_s, PlaceState::Waiting)}));
}

QTEST_GUILESS_MAIN(AccountStatusTest)
#include "tst_accountstatus.moc"
