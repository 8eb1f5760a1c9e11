// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/query/filtervalues.h"

#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

const QStringList regions = {u"ap-seoul"_s};

ImageQuery filtered(const QList<ImageFilter> &filters)
{
    return {.places = placesIn(regions), .filters = filters};
}

} // namespace

class FilterValuesTest final : public QObject
{
    Q_OBJECT

private slots:
    void makesAQuery_data();
    void makesAQuery();
    void showsAQuery_data();
    void showsAQuery();
    void namesFilters();
};

void FilterValuesTest::makesAQuery_data()
{
    QTest::addColumn<FilterValues>("values");
    QTest::addColumn<ImageQuery>("query");

    QTest::newRow("nothing") << FilterValues {} << filtered({});
    QTest::newRow("no type is every type")
            << FilterValues {.isPublic = false, .isPrivate = false, .isShared = false}
            << filtered({});
    QTest::newRow("two types") << FilterValues {.isPublic = false}
                               << filtered({{u"image-type"_s,
                                             {u"PRIVATE_IMAGE"_s, u"SHARED_IMAGE"_s}}});
    QTest::newRow("text is trimmed") << FilterValues {.imageName = u" web api "_s}
                                     << filtered({{u"image-name"_s, {u"web api"_s}}});
    QTest::newRow("blanks are nothing")
            << FilterValues {.imageName = u"  "_s, .platform = u" , "_s} << filtered({});
    QTest::newRow("platforms") << FilterValues {.platform = u"Ubuntu, Rocky Linux,"_s}
                               << filtered({{u"platform"_s, {u"Ubuntu"_s, u"Rocky Linux"_s}}});
    QTest::newRow("tag") << FilterValues {.tag = u"env=prod"_s}
                         << filtered({{u"tag:env"_s, {u"prod"_s}}});
    QTest::newRow("tag with an equals sign in its value")
            << FilterValues {.tag = u"note=a=b"_s} << filtered({{u"tag:note"_s, {u"a=b"_s}}});
    QTest::newRow("tag without a value")
            << FilterValues {.tag = u"env"_s} << filtered({{u"tag-key"_s, {u"env"_s}}});
    QTest::newRow("tag without a key")
            << FilterValues {.tag = u"=prod"_s} << filtered({{u"tag:"_s, {u"prod"_s}}});
    QTest::newRow("tag key and value")
            << FilterValues {.tagKey = u"env"_s, .tagValue = u"prod"_s}
            << filtered({{u"tag-key"_s, {u"env"_s}}, {u"tag-value"_s, {u"prod"_s}}});
    QTest::newRow("instance type")
            << FilterValues {.instanceType = u" SA5.MEDIUM2 "_s}
            << ImageQuery {.places = placesIn(regions), .instanceType = u"SA5.MEDIUM2"_s};
    QTest::newRow("ids switch filters off")
            << FilterValues {.isPublic = false,
                             .imageName = u"web"_s,
                             .instanceType = u"SA5.MEDIUM2"_s,
                             .imageIds = u"img-00000001\n img-00000002, img-00000001"_s,
                             .otherFilters = {{u"image-id"_s, {u"img-00000003"_s}}}}
            << ImageQuery {.places = placesIn(regions),
                           .imageIds = {u"img-00000001"_s, u"img-00000002"_s},
                           .instanceType = u"SA5.MEDIUM2"_s};
}

void FilterValuesTest::makesAQuery()
{
    QFETCH(FilterValues, values);
    QFETCH(ImageQuery, query);
    QCOMPARE(queryFromValues(values, placesIn(regions)), query);
}

void FilterValuesTest::showsAQuery_data()
{
    QTest::addColumn<ImageQuery>("query");
    QTest::addColumn<FilterValues>("values");

    QTest::newRow("nothing") << filtered({}) << FilterValues {};
    QTest::newRow("every field") << ImageQuery {.places = placesIn(regions),
                                                .filters = {{u"image-type"_s, {u"PRIVATE_IMAGE"_s}},
                                                            {u"image-name"_s, {u"web"_s}},
                                                            {u"platform"_s,
                                                             {u"Ubuntu"_s, u"Debian"_s}},
                                                            {u"tag:env"_s, {u"prod"_s}},
                                                            {u"tag-key"_s, {u"team"_s}},
                                                            {u"tag-value"_s, {u"pay"_s}}},
                                                .instanceType = u"SA5.MEDIUM2"_s}
                                 << FilterValues {.isPublic = false,
                                                  .isShared = false,
                                                  .imageName = u"web"_s,
                                                  .platform = u"Ubuntu, Debian"_s,
                                                  .tag = u"env=prod"_s,
                                                  .tagKey = u"team"_s,
                                                  .tagValue = u"pay"_s,
                                                  .instanceType = u"SA5.MEDIUM2"_s};
    QTest::newRow("ids") << ImageQuery {.places = placesIn(regions),
                                        .imageIds = {u"img-00000001"_s, u"img-00000002"_s}}
                         << FilterValues {.imageIds = u"img-00000001\nimg-00000002"_s};

    const auto addOther = [](const char *name, const ImageFilter &filter) {
        QTest::newRow(name) << filtered({filter}) << FilterValues {.otherFilters = {filter}};
    };
    addOther("a filter without a field", {u"dedicated-cluster-id"_s, {u"cluster-1"_s}});
    addOther("several names", {u"image-name"_s, {u"a"_s, u"b"_s}});
    addOther("an unknown type", {u"image-type"_s, {u"PRIVATE_IMAGE"_s, u"MARKET_IMAGE"_s}});
    addOther("all types",
             {u"image-type"_s, {u"PUBLIC_IMAGE"_s, u"PRIVATE_IMAGE"_s, u"SHARED_IMAGE"_s}});
    addOther("a tag key with an equals sign", {u"tag:a=b"_s, {u"c"_s}});
    addOther("a comma in a platform", {u"platform"_s, {u"a,b"_s}});
    addOther("blanks around a name", {u"image-name"_s, {u" web "_s}});

    const ImageFilter first = {u"tag:env"_s, {u"prod"_s}};
    const ImageFilter second = {u"tag:team"_s, {u"pay"_s}};
    QTest::newRow("two tags") << filtered({first, second})
                              << FilterValues {.tag = u"env=prod"_s, .otherFilters = {second}};
    const ImageFilter privateType = {u"image-type"_s, {u"PRIVATE_IMAGE"_s}};
    const ImageFilter sharedType = {u"image-type"_s, {u"SHARED_IMAGE"_s}};
    QTest::newRow("two filters by type")
            << filtered({privateType, sharedType})
            << FilterValues {.isPublic = false, .isShared = false, .otherFilters = {sharedType}};
}

void FilterValuesTest::showsAQuery()
{
    QFETCH(ImageQuery, query);
    QFETCH(FilterValues, values);
    QCOMPARE(valuesFromQuery(query), values);
    // What is shown stands for the same question.
    QCOMPARE(queryFromValues(values, placesIn(regions)), query);
}

void FilterValuesTest::namesFilters()
{
    QCOMPARE(filtersText({{u"dedicated-cluster-id"_s, {u"cluster-1"_s}},
                          {u"platform"_s, {u"a"_s, u"b"_s}}}),
             u"dedicated-cluster-id=cluster-1, platform=a,b"_s);
    QVERIFY(filtersText({}).isEmpty());
}

QTEST_GUILESS_MAIN(FilterValuesTest)
#include "tst_filtervalues.moc"
