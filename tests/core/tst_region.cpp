// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "core/region.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class RegionTest final : public QObject
{
    Q_OBJECT

private slots:
    void theRegionsAreThoseOfThePage();
    void namesAndLabels();
    void everyGroupHasRegionsAndAName();
    void financeRegionsAreTold();
    void lists_data();
    void lists();
    void badLists_data();
    void badLists();
};

void RegionTest::theRegionsAreThoseOfThePage()
{
    QStringList ids = knownRegionIds();
    ids.sort();
    QCOMPARE(ids.join(u' '),
             u"ap-bangkok ap-beijing ap-chengdu ap-chongqing ap-guangzhou ap-hongkong ap-jakarta "
             "ap-nanjing ap-seoul ap-shanghai ap-shanghai-fsi ap-shenzhen-fsi ap-singapore "
             "ap-tokyo eu-frankfurt na-ashburn na-siliconvalley sa-saopaulo"_s);
}

void RegionTest::namesAndLabels()
{
    QCOMPARE(regionName(u"ap-seoul"_s), u"Seoul"_s);
    QCOMPARE(regionLabel(u"ap-seoul"_s), u"Seoul (ap-seoul)"_s);
    QCOMPARE(regionName(u"sa-saopaulo"_s), u"São Paulo"_s);
    QCOMPARE(regionName(u"me-riyadh"_s), u"me-riyadh"_s);
    QCOMPARE(regionLabel(u"me-riyadh"_s), u"me-riyadh"_s);
}

void RegionTest::everyGroupHasRegionsAndAName()
{
    QStringList groups;
    for (const Region &region : knownRegions()) {
        const QString name = regionGroupName(region.group);
        if (groups.isEmpty() || groups.back() != name)
            groups.append(name);
    }
    QCOMPARE(groups.join(u", "_s), u"Mainland China, Asia Pacific, Europe, Americas, Finance"_s);
}

void RegionTest::financeRegionsAreTold()
{
    for (const Region &region : knownRegions())
        QCOMPARE(isFinanceRegion(region.id), region.group == RegionGroup::Finance);
    QVERIFY(isFinanceRegion(u"ap-beijing-fsi"_s));
}

void RegionTest::lists_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("ids");

    QTest::newRow("one") << u"ap-seoul"_s << QStringList {u"ap-seoul"_s};
    QTest::newRow("own order") << u"eu-frankfurt,ap-seoul"_s
                               << QStringList {u"eu-frankfurt"_s, u"ap-seoul"_s};
    QTest::newRow("blanks and case")
            << u" AP-Seoul , ap-tokyo "_s << QStringList {u"ap-seoul"_s, u"ap-tokyo"_s};
    QTest::newRow("twice") << u"ap-seoul,ap-tokyo,ap-seoul"_s
                           << QStringList {u"ap-seoul"_s, u"ap-tokyo"_s};
    QTest::newRow("star") << u"na-*"_s << QStringList {u"na-ashburn"_s, u"na-siliconvalley"_s};
    QTest::newRow("question mark") << u"ap-s?oul"_s << QStringList {u"ap-seoul"_s};
    QTest::newRow("star and id") << u"eu-*,eu-frankfurt"_s << QStringList {u"eu-frankfurt"_s};
    QTest::newRow("all") << u"all"_s << knownRegionIds();
    QTest::newRow("a new region") << u"me-riyadh"_s << QStringList {u"me-riyadh"_s};
}

void RegionTest::lists()
{
    QFETCH(QString, text);
    QFETCH(QStringList, ids);
    const Result<QStringList> parsed = parseRegionList(text);
    QVERIFY(parsed);
    QCOMPARE(*parsed, ids);
}

void RegionTest::badLists_data()
{
    QTest::addColumn<QString>("text");

    QTest::newRow("empty") << QString();
    QTest::newRow("commas") << u",,"_s;
    QTest::newRow("blank") << u"ap-seoul, ,"_s;
    QTest::newRow("a word") << u"seoul"_s;
    QTest::newRow("a glob without match") << u"xx-*"_s;
    QTest::newRow("line end") << u"ap-seoul\nap-tokyo"_s;
    QTest::newRow("one bad of two") << u"ap-seoul,no region"_s;
}

void RegionTest::badLists()
{
    QFETCH(QString, text);
    const Result<QStringList> parsed = parseRegionList(text);
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().kind, ApiError::Kind::Usage);
    QCOMPARE(parsed.error().field, u"region"_s);
    QVERIFY(!parsed.error().message.isEmpty());
}

QTEST_GUILESS_MAIN(RegionTest)
#include "tst_region.moc"
