// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cloud/apireply.h"

#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;

class ApiReplyTest final : public QObject
{
    Q_OBJECT

private slots:
    void readsHttpDates_data();
    void readsHttpDates();
};

void ApiReplyTest::readsHttpDates_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QDateTime>("date");
    QTest::newRow("date") << "Tue, 24 Nov 2026 03:04:05 GMT"_ba
                          << QDateTime({2026, 11, 24}, {3, 4, 5}, QTimeZone::utc());
    QTest::newRow("skipped in Berlin") << "Sun, 29 Mar 2026 02:30:00 GMT"_ba
                                       << QDateTime({2026, 3, 29}, {2, 30}, QTimeZone::utc());
    QTest::newRow("no such day") << "Sun, 29 Feb 2026 02:30:00 GMT"_ba << QDateTime();
    QTest::newRow("other zone") << "Tue, 24 Nov 2026 03:04:05 CET"_ba << QDateTime();
    QTest::newRow("none") << ""_ba << QDateTime();
    QTest::newRow("other") << "24.11.2026"_ba << QDateTime();
}

void ApiReplyTest::readsHttpDates()
{
    QFETCH(QByteArray, header);
    QFETCH(QDateTime, date);
    const QByteArray oldZone = qgetenv("TZ");
    qputenv("TZ", "Europe/Berlin");
    const QDateTime read = parseHttpDate(header);
    qputenv("TZ", oldZone);
    QCOMPARE(read, date);
    QCOMPARE(read.isValid(), date.isValid());
}

QTEST_GUILESS_MAIN(ApiReplyTest)
#include "tst_apireply.moc"
