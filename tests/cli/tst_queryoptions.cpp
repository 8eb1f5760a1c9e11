// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cli/queryoptions.h"

#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

const QList<ImageFilter> ubuntu = {{.name = u"platform"_s, .values = {u"Ubuntu"_s}}};
const QList<ImageFilter> debian = {{.name = u"platform"_s, .values = {u"Debian"_s}}};

ImageQuery filterQuery()
{
    return {.places = placesIn({u"ap-seoul"_s}),
            .filters = ubuntu,
            .instanceType = u"SA5.MEDIUM2"_s};
}

ImageQuery idQuery()
{
    return {.places = placesIn({u"ap-seoul"_s}), .imageIds = {u"img-00000001"_s}};
}

} // namespace

class QueryOptionsTest final : public QObject
{
    Q_OBJECT

private slots:
    void apply_data();
    void apply();
};

void QueryOptionsTest::apply_data()
{
    QTest::addColumn<ImageQuery>("query");
    QTest::addColumn<QueryOptions>("options");
    QTest::addColumn<ImageQuery>("expected");

    QTest::newRow("none") << filterQuery() << QueryOptions {} << filterQuery();

    ImageQuery expected = filterQuery();
    expected.places = placesIn({u"eu-frankfurt"_s});
    QTest::newRow("regions") << filterQuery() << QueryOptions {.regions = {{u"eu-frankfurt"_s}}}
                             << expected;
    expected = filterQuery();
    expected.instanceType = u"S1.SMALL1"_s;
    QTest::newRow("instance type")
            << filterQuery() << QueryOptions {.instanceType = u"S1.SMALL1"_s} << expected;
    expected.instanceType.clear();
    QTest::newRow("no instance type")
            << filterQuery() << QueryOptions {.instanceType = QString()} << expected;
    expected = filterQuery();
    expected.filters = debian;
    QTest::newRow("filters for filters")
            << filterQuery() << QueryOptions {.filters = debian} << expected;
    expected = filterQuery();
    expected.filters.clear();
    expected.imageIds = {u"img-00000002"_s};
    QTest::newRow("ids for filters")
            << filterQuery() << QueryOptions {.imageIds = {{u"img-00000002"_s}}} << expected;
    expected = idQuery();
    expected.imageIds.clear();
    expected.filters = debian;
    QTest::newRow("filters for ids") << idQuery() << QueryOptions {.filters = debian} << expected;
    expected = idQuery();
    expected.imageIds = {u"img-00000002"_s};
    QTest::newRow("ids for ids") << idQuery() << QueryOptions {.imageIds = {{u"img-00000002"_s}}}
                                 << expected;
    expected.filters = debian;
    QTest::newRow("both stay at odds")
            << idQuery() << QueryOptions {.filters = debian, .imageIds = {{u"img-00000002"_s}}}
            << expected;
}

void QueryOptionsTest::apply()
{
    QFETCH(ImageQuery, query);
    QFETCH(QueryOptions, options);
    QFETCH(ImageQuery, expected);
    QCOMPARE(appliedTo(query, options), expected);
}

QTEST_GUILESS_MAIN(QueryOptionsTest)
#include "tst_queryoptions.moc"
