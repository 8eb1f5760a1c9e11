// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/query/askedplaces.h"

#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

const QStringList regions = {u"ap-seoul"_s, u"ap-tokyo"_s};

} // namespace

class AskedPlacesTest final : public QObject
{
    Q_OBJECT

private slots:
    void asks_data();
    void asks();
};

void AskedPlacesTest::asks_data()
{
    QTest::addColumn<QStringList>("profiles");
    QTest::addColumn<QList<Place>>("lastPlaces");
    QTest::addColumn<QList<Place>>("places");

    const QList<Place> inBoth = placesIn(regions, u"prod"_s) + placesIn(regions, u"dev"_s);
    const QList<Place> ofProd = placesIn({regions.first()}, u"prod"_s);
    QTest::newRow("one account") << QStringList() << QList<Place>() << placesIn(regions);
    QTest::newRow("one account again")
            << QStringList() << placesIn({u"eu-frankfurt"_s}) << placesIn(regions);
    QTest::newRow("each region in each profile")
            << QStringList {u"prod"_s, u"dev"_s} << QList<Place>() << inBoth;
    QTest::newRow("whatever was asked last")
            << QStringList {u"prod"_s, u"dev"_s} << ofProd << inBoth;
    QTest::newRow("others than were asked last")
            << QStringList {u"dev"_s} << ofProd << placesIn(regions, u"dev"_s);
    QTest::newRow("none chosen: as was asked last")
            << QStringList() << ofProd + placesIn({u"eu-frankfurt"_s}, u"dev"_s)
            << ofProd + placesIn({regions.last()}, u"prod"_s) +
                       placesIn({regions.last()}, u"dev"_s);
}

void AskedPlacesTest::asks()
{
    QFETCH(QStringList, profiles);
    QFETCH(QList<Place>, lastPlaces);
    QTEST(askedPlaces(regions, profiles, lastPlaces), "places");
}

QTEST_GUILESS_MAIN(AskedPlacesTest)
#include "tst_askedplaces.moc"
