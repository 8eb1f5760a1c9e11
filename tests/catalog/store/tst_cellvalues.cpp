// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/store/cellvalues.h"

#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

constexpr ImageNumber first {0};
constexpr ImageNumber second {1};

} // namespace

class CellValuesTest final : public QObject
{
    Q_OBJECT

private slots:
    void keepsWhatDiffersApart_data();
    void keepsWhatDiffersApart();
    void keepsWhatIsTheSameOnce();
    void ownTextsAreALineEach();
    void hasTextsThatAreNoTimesInBothZones();
};

void CellValuesTest::keepsWhatDiffersApart_data()
{
    QTest::addColumn<ImageColumn>("column");
    QTest::addColumn<Image>("one");
    QTest::addColumn<Image>("other");

    QTest::newRow("text") << ImageColumn::Os << Image {.osName = u"Ubuntu"_s}
                          << Image {.osName = u"Debian"_s};
    QTest::newRow("code") << ImageColumn::Type << Image {.imageType = u"PUBLIC_IMAGE"_s}
                          << Image {.imageType = u"SHARED_IMAGE"_s};
    QTest::newRow("a code with more to say")
            << ImageColumn::State << Image {.imageState = u"SYNCING"_s, .syncPercent = 60}
            << Image {.imageState = u"SYNCING"_s, .syncPercent = 70};
    QTest::newRow("flag") << ImageColumn::CloudInit << Image {.isSupportCloudinit = false}
                          << Image {};
    QTest::newRow("number") << ImageColumn::Size << Image {.imageSize = 0} << Image {};
    QTest::newRow("tags") << ImageColumn::Tags
                          << Image {.tags = {{.key = u"a"_s, .value = u"bc"_s}}}
                          << Image {.tags = {{.key = u"ab"_s, .value = u"c"_s}}};
    QTest::newRow("one tag or two")
            << ImageColumn::Tags << Image {.tags = {{.key = u"a"_s, .value = u"1 1 bc"_s}}}
            << Image {.tags = {{.key = u"a"_s, .value = {}}, {.key = u"b"_s, .value = u"c"_s}}};
    QTest::newRow("snapshots") << ImageColumn::Snapshots
                               << Image {.snapshotSet = {{.diskSize = 50}}}
                               << Image {.snapshotSet = {{.diskSize = 51}}};
}

void CellValuesTest::keepsWhatDiffersApart()
{
    QFETCH(ImageColumn, column);
    QFETCH(Image, one);
    QFETCH(Image, other);
    CellValues cells;
    cells.append(one);
    cells.append(other);
    QCOMPARE(cells.values(column).size(), size_t(2));
    QCOMPARE(cells.sharedValue(first, column).text, cellText(one, column));
    QCOMPARE(cells.sharedValue(second, column).text, cellText(other, column));
    QVERIFY(cells.valueId(first, column) != cells.valueId(second, column));
}

void CellValuesTest::keepsWhatIsTheSameOnce()
{
    const Image image = {.imageType = u"PUBLIC_IMAGE"_s,
                         .imageState = u"SYNCING"_s,
                         .syncPercent = 60,
                         .snapshotSet = {{.diskSize = 50}},
                         .tags = {{.key = u"a"_s, .value = u"b"_s}}};
    CellValues cells;
    cells.append(image);
    const int before = cells.valueCount();
    cells.append(image);
    QCOMPARE(cells.valueCount(), before);
    QCOMPARE(cells.values(ImageColumn::Tags).size(), size_t(1));
    QCOMPARE(cells.valueId(second, ImageColumn::State), cells.valueId(first, ImageColumn::State));
}

void CellValuesTest::ownTextsAreALineEach()
{
    CellValues cells;
    cells.append({.imageId = u"img-1"_s,
                  .imageName = u"WEB\none"_s,
                  .imageDescription = u"All of it"_s,
                  .created = QDateTime::fromString(u"2025-03-15T16:30:00Z"_s, Qt::ISODate)});
    QCOMPARE(cells.ownText(first, ImageColumn::Name), u"web one"_s);
    QCOMPARE(cells.ownText(first, ImageColumn::Description), u"all of it"_s);
    QCOMPARE(cells.ownText(first, TimeZone::Utc).count(u'\n'),
             qsizetype(CellValues::ownColumns().size()));
    cells.forget(first);
    QCOMPARE(cells.ownText(first, ImageColumn::Name), QString());
}

/// However long they are.
void CellValuesTest::hasTextsThatAreNoTimesInBothZones()
{
    CellValues cells;
    for (const QString &time : {QString(), u"soon"_s, QString(QString(70'000, u'x') + u'y')})
        cells.append({.imageId = u"a"_s, .createdTime = time, .imageName = u"Web One"_s});
    for (const TimeZone zone : {TimeZone::Local, TimeZone::Utc}) {
        QVERIFY(cells.ownText(ImageNumber(0), zone).contains(u"web one\n"_s));
        QVERIFY(!cells.ownText(ImageNumber(0), zone).contains(u"soon"_s));
        QVERIFY(cells.ownText(ImageNumber(1), zone).contains(u"soon\n"_s));
        QVERIFY(cells.ownText(ImageNumber(2), zone).contains(u"xy\n"_s));
        QVERIFY(cells.ownText(ImageNumber(2), zone).contains(u"web one\n"_s));
    }
    QCOMPARE(cells.ownText(ImageNumber(2), ImageColumn::Name), u"web one"_s);
    cells.forget(ImageNumber(1));
    QCOMPARE(cells.ownText(ImageNumber(1), TimeZone::Local), QString());
    QCOMPARE(cells.ownText(ImageNumber(1), TimeZone::Utc), QString());
}

QTEST_GUILESS_MAIN(CellValuesTest)
#include "tst_cellvalues.moc"
