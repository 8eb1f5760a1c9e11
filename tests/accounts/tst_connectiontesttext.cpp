// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accounts/connectiontesttext.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using State = RegionTest::State;

const ApiError refusal = {.kind = ApiError::Kind::Service,
                          .code = u"UnauthorizedOperation.PermissionDenied"_s,
                          .message = u"no\npermission"_s,
                          .requestId = u"req-2"_s};

RegionTest in(const QString &region, State state)
{
    return {.region = region, .state = state};
}

} // namespace

class ConnectionTestTextTest final : public QObject
{
    Q_OBJECT

private slots:
    void verdicts_data();
    void verdicts();
    void unknownIsNotNo();
    void clocks_data();
    void clocks();
    void theReportHasAllThatWasFound();
    void aFailedTestNamesItsRequest();
};

void ConnectionTestTextTest::verdicts_data()
{
    QTest::addColumn<ConnectionTestReport>("report");
    QTest::addColumn<bool>("isRunning");
    QTest::addColumn<QString>("text");

    const QList<RegionTest> both = {in(u"ap-seoul"_s, State::Answered),
                                    in(u"ap-tokyo"_s, State::Answered)};
    const QList<RegionTest> one = {in(u"ap-seoul"_s, State::Answered),
                                   in(u"ap-tokyo"_s, State::Unreachable)};
    const QList<RegionTest> half = {in(u"ap-seoul"_s, State::Answered),
                                    in(u"ap-tokyo"_s, State::Waiting)};
    QTest::newRow("at first") << ConnectionTestReport {} << true << u"Asking who this is…"_s;
    QTest::newRow("under way") << ConnectionTestReport {.regions = half} << true
                               << u"Asked 1 of 2 regions…"_s;
    QTest::newRow("canceled at once")
            << ConnectionTestReport {} << false << u"Nothing has been asked yet."_s;
    QTest::newRow("who it is") << ConnectionTestReport {.account = u"100"_s} << false
                               << u"The service knows this credential."_s;
    QTest::newRow("some") << ConnectionTestReport {.regions = one} << false
                          << u"It works in 1 of 2 regions."_s;
    QTest::newRow("canceled half way")
            << ConnectionTestReport {.regions = half} << false << u"It works in 1 of 2 regions."_s;
    const QList<RegionTest> refused = {in(u"ap-seoul"_s, State::Refused),
                                       in(u"ap-tokyo"_s, State::Refused)};
    const QList<RegionTest> none = {in(u"ap-seoul"_s, State::Refused),
                                    in(u"ap-tokyo"_s, State::Unreachable)};
    QTest::newRow("all refuse") << ConnectionTestReport {.regions = refused} << false
                                << u"It works nowhere: all of 2 regions refuse it."_s;
    QTest::newRow("none answers") << ConnectionTestReport {.regions = none} << false
                                  << u"It works nowhere: none of 2 regions gave images."_s;
    QTest::newRow("all") << ConnectionTestReport {.regions = both} << false
                         << u"It works in 2 regions."_s;
}

void ConnectionTestTextTest::verdicts()
{
    QFETCH(ConnectionTestReport, report);
    QFETCH(bool, isRunning);
    QTEST(verdictText(report, isRunning), "text");
}

void ConnectionTestTextTest::unknownIsNotNo()
{
    QCOMPARE(checkedText({}), u"–"_s);
    QCOMPARE(checkedText(false), u"no"_s);
    QCOMPARE(checkedText(true), u"yes"_s);
    QCOMPARE(durationText({}), u"–"_s);
    QCOMPARE(durationText(1412ms), u"1,412 ms"_s);
}

void ConnectionTestTextTest::clocks_data()
{
    QTest::addColumn<int>("slow");
    QTest::addColumn<QString>("text");

    QTest::newRow("the same") << 0 << u"right"_s;
    QTest::newRow("as good as the same") << -2 << u"right"_s;
    QTest::newRow("slow") << 7 << u"7 s slow"_s;
    QTest::newRow("fast") << -3 << u"3 s fast"_s;
}

void ConnectionTestTextTest::clocks()
{
    QFETCH(int, slow);
    QTEST(clockText(std::chrono::seconds(slow)), "text");
    QCOMPARE(clockText({}), u"–"_s);
}

void ConnectionTestTextTest::theReportHasAllThatWasFound()
{
    RegionTest refused = in(u"ap-tokyo"_s, State::Refused);
    refused.error = refusal;
    refused.isNameFound = true;
    refused.host = u"cvm.example.com"_s;
    const QString text = reportText({.profile = u"app:work"_s,
                                     .account = u"100012345678"_s,
                                     .arn = u"qcs::cam::uin/100012345678:uin/7"_s,
                                     .requestId = u"req-1"_s,
                                     .clockSlow = 400s,
                                     .duration = 950ms,
                                     .regions = {in(u"ap-seoul"_s, State::Answered), refused}});
    const QStringList lines = text.split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 9);
    QCOMPARE(lines.at(0), u"It works in 1 of 2 regions."_s);
    QVERIFY(lines.contains(u"Account\t100012345678"_s));
    QVERIFY(lines.contains(u"Clock\t400 s slow"_s));
    QVERIFY(lines.at(7).startsWith(u"ap-seoul\tAnswered\tname found: –"_s));
    QVERIFY(lines.at(8).startsWith("ap-tokyo\tRefused\tname found: yes"_L1));
    QVERIFY(lines.at(8).contains("UnauthorizedOperation.PermissionDenied"_L1));
    QVERIFY(lines.at(8).endsWith("\treq-2"_L1));
    QVERIFY(lines.at(8).contains("\tcvm.example.com\t"_L1));
}

void ConnectionTestTextTest::aFailedTestNamesItsRequest()
{
    const QString text = reportText({.error = refusal});
    QVERIFY(text.contains("req-2"_L1));
    QVERIFY(text.contains("no permission"_L1)); // on one line
}

QTEST_GUILESS_MAIN(ConnectionTestTextTest)
#include "tst_connectiontesttext.moc"
