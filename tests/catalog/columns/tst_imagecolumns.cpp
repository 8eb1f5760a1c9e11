// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/columns/imagecolumns.h"

#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

const Image rich = {
        .place = {.region = u"ap-seoul"_s},
        .imageId = u"img-0abcdef1"_s,
        .osName = u"Ubuntu 22.04"_s,
        .imageType = u"PRIVATE_IMAGE"_s,
        .imageName = u"web <b>1</b>"_s,
        .imageDescription = u"first\nsecond\t& third"_s,
        .imageSize = 1250,
        .architecture = u"x86_64"_s,
        .imageState = u"NORMAL"_s,
        .platform = u"Ubuntu"_s,
        .imageCreator = u"100012345678"_s,
        .imageSource = u"CREATE_IMAGE"_s,
        .syncPercent = 60,
        .isSupportCloudinit = true,
        .snapshotSet = {{.snapshotId = u"snap-1"_s, .diskUsage = u"SYSTEM_DISK"_s, .diskSize = 50},
                        {.snapshotId = u"snap-2"_s, .diskUsage = u"DATA_DISK"_s, .diskSize = 200}},
        .tags = {{.key = u"env"_s, .value = u"prod"_s}, {.key = u"team"_s, .value = u"pay"_s}},
        .licenseType = u"BYOL"_s,
        .imageFamily = u"web"_s,
        .imageDeprecated = false,
        .created = QDateTime::fromString(u"2026-09-07T16:30:00Z"_s, Qt::ISODate),
};

bool comesBefore(const Image &a, const Image &b, ImageColumn column)
{
    const SortValue valueA = sortValue(a, column);
    const SortValue valueB = sortValue(b, column);
    const auto *textA = std::get_if<QString>(&valueA);
    const auto *textB = std::get_if<QString>(&valueB);
    return textA && textB ? imageCollator().compare(*textA, *textB) < 0 : valueA < valueB;
}

} // namespace

class ImageColumnsTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void namesColumns_data();
    void namesColumns();
    void isEmptyWithoutValue();
    void countsSnapshotsOfUnknownSize();
    void escapesToolTips();
    void hasToolTipsWhereTheyHelp();
    void fullTextsKeepTheirLines();
    void flagsAreOfColumnsOfFlags();
    void speaksWithUnits();
    void sortsByValue_data();
    void sortsByValue();
    void sortsNothingWithoutValue();
};

void ImageColumnsTest::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
}

void ImageColumnsTest::namesColumns_data()
{
    QTest::addColumn<ImageColumn>("column");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isNumber");

    const auto row = [](ImageColumn column, const char *title, const QString &text,
                        bool isNumber = false) {
        QTest::newRow(title) << column << QString::fromLatin1(title) << text << isNumber;
    };
    row(ImageColumn::Region, "Region", u"Seoul"_s);
    row(ImageColumn::Name, "Name", u"web <b>1</b>"_s);
    row(ImageColumn::ImageId, "Image ID", u"img-0abcdef1"_s);
    row(ImageColumn::Os, "OS", u"Ubuntu 22.04"_s);
    row(ImageColumn::Platform, "Platform", u"Ubuntu"_s);
    row(ImageColumn::Architecture, "Architecture", u"x86_64"_s);
    row(ImageColumn::Type, "Type", u"Private"_s);
    row(ImageColumn::State, "State", u"Normal"_s);
    row(ImageColumn::Size, "Size (GiB)", u"1,250"_s, true);
    row(ImageColumn::Created, "Created", u"2026-09-07 16:30"_s);
    row(ImageColumn::Source, "Source", u"Created from an instance"_s);
    row(ImageColumn::Creator, "Creator", u"100012345678"_s);
    row(ImageColumn::Snapshots, "Snapshots", u"2 · 250 GiB"_s);
    row(ImageColumn::Tags, "Tags", u"env=prod, team=pay"_s);
    row(ImageColumn::CloudInit, "Cloud-init", u"Yes"_s);
    row(ImageColumn::Deprecated, "Deprecated", u"No"_s);
    row(ImageColumn::Family, "Family", u"web"_s);
    row(ImageColumn::License, "License", u"Bring your own"_s);
    row(ImageColumn::Sync, "Sync", u"60 %"_s, true);
    row(ImageColumn::Description, "Description", u"first second & third"_s);
}

