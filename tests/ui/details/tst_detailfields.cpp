// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/details/detailfields.h"

#include "core/imagetext.h"
#include "support/waiting.h"

#include <QTimeZone>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

QString valueOf(const Image &image, const QString &label)
{
    for (const DetailField &field : detailFields(image)) {
        if (field.label == label)
            return field.value;
    }
    return u"no such field"_s;
}

} // namespace

class DetailFieldsTest final : public QObject
{
    Q_OBJECT

public:
    static void initMain() { qputenv("TZ", "KST-9"); } // the user is nine hours east of UTC

private slots:
    void putsFieldsIntoWords_data();
    void putsFieldsIntoWords();
    void tellsWhenAndHowLongAgo();
    void keepsEveryFieldOfABareImage();
    void hasTheProfileWhereThereIsOne();
    void setsIdsInFixedWidth();
    void showsTheJsonAsSent();
    void tellsWhereItComesFrom();
};

void DetailFieldsTest::putsFieldsIntoWords_data()
{
    QTest::addColumn<Image>("image");
    QTest::addColumn<QString>("label");
    QTest::addColumn<QString>("value");

    const auto add = [](const QString &label, const Image &image, const QString &value) {
        QTest::addRow("%s %s", qPrintable(label), qPrintable(value)) << image << label << value;
    };
    add(u"Name"_s, {.imageName = u"<b>bold</b>"_s}, u"<b>bold</b>"_s);
    add(u"Image ID"_s, {.imageId = u"img-00000001"_s}, u"img-00000001"_s);
    add(u"Region"_s, {.place = {.region = u"ap-seoul"_s}}, u"Seoul (ap-seoul)"_s);
    add(u"Type"_s, {.imageType = u"PRIVATE_IMAGE"_s}, u"Private"_s);
    add(u"State"_s, {.imageState = u"SYNCING"_s, .syncPercent = 60}, u"Syncing 60 %"_s);
    add(u"Sync"_s, {.syncPercent = 60}, u"60 %"_s);
    add(u"Size"_s, {.imageSize = 50}, u"50 GiB"_s);
    add(u"Created"_s, {.createdTime = u"soon"_s}, u"soon"_s);
    add(u"Cloud-init"_s, {.isSupportCloudinit = true}, u"Supported"_s);
    add(u"Cloud-init"_s, {.isSupportCloudinit = false}, u"Not supported"_s);
    add(u"Deprecated"_s, {.imageDeprecated = true}, u"Yes"_s);
    add(u"CDC cache"_s, {.cdcCacheStatus = u"CACHED_ALL"_s}, u"Cached everywhere"_s);
    add(u"Description"_s, {.imageDescription = u"two\nlines"_s}, u"two\nlines"_s);
}

void DetailFieldsTest::putsFieldsIntoWords()
{
    QFETCH(Image, image);
    QFETCH(QString, label);
    QFETCH(QString, value);
    QCOMPARE(valueOf(image, label), value);
}

void DetailFieldsTest::tellsWhenAndHowLongAgo()
{
    const Image image = {.created = QDateTime(QDate(2021, 9, 7), QTime(7, 30), QTimeZone::utc())};
    const auto age = [&image] {
        return ageText(image, QDateTime::currentDateTimeUtc());
    };
    QVERIFY(age().endsWith("years ago"_L1));
    // Midnight may come between the two.
    QTRY_COMPARE_WITH_TIMEOUT(valueOf(image, u"Created"_s),
                              QString(u"2021-09-07 16:30 (KST), "_s + age()), longestWait);
}

void DetailFieldsTest::keepsEveryFieldOfABareImage()
{
    // The API's 20 fields but SnapshotSet and Tags, and the region.
    QStringList labels;
    for (const DetailField &field : detailFields({})) {
        labels.append(field.label);
        QVERIFY2(field.value.isEmpty(), qPrintable(field.label));
    }
    QCOMPARE(labels.join(u','),
             u"Name,Image ID,Region,OS,Platform,Architecture,Type,State,Sync,Size,Created,Source,"
             "Creator,Cloud-init,Deprecated,License,Family,CDC cache,Description"_s);
}

void DetailFieldsTest::hasTheProfileWhereThereIsOne()
{
    const Image image = {.place = {.profile = u"prod"_s, .region = u"ap-seoul"_s}};
    QCOMPARE(valueOf(image, u"Profile"_s), u"prod"_s);
    QCOMPARE(detailFields(image).at(3).label, u"Profile"_s); // behind name, id and region
    QCOMPARE(valueOf({}, u"Profile"_s), u"no such field"_s);
}

void DetailFieldsTest::setsIdsInFixedWidth()
{
    QStringList fixed;
    for (const DetailField &field : detailFields({})) {
        if (field.isFixedWidth)
            fixed.append(field.label);
    }
    QCOMPARE(fixed, (QStringList {u"Image ID"_s, u"Creator"_s}));
}

void DetailFieldsTest::showsTheJsonAsSent()
{
    const QString text =
            rawJsonText({.imageId = u"img-00000001"_s,
                         .unread = R"({"NewField":12345678901234567890,"Old":1E400})"});
    QCOMPARE(text, u"{\n    \"ImageId\": \"img-00000001\",\n"
                   "    \"NewField\": 12345678901234567890,\n    \"Old\": 1E400\n}\n"_s);
}

void DetailFieldsTest::tellsWhereItComesFrom()
{
    const ImageOrigin origin = {
            .requestId = u"5908394c"_s,
            .readTime = QDateTime(QDate(2026, 9, 7), QTime(10, 21, 7), QTimeZone::utc())};
    QCOMPARE(originText(origin, TimeZone::Utc), u"As of 10:21:07 (UTC) · RequestId 5908394c"_s);
    QCOMPARE(originText(origin, TimeZone::Local), u"As of 19:21:07 (KST) · RequestId 5908394c"_s);
}

QTEST_GUILESS_MAIN(DetailFieldsTest)
#include "tst_detailfields.moc"
