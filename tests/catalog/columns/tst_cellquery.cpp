// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/columns/cellquery.h"

#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

const Image image = {.place = {.region = u"ap-seoul"_s},
                     .imageId = u"img-0abcdef1"_s,
                     .osName = u"Ubuntu Server 22.04"_s,
                     .imageType = u"PRIVATE_IMAGE"_s,
                     .imageName = u"web"_s,
                     .platform = u"Ubuntu"_s,
                     .tags = {{.key = u"env"_s, .value = u"prod"_s}}};

} // namespace

class CellQueryTest final : public QObject
{
    Q_OBJECT

private slots:
    void asksForTheSame_data();
    void asksForTheSame();
    void asksForIds();
    void knowsWhatCannotBeAsked();
};

void CellQueryTest::asksForTheSame_data()
{
    QTest::addColumn<ImageColumn>("column");
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QString>("value");

    QTest::newRow("name") << ImageColumn::Name << u"image-name"_s << u"web"_s;
    QTest::newRow("platform") << ImageColumn::Platform << u"platform"_s << u"Ubuntu"_s;
    QTest::newRow("type") << ImageColumn::Type << u"image-type"_s << u"PRIVATE_IMAGE"_s;
    QTest::newRow("tag") << ImageColumn::Tags << u"tag:env"_s << u"prod"_s;
}

void CellQueryTest::asksForTheSame()
{
    QFETCH(ImageColumn, column);
    QFETCH(QString, filter);
    QFETCH(QString, value);
    const ImageQuery expected = {.filters = {{.name = filter, .values = {value}}}};
    QVERIFY(queryForCell(image, column) == expected);
    QVERIFY(!queryForCell({}, column));
}

void CellQueryTest::asksForIds()
{
    const ImageQuery expected = {.imageIds = {u"img-0abcdef1"_s}};
    QVERIFY(queryForCell(image, ImageColumn::ImageId) == expected);
    QVERIFY(!queryForCell({}, ImageColumn::ImageId));
}

void CellQueryTest::knowsWhatCannotBeAsked()
{
    QVERIFY(!queryForCell(image, ImageColumn::Os));
    QVERIFY(!queryForCell(image, ImageColumn::Region));
    Image tagged = image;
    tagged.tags.append({.key = u"team"_s, .value = u"pay"_s});
    QVERIFY(!queryForCell(tagged, ImageColumn::Tags));
}

QTEST_GUILESS_MAIN(CellQueryTest)
#include "tst_cellquery.moc"
