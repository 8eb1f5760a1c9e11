// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cloud/describeimages.h"

#include <QTest>

using namespace Qt::StringLiterals;

class DescribeImagesTest final : public QObject
{
    Q_OBJECT

private slots:
    void sendsOnlyWhatIsSet_data();
    void sendsOnlyWhatIsSet();
};

void DescribeImagesTest::sendsOnlyWhatIsSet_data()
{
    QTest::addColumn<ImageRequest>("request");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("page") << ImageRequest {.place = {.region = u"ap-seoul"_s},
                                           .offset = 200,
                                           .limit = 50}
                          << R"({"Limit":50,"Offset":200})"_ba;
    QTest::newRow("ids")
            << ImageRequest {.imageIds = {u"img-11111111"_s, u"img-22222222"_s}}
            << R"({"ImageIds":["img-11111111","img-22222222"],"Limit":100,"Offset":0})"_ba;
    QTest::newRow("filters")
            << ImageRequest {.filters = {{u"image-type"_s, {u"PRIVATE_IMAGE"_s}},
                                         {u"tag:팀"_s, {u"a\"b"_s, u"数据"_s}}},
                             .instanceType = u"SA5.MEDIUM2"_s}
            << QByteArray(R"({"Filters":[{"Name":"image-type","Values":["PRIVATE_IMAGE"]},)"
                          R"({"Name":"tag:팀","Values":["a\"b","数据"]}],)"
                          R"("InstanceType":"SA5.MEDIUM2","Limit":100,"Offset":0})");
}

void DescribeImagesTest::sendsOnlyWhatIsSet()
{
    QFETCH(ImageRequest, request);
    QFETCH(QByteArray, body);
    QCOMPARE(describeImagesBody(request), body);
}

QTEST_GUILESS_MAIN(DescribeImagesTest)
#include "tst_describeimages.moc"
