// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "core/place.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class PlaceTest final : public QObject
{
    Q_OBJECT

private slots:
    void tellsProfilesWhereThereAreSome_data();
    void tellsProfilesWhereThereAreSome();
};

void PlaceTest::tellsProfilesWhereThereAreSome_data()
{
    QTest::addColumn<QList<Place>>("places");
    QTest::addColumn<QStringList>("profiles");

    const QStringList regions = {u"ap-seoul"_s, u"ap-tokyo"_s};
    QTest::newRow("nothing is asked") << QList<Place>() << QStringList();
    QTest::newRow("one account") << placesIn(regions) << QStringList();
    QTest::newRow("one with a name") << placesIn(regions, u"prod"_s) << QStringList {u"prod"_s};
    QTest::newRow("several") << placesIn(regions, u"prod"_s) + placesIn(regions, u"dev"_s)
                             << QStringList {u"prod"_s, u"dev"_s};
    QTest::newRow("one without a name beside it")
            << placesIn(regions) + placesIn(regions, u"prod"_s) << QStringList {u"prod"_s};
}

void PlaceTest::tellsProfilesWhereThereAreSome()
{
    QFETCH(QList<Place>, places);
    QFETCH(QStringList, profiles);
    QCOMPARE(profilesOf(places), profiles);
    QCOMPARE(showsProfiles(places), !profiles.isEmpty());
}

QTEST_GUILESS_MAIN(PlaceTest)
#include "tst_place.moc"