void ImageColumnsTest::namesColumns()
{
    QFETCH(ImageColumn, column);
    QFETCH(bool, isNumber);
    QTEST(columnTitle(column), "title");
    QTEST(cellText(rich, column), "text");
    QCOMPARE(columnAlignment(column),
             (isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
}

void ImageColumnsTest::isEmptyWithoutValue()
{
    for (int column = 0; column < imageColumnCount; ++column) {
        QCOMPARE(cellText({}, ImageColumn(column)), QString());
        QCOMPARE(cellToolTip({}, ImageColumn(column)), QString());
        QCOMPARE(cellSpeech({}, ImageColumn(column)), QString());
    }
}

void ImageColumnsTest::countsSnapshotsOfUnknownSize()
{
    const Image image = {.snapshotSet = {{.snapshotId = u"snap-1"_s}}};
    QCOMPARE(cellText(image, ImageColumn::Snapshots), u"1"_s);
    QVERIFY(cellSpeech(image, ImageColumn::Snapshots).startsWith(u"1 snapshot"));
    QVERIFY(cellToolTip(image, ImageColumn::Snapshots).contains(u">snap-1<"));
}

void ImageColumnsTest::escapesToolTips()
{
    const QString toolTip = cellToolTip(rich, ImageColumn::Name);
    QVERIFY(toolTip.startsWith(u"<qt>"));
    QVERIFY(toolTip.contains(u"web &lt;b&gt;1&lt;/b&gt;"));
    QVERIFY(cellToolTip(rich, ImageColumn::Description).contains(u"first\nsecond\t&amp; third"));
}

void ImageColumnsTest::hasToolTipsWhereTheyHelp()
{
    QVERIFY(cellToolTip(rich, ImageColumn::Tags).contains(u"env=prod\nteam=pay"));
    QVERIFY(cellToolTip(rich, ImageColumn::Snapshots)
                    .contains(u"snap-1 System 50 GiB\nsnap-2 Data 200 GiB"));
    QCOMPARE(cellToolTip(rich, ImageColumn::Size), QString());
}

void ImageColumnsTest::fullTextsKeepTheirLines()
{
    QCOMPARE(cellFullText(rich, ImageColumn::Description), u"first\nsecond\t& third"_s);
    QCOMPARE(cellFullText(rich, ImageColumn::Tags), u"env=prod\nteam=pay"_s);
    QCOMPARE(cellFullText({.osName = u"a\nb"_s}, ImageColumn::Os), u"a\nb"_s);
    QCOMPARE(cellFullText(rich, ImageColumn::Size), u"1,250"_s);
    QCOMPARE(cellFullText(rich, ImageColumn::Created, TimeZone::Utc), u"2026-09-07 16:30"_s);
    QCOMPARE(cellFullText({.cdcCacheStatus = u"CACHING"_s}, ImageColumn::CdcCache), u"Caching"_s);
}

void ImageColumnsTest::flagsAreOfColumnsOfFlags()
{
    QCOMPARE(cellFlag(rich, ImageColumn::CloudInit), true);
    QCOMPARE(cellFlag(rich, ImageColumn::Deprecated), false);
    for (int column = 0; column < imageColumnCount; ++column) {
        QVERIFY(!cellFlag({}, ImageColumn(column)));
        const QString text = cellText(rich, ImageColumn(column));
        const bool isFlag = text == booleanText(true) || text == booleanText(false);
        QCOMPARE(cellFlag(rich, ImageColumn(column)).has_value(), isFlag);
    }
}

void ImageColumnsTest::speaksWithUnits()
{
    QCOMPARE(cellSpeech(rich, ImageColumn::Size), u"1,250 GiB"_s);
    QVERIFY(cellSpeech(rich, ImageColumn::Snapshots).startsWith(u"2 snapshot"));
    QVERIFY(cellSpeech(rich, ImageColumn::Snapshots).endsWith(u", 250 GiB"));
    QCOMPARE(cellSpeech(rich, ImageColumn::Name), QString());
}

void ImageColumnsTest::sortsByValue_data()
{
    QTest::addColumn<ImageColumn>("column");
    QTest::addColumn<Image>("first");
    QTest::addColumn<Image>("second");

    const auto row = [](const char *name, ImageColumn column, const Image &first,
                        const Image &second) {
        QTest::newRow(name) << column << first << second;
    };
    row("number in a name", ImageColumn::Name, {.imageName = u"web-2"_s},
        {.imageName = u"web-10"_s});
    row("case", ImageColumn::Name, {.imageName = u"alpha"_s}, {.imageName = u"Beta"_s});
    row("accents", ImageColumn::Name, {.imageName = u"Émile"_s}, {.imageName = u"Zoe"_s});
    row("size", ImageColumn::Size, {.imageSize = 9}, {.imageSize = 1000});
    row("percent", ImageColumn::Sync, {.syncPercent = 9}, {.syncPercent = 100});
    row("time", ImageColumn::Created,
        {.createdTime = u"z"_s, .created = QDateTime::fromSecsSinceEpoch(1)},
        {.createdTime = u"a"_s, .created = QDateTime::fromSecsSinceEpoch(2)});
    row("snapshots by count", ImageColumn::Snapshots, {.snapshotSet = {{.diskSize = 900}}},
        {.snapshotSet = {{.diskSize = 10}, {.diskSize = 10}}});
    row("snapshots by size", ImageColumn::Snapshots, {.snapshotSet = {{.diskSize = 90}}},
        {.snapshotSet = {{.diskSize = 100}}});
    row("state by its word", ImageColumn::State, {.imageState = u"USING"_s}, // In use
        {.imageState = u"NORMAL"_s});
    row("region by its name", ImageColumn::Region,
        {.place = {.region = u"eu-frankfurt"_s}}, // Frankfurt
        {.place = {.region = u"ap-tokyo"_s}});    // Tokyo
    row("tags", ImageColumn::Tags, {.tags = {{.key = u"a"_s, .value = u"2"_s}}},
        {.tags = {{.key = u"a"_s, .value = u"10"_s}}});
    row("no value", ImageColumn::Name, {}, {.imageName = u"a"_s});
}

void ImageColumnsTest::sortsByValue()
{
    QFETCH(ImageColumn, column);
    QFETCH(Image, first);
    QFETCH(Image, second);
    QVERIFY(comesBefore(first, second, column));
    QVERIFY(!comesBefore(second, first, column));
}

void ImageColumnsTest::sortsNothingWithoutValue()
{
    for (int column = 0; column < imageColumnCount; ++column) {
        QVERIFY(sortValue({}, ImageColumn(column)) == SortValue());
    }
    const Image unreadable = {.createdTime = u"yesterday"_s};
    QVERIFY(sortValue(unreadable, ImageColumn::Created) == SortValue());
}

QTEST_GUILESS_MAIN(ImageColumnsTest)
#include "tst_imagecolumns.moc"
