// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "core/momenttext.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class MomentTextTest final : public QObject
{
    Q_OBJECT

private slots:
    void isSaidAsPeopleDo_data();
    void isSaidAsPeopleDo();
    void agesAreShort_data();
    void agesAreShort();
};

void MomentTextTest::isSaidAsPeopleDo_data()
{
    QTest::addColumn<QString>("moment");
    QTest::addColumn<QString>("text");
    QTest::newRow("this day") << u"2026-03-02T00:00:00Z"_s << u"00:00"_s;
    QTest::newRow("an hour ago") << u"2026-03-02T07:59:59Z"_s << u"07:59"_s;
    QTest::newRow("yesterday") << u"2026-03-01T10:21:00Z"_s << u"10:21 yesterday"_s;
    QTest::newRow("the day before") << u"2026-02-28T23:59:00Z"_s << u"2026-02-28 23:59"_s;
    QTest::newRow("in the future") << u"2026-03-03T10:21:00Z"_s << u"2026-03-03 10:21"_s;
}

void MomentTextTest::isSaidAsPeopleDo()
{
    QFETCH(QString, moment);
    const QDateTime now = QDateTime::fromString(u"2026-03-02T09:00:00Z"_s, Qt::ISODate);
    QTEST(momentText(QDateTime::fromString(moment, Qt::ISODate), now, TimeZone::Utc), "text");
}

void MomentTextTest::agesAreShort_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("of the future") << qint64(-5) << u"now"_s;
    QTest::newRow("seconds") << qint64(59) << u"now"_s;
    QTest::newRow("a minute") << qint64(60) << u"1 min"_s;
    QTest::newRow("minutes") << qint64(3599) << u"59 min"_s;
    QTest::newRow("hours") << qint64(3 * 3600) << u"3 h"_s;
    QTest::newRow("days") << qint64(49 * 3600) << u"2 d"_s;
}

void MomentTextTest::agesAreShort()
{
    QFETCH(qint64, seconds);
    const QDateTime now = QDateTime::fromString(u"2026-03-02T09:00:00Z"_s, Qt::ISODate);
    QTEST(shortAgeText(now.addSecs(-seconds), now), "text");
}

QTEST_MAIN(MomentTextTest)
#include "tst_momenttext.moc"
