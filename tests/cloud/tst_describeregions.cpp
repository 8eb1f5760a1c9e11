// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cloud/describeregions.h"

#include <QTest>

using namespace Qt::StringLiterals;

class DescribeRegionsTest final : public QObject
{
    Q_OBJECT

private slots:
    void asksForTheProduct();
    void readsTheList();
    void readsNoOtherAnswer();
};

void DescribeRegionsTest::asksForTheProduct()
{
    const ApiRequest request = describeRegionsRequest(QUrl(u"https://host/"_s));
    QCOMPARE(request.service, "region");
    QCOMPARE(request.version, "2022-06-27");
    QCOMPARE(request.body, R"({"Product":"cvm"})");
    QVERIFY(request.region.isEmpty());
}

void DescribeRegionsTest::readsTheList()
{
    const Result<RegionList> list = readRegionList({.status = 200, .body = R"({"Response": {
        "TotalCount": 21, "RequestId": "id", "RegionSet": [
            {"Region": "ap-seoul", "RegionName": "Seoul", "RegionState": "AVAILABLE",
             "RegionTypeMC": null},
            {"Region": "ap-mumbai", "RegionName": "Mumbai", "RegionState": "UNAVAILABLE"},
            {"Region": "not a region", "RegionName": "x", "RegionState": "AVAILABLE"},
            7]}})"});
    QVERIFY(list);
    QCOMPARE(list->requestId, u"id"_s);
    QCOMPARE(list->regions,
             (QList<ListedRegion> {
                     {.id = u"ap-seoul"_s, .name = u"Seoul"_s, .isAvailable = true},
                     {.id = u"ap-mumbai"_s, .name = u"Mumbai"_s, .isAvailable = false}}));
}

void DescribeRegionsTest::readsNoOtherAnswer()
{
    const Result<RegionList> without =
            readRegionList({.status = 200, .body = R"({"Response": {"RequestId": "id"}})"});
    QCOMPARE(without.error().kind, ApiError::Kind::Malformed);
    QCOMPARE(without.error().requestId, u"id"_s);
    const Result<RegionList> refused = readRegionList({.status = 200, .body = R"({"Response": {
        "RequestId": "id", "Error": {"Code": "UnauthorizedOperation", "Message": "no"}}})"});
    QCOMPARE(refused.error().code, u"UnauthorizedOperation"_s);
}

QTEST_GUILESS_MAIN(DescribeRegionsTest)
#include "tst_describeregions.moc"
