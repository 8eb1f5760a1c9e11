// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/status/statusline.h"

#include "support/waiting.h"
#include "support/widgets.h"

#include <QProgressBar>
#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;

class StatusLineTest final : public QObject
{
    Q_OBJECT

private slots:
    void showsHowMuchIsLoaded_data();
    void showsHowMuchIsLoaded();
    void saysForAMomentWhatWasDone();
    void pagesInARowAreOneLoading();
    void isBusyWhileNoTotalIsTold();
    void namesTheAccountThatLoads();
};

void StatusLineTest::showsHowMuchIsLoaded_data()
{
    QTest::addColumn<qint64>("loaded");
    QTest::addColumn<qint64>("total");
    QTest::addColumn<double>("done");

    QTest::newRow("nothing") << qint64(0) << qint64(10) << 0.0;
    QTest::newRow("a half") << qint64(5) << qint64(10) << 0.5;
    QTest::newRow("more than was told") << qint64(20) << qint64(10) << 1.0;
    QTest::newRow("of more than an int can hold")
            << qint64(3'000'000'000) << qint64(6'000'000'000) << 0.5;
}

void StatusLineTest::showsHowMuchIsLoaded()
{
    QFETCH(qint64, loaded);
    QFETCH(qint64, total);
    StatusLine line;
    line.setPlaces({{.state = PlaceState::Loading, .loaded = loaded, .total = total}});
    line.show();
    const auto *bar = findNamed<QProgressBar>(line, u"Loading progress"_s);
    QVERIFY(bar);
    QVERIFY(bar->maximum() > 0);
    QTEST(double(bar->value()) / bar->maximum(), "done");
}

void StatusLineTest::isBusyWhileNoTotalIsTold()
{
    StatusLine line;
    line.setPlaces({{.state = PlaceState::Waiting}});
    line.show();
    const auto *bar = findNamed<QProgressBar>(line, u"Loading progress"_s);
    QVERIFY(bar);
    QCOMPARE(bar->minimum(), bar->maximum()); // as Qt says it
}

void StatusLineTest::namesTheAccountThatLoads()
{
    StatusLine line;
    QSignalSpy told(&line, &StatusLine::told);
    line.setPlaces({{.place = {.profile = u"prod"_s, .region = u"ap-seoul"_s},
                     .state = PlaceState::Loading}});
    QCOMPARE(told.size(), 1);
    QCOMPARE(told.constFirst().constFirst().toString(), u"Loading prod · Seoul…"_s);
}

void StatusLineTest::saysForAMomentWhatWasDone()
{
    StatusLine line;
    line.setPlaces({{.place = {.region = u"ap-seoul"_s}, .state = PlaceState::Loading}});
    line.resize(900, line.sizeHint().height()); // else it is cut
    line.show();
    line.showNotice(u"3 rows copied"_s);
    QVERIFY(visibleText(line).contains("3 rows copied"_L1));
    // It stays while places go on.
    line.setPlaces({{.place = {.region = u"ap-tokyo"_s}, .state = PlaceState::Loading}});
    QVERIFY(visibleText(line).contains("3 rows copied"_L1));
    line.setNoticeTime(std::chrono::milliseconds(1));
    line.showNotice(u"4 rows copied"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!visibleText(line).contains("copied"_L1), longestWait);
    QTRY_VERIFY_WITH_TIMEOUT(visibleText(line).contains("Loading"_L1), longestWait);
}

void StatusLineTest::pagesInARowAreOneLoading()
{
    StatusLine line;
    QSignalSpy told(&line, &StatusLine::told);
    const QList<PlaceStatus> loading = {
            {.place = {.region = u"ap-seoul"_s}, .state = PlaceState::Loading}};
    const QList<PlaceStatus> resting = {
            {.place = {.region = u"ap-seoul"_s}, .state = PlaceState::Complete}};
    for (int page = 0; page < 3; ++page) {
        line.setPlaces(loading);
        line.setPlaces(resting);
    }
    QCOMPARE(told.size(), 1);
    QTRY_COMPARE_WITH_TIMEOUT(told.size(), 2, longestWait);
    line.setPlaces(loading);
    QCOMPARE(told.size(), 3);
}

QTEST_MAIN(StatusLineTest)
#include "tst_statusline.moc"
