// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/find/findzone.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class FindZoneTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { qputenv("TZ", "Asia/Seoul"); }
    void hasANameForEveryMachine();
    void beginsItsDays();
    void showsItsTimes();
    void saysWhatIsNotKnown();
};

void FindZoneTest::hasANameForEveryMachine()
{
    QCOMPARE(FindZone(TimeZone::Local).name(), u"Asia/Seoul"_s);
    QCOMPARE(FindZone(TimeZone::Utc).name(), u"UTC"_s);
    QCOMPARE(FindZone::named(u"Asia/Seoul"_s), FindZone(TimeZone::Local));
    QCOMPARE(FindZone::named(u"UTC"_s), FindZone(TimeZone::Utc));
    const FindZone berlin = FindZone::named(u"Europe/Berlin"_s);
    QCOMPARE(berlin.name(), u"Europe/Berlin"_s);
    QVERIFY(!berlin.ofTables());
    QVERIFY(berlin != FindZone());
}

void FindZoneTest::beginsItsDays()
{
    const auto start = [](const FindZone &zone) {
        return QDateTime::fromMSecsSinceEpoch(zone.startOf({2026, 3, 15}), QTimeZone::utc())
                .toString(u"dd HH"_s);
    };
    QCOMPARE(start(TimeZone::Utc), u"15 00"_s);
    QCOMPARE(start(TimeZone::Local), u"14 15"_s);
    QCOMPARE(start(FindZone::named(u"Europe/Berlin"_s)), u"14 23"_s);
    const QDateTime late(QDate(2026, 3, 15), QTime(23, 30), QTimeZone::utc());
    QCOMPARE(FindZone(TimeZone::Utc).dayOf(late), QDate(2026, 3, 15));
    QCOMPARE(FindZone(TimeZone::Local).dayOf(late), QDate(2026, 3, 16));
    QCOMPARE(FindZone::named(u"America/New_York"_s).dayOf(late), QDate(2026, 3, 15));
}

void FindZoneTest::showsItsTimes()
{
    const Image image = {.imageName = u"web"_s,
                         .created = QDateTime(QDate(2026, 3, 15), QTime(23, 30), QTimeZone::utc())};
    const FindZone berlin = FindZone::named(u"Europe/Berlin"_s);
    QCOMPARE(berlin.textOf(image, ImageColumn::Created), u"2026-03-16 00:30"_s);
    QCOMPARE(berlin.textOf(image, ImageColumn::Name), u"web"_s);
    QCOMPARE(FindZone().textOf(image, ImageColumn::Created), u"2026-03-16 08:30"_s);
    QCOMPARE(FindZone(TimeZone::Utc).textOf(image, ImageColumn::Created), u"2026-03-15 23:30"_s);
}

void FindZoneTest::saysWhatIsNotKnown()
{
    const FindZone nowhere = FindZone::named(u"Moon/Tycho"_s);
    QVERIFY(!nowhere.isValid());
    QCOMPARE(nowhere.name(), u"Moon/Tycho"_s);
    // A mistyped word, too, which is no zone though POSIX has ones without an offset.
    QVERIFY(!FindZone::named(u"Seoul"_s).isValid());
    QVERIFY(FindZone().isValid());
    QVERIFY(FindZone::named(u"Europe/Berlin"_s).isValid());
}

QTEST_GUILESS_MAIN(FindZoneTest)
#include "tst_findzone.moc"
