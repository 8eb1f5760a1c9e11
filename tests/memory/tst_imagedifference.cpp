// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "memory/imagedifference.h"

#include "json/imagefromjson.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

Image imageOf(const QByteArray &json)
{
    return comparable(imageFromJson(json).value());
}

} // namespace

class ImageDifferenceTest final : public QObject
{
    Q_OBJECT

private slots:
    void tellsWhatDiffers_data();
    void tellsWhatDiffers();
    void followsThePageOfTheApi();
};

void ImageDifferenceTest::tellsWhatDiffers_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QList<FieldChange>>("changes");
    const QList<FieldChange> none;

    QTest::newRow("same") << R"({"ImageName":"a"})"_ba
                          << R"({"ImageName":"a"})"_ba << none;
    QTest::newRow("state") << R"({"ImageState":"NORMAL"})"_ba
                           << R"({"ImageState":"SYNCING"})"_ba
                           << QList<FieldChange> {{"ImageState", R"("NORMAL")", R"("SYNCING")"}};
    QTest::newRow("progress") << R"({"SyncPercent":10})"_ba
                              << R"({"SyncPercent":60})"_ba << none;
    QTest::newRow("progress of another type") << R"({"SyncPercent":1.5})"_ba
                                              << R"({"SyncPercent":"?"})"_ba << none;
    QTest::newRow("order of tags")
            << R"({"Tags":[{"Key":"a","Value":"1"},{"Key":"b","Value":"2"}]})"_ba
            << R"({"Tags":[{"Key":"b","Value":"2"},{"Key":"a","Value":"1"}]})"_ba << none;
    QTest::newRow("order of snapshots")
            << R"({"SnapshotSet":[{"SnapshotId":"snap-1"},{"SnapshotId":"snap-2"}]})"_ba
            << R"({"SnapshotSet":[{"SnapshotId":"snap-2"},{"SnapshotId":"snap-1"}]})"_ba << none;
    QTest::newRow("a tag") << R"({"Tags":[]})"_ba
                           << R"({"Tags":[{"Key":"a","Value":"1"}]})"_ba
                           << QList<FieldChange> {{"Tags", "null", R"([{"Key":"a","Value":"1"}])"}};
    QTest::newRow("null is missing") << R"({"ImageFamily":null})"_ba
                                     << R"({})"_ba << none;
    QTest::newRow("empty is missing") << R"({"ImageFamily":"","Tags":[],"New":[]})"_ba
                                      << R"({"New":null})"_ba << none;
    QTest::newRow("unknown member")
            << R"({"New":{"a":1}})"_ba
            << R"({"New":{"a":2}})"_ba << QList<FieldChange> {{"New", R"({"a":1})", R"({"a":2})"}};
    QTest::newRow("comes and goes") << R"({"ImageDeprecated":true})"_ba
                                    << R"({"ImageFamily":"web"})"_ba
                                    << QList<FieldChange> {{"ImageFamily", "null", R"("web")"},
                                                           {"ImageDeprecated", "true", "null"}};
}

void ImageDifferenceTest::tellsWhatDiffers()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, after);
    QFETCH(const QList<FieldChange>, changes);
    QCOMPARE(fieldChanges(imageOf(before), imageOf(after)), changes);
}

void ImageDifferenceTest::followsThePageOfTheApi()
{
    const QList<FieldChange> changes =
            fieldChanges(imageOf(R"({"Zeta":1,"Alpha":1,"ImageSize":1,"ImageName":"a"})"),
                         imageOf(R"({"Alpha":2,"ImageName":"b","Zeta":2,"ImageSize":2})"));
    QByteArrayList names;
    for (const FieldChange &change : changes)
        names.append(change.name);
    QCOMPARE(names, (QByteArrayList {"ImageName", "ImageSize", "Alpha", "Zeta"}));
}

QTEST_GUILESS_MAIN(ImageDifferenceTest)
#include "tst_imagedifference.moc"
