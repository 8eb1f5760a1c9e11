// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "core/clocktext.h"

#include <QtTest>

using namespace Qt::StringLiterals;

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

    QTest::newRow("slow") << qint64(420) << u"7 minutes slow"_s;
    QTest::newRow("fast") << qint64(-420) << u"7 minutes fast"_s;
    QTest::newRow("seconds") << qint64(119) << u"119 seconds slow"_s;
    QTest::newRow("first minutes") << qint64(120) << u"2 minutes slow"_s;
    QTest::newRow("last minutes") << qint64(-7199) << u"119 minutes fast"_s;
    QTest::newRow("first hours") << qint64(-7200) << u"2 hours fast"_s;
    QTest::newRow("a year") << qint64(31536000) << u"8760 hours slow"_s;
}

void ClockTextTest::saysByHowMuchAndWhichWay()
{
    QFETCH(qint64, seconds);
    QFETCH(QString, part);
    const QString text = clockOffsetText(seconds);
    QVERIFY2(text.contains(part), qPrintable(text));
    QVERIFY(text.contains("set the clock right"_L1));
}

QTEST_GUILESS_MAIN(ClockTextTest)
#include "tst_clocktext.moc"
