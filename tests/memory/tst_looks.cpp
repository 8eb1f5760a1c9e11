// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "memory/looks.h"
#include "memory/retention.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QDateTime at(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODate);
}

} // namespace

class LooksTest final : public QObject
{
    Q_OBJECT

private slots:
    void understands_data();
    void understands();
    void chooses_data();
    void chooses();
    void outlives();
};

void LooksTest::understands_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<std::optional<Look>>("look");
    QTest::newRow("last") << u"last"_s << std::optional(Look {});
    QTest::newRow("days") << u"7d"_s
                          << std::optional(Look {.moment = at(u"2026-11-20T12:00:00Z"_s)});
    QTest::newRow("hours") << u"12h"_s
                           << std::optional(Look {.moment = at(u"2026-11-27T00:00:00Z"_s)});
    QTest::newRow("day") << u"2026-11-01"_s
                         << std::optional(Look {.moment = at(u"2026-11-01T00:00:00Z"_s)});
    QTest::newRow("minute") << u"2026-11-01T10:21Z"_s
                            << std::optional(Look {.moment = at(u"2026-11-01T10:21:00Z"_s)});
    QTest::newRow("number") << u"17"_s << std::optional(Look {.run = 17});
    const QStringList others = {u""_s,    u"yesterday"_s,        u"2026-13-01"_s, u"7w"_s, u"-7d"_s,
                                u"7d "_s, u"2026-11-01T10:21"_s, u"９d"_s,        u"1e3"_s};
    for (const QString &text : others)
        QTest::addRow("none: %s", qUtf8Printable(text)) << text << std::optional<Look>();
}

void LooksTest::understands()
{
    QFETCH(const QString, text);
    QFETCH(const std::optional<Look>, look);
    const QDateTime now = at(u"2026-11-27T12:00:00Z"_s);
    QCOMPARE(parseLook(text, now), look);
    if (look)
        QCOMPARE(parseLook(lookWord(*look), now), look);
}

void LooksTest::chooses_data()
{
    QTest::addColumn<Look>("look");
    QTest::addColumn<qint64>("number"); // 0 for none
    QTest::newRow("last") << Look {} << qint64(9);
    QTest::newRow("just then") << Look {.moment = at(u"2026-11-10T00:00:00Z"_s)} << qint64(5);
    QTest::newRow("between") << Look {.moment = at(u"2026-11-15T00:00:00Z"_s)} << qint64(5);
    QTest::newRow("before all") << Look {.moment = at(u"2026-01-01T00:00:00Z"_s)} << qint64(2);
    QTest::newRow("number") << Look {.run = 5} << qint64(5);
    QTest::newRow("no such number") << Look {.run = 4} << qint64(0);
}

void LooksTest::chooses()
{
    QFETCH(const Look, look);
    QFETCH(const qint64, number);
    const QList<KeptRun> runs = {{.number = 9, .taken = at(u"2026-11-20T00:00:00Z"_s)},
                                 {.number = 5, .taken = at(u"2026-11-10T00:00:00Z"_s)},
                                 {.number = 2, .taken = at(u"2026-11-01T00:00:00Z"_s)}};
    const std::optional<KeptRun> chosen = chosenRun(runs, look);
    QCOMPARE(chosen ? chosen->number : 0, number);
    QVERIFY(!chosenRun({}, look));
}

void LooksTest::outlives()
{
    const QDateTime now = at(u"2026-11-27T12:00:00Z"_s); // a Friday
    QList<KeptRun> runs;                                 // a day each, the newest first
    for (int age = -1; age < 60; ++age)
        runs.append({.number = 100 - age, .taken = now.addDays(-age)});
    const QList<qint64> old = outlived(runs, {}, now);
    QList<int> kept;
    for (int age = -1; age < 60; ++age) {
        if (!old.contains(100 - age))
            kept.append(age);
    }
    // Then the Sunday of each week; of the week in which the days end, what is older than they.
    QCOMPARE(kept, (QList<int> {-1, 0,  1,  2,  3,  4,  5,  6,  7,  8,  9, 10,
                                11, 12, 13, 14, 15, 19, 26, 33, 40, 47, 54}));
    QVERIFY(outlived({runs.constLast()}, {}, now).isEmpty());
}

Q_DECLARE_METATYPE(std::optional<Look>)

QTEST_GUILESS_MAIN(LooksTest)
#include "tst_looks.moc"
