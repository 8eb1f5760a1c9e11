// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "core/placetext.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class PlaceTextTest final : public QObject
{
    Q_OBJECT

private slots:
    void namesAccountAndRegion_data();
    void namesAccountAndRegion();
};

void PlaceTextTest::namesAccountAndRegion_data()
{
    QTest::addColumn<Place>("place");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("word");

    QTest::newRow("one account") << Place {.region = u"ap-seoul"_s} << u"Seoul"_s << u"ap-seoul"_s;
    QTest::newRow("several") << Place {.profile = u"prod"_s, .region = u"ap-seoul"_s}
                             << u"prod · Seoul"_s << u"prod/ap-seoul"_s;
    QTest::newRow("a new region") << Place {.profile = u"prod"_s, .region = u"xx-moon"_s}
                                  << u"prod · xx-moon"_s << u"prod/xx-moon"_s;
    QTest::newRow("a mark of our own") << Place {.profile = u"%2"_s, .region = u"ap-seoul"_s}
                                       << u"%2 · Seoul"_s << u"%2/ap-seoul"_s;
    QTest::newRow("a name that turns")
            << Place {.profile = u"a\u202Eb"_s, .region = u"ap-seoul"_s}
            << u"\u2068a\uFFFDb\u2069 · Seoul"_s << u"a\u202Eb/ap-seoul"_s;
    QTest::newRow("no place") << Place() << QString() << QString();
}

void PlaceTextTest::namesAccountAndRegion()
{
    QFETCH(Place, place);
    QTEST(placeText(place), "text");
    QTEST(placeWord(place), "word");
}

QTEST_GUILESS_MAIN(PlaceTextTest)
#include "tst_placetext.moc"
