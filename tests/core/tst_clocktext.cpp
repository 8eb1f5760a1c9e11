// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "core/clocktext.h"

#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 minute = 60; // s
constexpr qint64 hour = 60 * minute;
constexpr qint64 day = 24 * hour;

} // namespace

class ClockTextTest final : public QObject
{
    Q_OBJECT

private slots:
    void saysByHowMuchAndWhichWay_data();
    void saysByHowMuchAndWhichWay();
};

void ClockTextTest::saysByHowMuchAndWhichWay_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("part");

    // Singulars come with the translation into English, which is not installed here.
    QTest::newRow("slow") << qint64(420) << u"7 minutes slow"_s;
    QTest::newRow("fast") << qint64(-420) << u"7 minutes fast"_s;
    QTest::newRow("seconds") << qint64(90) << u"90 seconds slow"_s;
    QTest::newRow("a minute") << qint64(61) << u"1 minutes slow"_s;
    QTest::newRow("first minutes") << qint64(120) << u"2 minutes slow"_s;
    QTest::newRow("nearly an hour") << qint64(56 * minute) << u"56 minutes slow"_s;
    QTest::newRow("an hour") << -hour - 30 << u"1 hours fast"_s;
    QTest::newRow("an hour and a half") << -90 * minute << u"90 minutes fast"_s;
    QTest::newRow("first hours") << -2 * hour << u"2 hours fast"_s;
    QTest::newRow("rounded") << 7 * hour + 50 * minute << u"8 hours slow"_s;
    QTest::newRow("a day") << day + hour << u"1 days slow"_s;
    QTest::newRow("30 hours") << 30 * hour << u"30 hours slow"_s;
    QTest::newRow("days") << -45 * day << u"45 days fast"_s;
    QTest::newRow("a year") << 366 * day << u"1 years slow"_s;
    QTest::newRow("since 1970") << 20'000 * day << u"55 years slow"_s;
}

void ClockTextTest::saysByHowMuchAndWhichWay()
{
    QFETCH(qint64, seconds);
    QFETCH(QString, part);
    const QString text = clockOffsetText(seconds);
    QVERIFY2(text.contains(part), qPrintable(text));
    QVERIFY(text.contains("correct the clock"_L1));
}

QTEST_GUILESS_MAIN(ClockTextTest)
#include "tst_clocktext.moc"
