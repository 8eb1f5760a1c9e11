// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "core/queryrules.h"

#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

QStringList imageIds(int count)
{
    QStringList ids;
    for (int i = 0; i < count; ++i)
        ids.append(u"img-%1"_s.arg(i, 8, 10, QLatin1Char('0')));
    return ids;
}

ImageFilter filterOf(const QString &name, const QStringList &values = {u"x"_s})
{
    return {.name = name, .values = values};
}

QList<ImageFilter> tagFilters(int count)
{
    QList<ImageFilter> filters;
    for (int i = 0; i < count; ++i)
        filters.append(filterOf(u"tag:key%1"_s.arg(i)));
    return filters;
}

const QStringList seoul = {u"ap-seoul"_s};

} // namespace

class QueryRulesTest final : public QObject
{
    Q_OBJECT

private slots:
    void goodQueries_data();
    void goodQueries();
    void badQueriesNameTheField_data();
    void badQueriesNameTheField();
    void goodRequests_data();
    void goodRequests();
    void badRequestsNameTheField_data();
    void badRequestsNameTheField();
    void aQueryIsOneRequest();
    void manyIdsAreSeveralRequests();
    void pastedIds_data();
    void pastedIds();
    void imageIdShape_data();
    void imageIdShape();
};

void QueryRulesTest::goodQueries_data()
{
    QTest::addColumn<ImageQuery>("query");

    QTest::newRow("nothing asked") << ImageQuery {.places = placesIn(seoul)};
    QStringList names = filterNames() + QStringList {u"tag:env"_s};
    names.removeOne(u"image-id"_s); // whose values have a shape
    for (const QString &name : std::as_const(names)) {
        QTest::newRow(qPrintable(name))
                << ImageQuery {.places = placesIn(seoul), .filters = {filterOf(name)}};
    }
    QTest::newRow("image-id") << ImageQuery {
            .places = placesIn(seoul), .filters = {filterOf(u"image-id"_s, {u"img-qlzp4oea"_s})}};
    QTest::newRow("ten filters") << ImageQuery {.places = placesIn(seoul),
                                                .filters = tagFilters(10)};
    QTest::newRow("five values") << ImageQuery {
            .places = placesIn(seoul),
            .filters = {filterOf(u"platform"_s, {u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s})}};
    QTest::newRow("many ids") << ImageQuery {.places = placesIn(seoul), .imageIds = imageIds(250)};
}

void QueryRulesTest::goodQueries()
{
    QFETCH(ImageQuery, query);
    const Result<void> checked = validateQuery(query);
    QVERIFY2(checked, checked ? "" : qPrintable(checked.error().message));
}

void QueryRulesTest::badQueriesNameTheField_data()
{
    QTest::addColumn<ImageQuery>("query");
    QTest::addColumn<QString>("field");

    QTest::newRow("no region") << ImageQuery {} << u"Region"_s;
    QTest::newRow("ids and filters") << ImageQuery {.places = placesIn(seoul),
                                                    .filters = {filterOf(u"platform"_s)},
                                                    .imageIds = imageIds(1)}
                                     << u"ImageIds"_s;
    QTest::newRow("eleven filters")
            << ImageQuery {.places = placesIn(seoul), .filters = tagFilters(11)} << u"Filters"_s;
    QTest::newRow("unknown filter")
            << ImageQuery {.places = placesIn(seoul), .filters = {filterOf(u"image-state"_s)}}
            << u"Filters.image-state"_s;
    QTest::newRow("tag without key")
            << ImageQuery {.places = placesIn(seoul), .filters = {filterOf(u"tag:"_s)}}
            << u"Filters.tag:"_s;
    QTest::newRow("no value") << ImageQuery {.places = placesIn(seoul),
                                             .filters = {filterOf(u"platform"_s, {})}}
                              << u"Filters.platform"_s;
    QTest::newRow("empty value") << ImageQuery {.places = placesIn(seoul),
                                                .filters = {filterOf(u"platform"_s, {QString()})}}
                                 << u"Filters.platform"_s;
    QTest::newRow("six values") << ImageQuery {.places = placesIn(seoul),
                                               .filters = {filterOf(u"tag-key"_s,
                                                                    {u"a"_s, u"b"_s, u"c"_s, u"d"_s,
                                                                     u"e"_s, u"f"_s})}}
                                << u"Filters.tag-key"_s;
    QTest::newRow("filter with a bad id")
            << ImageQuery {.places = placesIn(seoul),
                           .filters = {filterOf(u"image-id"_s, {u"ubuntu"_s})}}
            << u"Filters.image-id"_s;
    QTest::newRow("bad id") << ImageQuery {.places = placesIn(seoul),
                                           .imageIds = {u"img-qlzp4oea"_s, u"ubuntu"_s}}
                            << u"ImageIds"_s;
}

void QueryRulesTest::badQueriesNameTheField()
{
    QFETCH(ImageQuery, query);
    QFETCH(QString, field);
    const Result<void> checked = validateQuery(query);
    QVERIFY(!checked);
    QCOMPARE(checked.error().kind, ApiError::Kind::Usage);
    QCOMPARE(checked.error().field, field);
    QVERIFY(!checked.error().message.isEmpty());
}

void QueryRulesTest::goodRequests_data()
{
    QTest::addColumn<ImageRequest>("request");

    QTest::newRow("first page") << ImageRequest {.place = {.region = u"ap-seoul"_s}};
    QTest::newRow("smallest page") << ImageRequest {.place = {.region = u"ap-seoul"_s}, .limit = 1};
    QTest::newRow("far page") << ImageRequest {.place = {.region = u"ap-seoul"_s},
                                               .offset = 100000};
    QTest::newRow("100 ids") << ImageRequest {.place = {.region = u"ap-seoul"_s},
                                              .imageIds = imageIds(100)};
}

