// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/find/valuerange.h"

#include <QDateTime>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

qint64 milliseconds(const QString &time)
{
    return QDateTime::fromString(time, Qt::ISODateWithMs).toMSecsSinceEpoch();
}

} // namespace

class ValueRangeTest final : public QObject
{
    Q_OBJECT

private slots:
    void readsNumbers_data();
    void readsNumbers();
    void readsDates_data();
    void readsDates();
    void contains();
};

void ValueRangeTest::readsNumbers_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<std::optional<ValueRange>>("range");

    using Range = std::optional<ValueRange>;
    const auto range = [](std::optional<qint64> first, std::optional<qint64> last) {
        return Range(ValueRange {first, last});
    };
    QTest::newRow("number") << u"50"_s << range(50, 50);
    QTest::newRow("equal") << u"=50"_s << range(50, 50);
    QTest::newRow("less") << u"<50"_s << range({}, 49);
    QTest::newRow("at most") << u"<=50"_s << range({}, 50);
    QTest::newRow("more") << u">50"_s << range(51, {});
    QTest::newRow("at least") << u">=50"_s << range(50, {});
    QTest::newRow("range") << u"20..100"_s << range(20, 100);
    QTest::newRow("range without an end") << u"20.."_s << range(20, {});
    QTest::newRow("range without a beginning") << u"..100"_s << range({}, 100);
    for (const char *bad : {"", "a", "5a", "<", "<=", "<>5", "..", "5...6", "-5", "1..2..3",
                            "<1..2", "1..x", "x..1", "5.5", "99999999999999999999"})
        QTest::addRow("bad: %s", bad) << QString::fromLatin1(bad) << Range();
}

void ValueRangeTest::readsNumbers()
{
    QFETCH(QString, text);
    QTEST(parseNumberRange(text), "range");
}

void ValueRangeTest::readsDates_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("last");

    const auto row = [](const char *text, const char *first, const char *last) {
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(first)
                            << QString::fromLatin1(last);
    };
    row("2025", "2025-01-01T00:00:00.000Z", "2025-12-31T23:59:59.999Z");
    row("2024-02", "2024-02-01T00:00:00.000Z", "2024-02-29T23:59:59.999Z");
    row("2025-3-9", "2025-03-09T00:00:00.000Z", "2025-03-09T23:59:59.999Z");
    row(">2025", "2026-01-01T00:00:00.000Z", "");
    row(">=2025-02", "2025-02-01T00:00:00.000Z", "");
    row("<2025-01-01", "", "2024-12-31T23:59:59.999Z");
    row("<=2025", "", "2025-12-31T23:59:59.999Z");
    row("2024..2025-06", "2024-01-01T00:00:00.000Z", "2025-06-30T23:59:59.999Z");
    row("..2024", "", "2024-12-31T23:59:59.999Z");
    // Ages, on the last day of March 2026.
    row("0d", "2026-03-31T00:00:00.000Z", "2026-03-31T23:59:59.999Z");
    row("1d", "2026-03-30T00:00:00.000Z", "2026-03-30T23:59:59.999Z");
    row("<30d", "2026-03-02T00:00:00.000Z", "");
    row("<=30d", "2026-03-01T00:00:00.000Z", "");
    row(">1y", "", "2025-03-30T23:59:59.999Z");
    row(">=2w", "", "2026-03-17T23:59:59.999Z");
    row("<1m", "2026-03-01T00:00:00.000Z", "");
    row("7d..30d", "2026-03-01T00:00:00.000Z", "2026-03-24T23:59:59.999Z");
    row("..7d", "2026-03-24T00:00:00.000Z", "");
    row("1y..", "", "2025-03-31T23:59:59.999Z");
    for (const char *bad : {"", "25", "2025-", "2025-13", "2025-02-30", "2025-01-01-01", "<", "..",
                            "30", "<30", "30h", "d", "-1d", "12345d", "yesterday", "0000"})
        row(bad, "bad", "bad");
}

void ValueRangeTest::readsDates()
{
    QFETCH(QString, text);
    QFETCH(QString, first);
    QFETCH(QString, last);
    const QDateTime now = QDateTime::fromString(u"2026-03-31T23:30:00Z"_s, Qt::ISODate);
    const std::optional<ValueRange> range = parseDateRange(text, TimeZone::Local, now);
    QCOMPARE(range.has_value(), first != "bad"_L1);
    if (!range)
        return;
    QCOMPARE(range->first.has_value(), !first.isEmpty());
    QCOMPARE(range->last.has_value(), !last.isEmpty());
    if (range->first)
        QCOMPARE(*range->first, milliseconds(first));
    if (range->last)
        QCOMPARE(*range->last, milliseconds(last));
}

void ValueRangeTest::contains()
{
    const ValueRange range = {20, 30};
    QVERIFY(!range.contains(19));
    QVERIFY(range.contains(20));
    QVERIFY(range.contains(30));
    QVERIFY(!range.contains(31));
    QVERIFY(ValueRange().contains(-1));
}

QTEST_GUILESS_MAIN(ValueRangeTest)
#include "tst_valuerange.moc"