void QueryRulesTest::goodRequests()
{
    QFETCH(ImageRequest, request);
    QVERIFY(validateRequest(request));
}

void QueryRulesTest::badRequestsNameTheField_data()
{
    QTest::addColumn<ImageRequest>("request");
    QTest::addColumn<QString>("field");

    QTest::newRow("no region") << ImageRequest {} << u"Region"_s;
    QTest::newRow("negative offset")
            << ImageRequest {.place = {.region = u"ap-seoul"_s}, .offset = -1} << u"Offset"_s;
    QTest::newRow("no limit") << ImageRequest {.place = {.region = u"ap-seoul"_s}, .limit = 0}
                              << u"Limit"_s;
    QTest::newRow("large limit") << ImageRequest {.place = {.region = u"ap-seoul"_s}, .limit = 101}
                                 << u"Limit"_s;
    QTest::newRow("101 ids") << ImageRequest {.place = {.region = u"ap-seoul"_s},
                                              .imageIds = imageIds(101)}
                             << u"ImageIds"_s;
    QTest::newRow("filter") << ImageRequest {.place = {.region = u"ap-seoul"_s},
                                             .filters = {filterOf(u"size"_s)}}
                            << u"Filters.size"_s;
}

void QueryRulesTest::badRequestsNameTheField()
{
    QFETCH(ImageRequest, request);
    QFETCH(QString, field);
    const Result<void> checked = validateRequest(request);
    QVERIFY(!checked);
    QCOMPARE(checked.error().kind, ApiError::Kind::Usage);
    QCOMPARE(checked.error().field, field);
}

void QueryRulesTest::aQueryIsOneRequest()
{
    const ImageQuery query {.places = placesIn({u"ap-seoul"_s, u"ap-tokyo"_s}),
                            .filters = tagFilters(2),
                            .instanceType = u"SA5.MEDIUM2"_s};
    const ImageRequest expected {.place = {.region = u"ap-tokyo"_s},
                                 .filters = tagFilters(2),
                                 .instanceType = u"SA5.MEDIUM2"_s,
                                 .offset = 0,
                                 .limit = 100};
    QCOMPARE(firstRequests(query, {.region = u"ap-tokyo"_s}), {expected});
}

void QueryRulesTest::manyIdsAreSeveralRequests()
{
    const ImageQuery hundred {.places = placesIn(seoul), .imageIds = imageIds(100)};
    QCOMPARE(firstRequests(hundred, {.region = u"ap-seoul"_s}).size(), 1);

    const ImageQuery query {.places = placesIn(seoul), .imageIds = imageIds(250)};
    QStringList asked;
    QList<qsizetype> sizes;
    for (const ImageRequest &request : firstRequests(query, {.region = u"ap-seoul"_s})) {
        QVERIFY(validateRequest(request));
        sizes.append(request.imageIds.size());
        asked += request.imageIds;
    }
    QCOMPARE(sizes, (QList<qsizetype> {100, 100, 50}));
    QCOMPARE(asked, query.imageIds);
}

void QueryRulesTest::pastedIds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("ids");

    const QStringList two = {u"img-aaaaaaaa"_s, u"img-bbbbbbbb"_s};
    QTest::newRow("empty") << QString() << QStringList();
    QTest::newRow("blanks") << u" \n\t"_s << QStringList();
    QTest::newRow("lines") << u"img-aaaaaaaa\r\nimg-bbbbbbbb\n"_s << two;
    QTest::newRow("commas") << u"img-aaaaaaaa, img-bbbbbbbb"_s << two;
    QTest::newRow("JSON") << u"[\"img-aaaaaaaa\", \"img-bbbbbbbb\"]"_s << two;
    QTest::newRow("semicolons") << u"img-aaaaaaaa;img-bbbbbbbb"_s << two;
    QTest::newRow("twice") << u"img-aaaaaaaa img-bbbbbbbb img-aaaaaaaa"_s << two;
    QTest::newRow("blanks and commas of other scripts")
            << u"img-aaaaaaaa\u00A0，\u3000img-bbbbbbbb、\u200B；\uFEFF"_s << two;
    QTest::newRow("words stay") << u"ubuntu img-aaaaaaaa"_s
                                << QStringList {u"ubuntu"_s, u"img-aaaaaaaa"_s};
}

void QueryRulesTest::pastedIds()
{
    QFETCH(QString, text);
    QFETCH(QStringList, ids);
    QCOMPARE(parseImageIds(text), ids);
}

void QueryRulesTest::imageIdShape_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isId");

    QTest::newRow("good") << u"img-qlzp4oea"_s << true;
    QTest::newRow("digits") << u"img-01234567"_s << true;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("short") << u"img-qlzp4oe"_s << false;
    QTest::newRow("long") << u"img-qlzp4oeaa"_s << false;
    QTest::newRow("upper case") << u"img-QLZP4OEA"_s << false;
    QTest::newRow("other prefix") << u"ins-qlzp4oea"_s << false;
    QTest::newRow("line end") << u"img-qlzp4oea\n"_s << false;
    QTest::newRow("blank before") << u" img-qlzp4oea"_s << false;
}

void QueryRulesTest::imageIdShape()
{
    QFETCH(QString, text);
    QFETCH(bool, isId);
    QCOMPARE(isImageId(text), isId);
}

QTEST_GUILESS_MAIN(QueryRulesTest)
#include "tst_queryrules.moc"
