// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "simulator/demoimages.h"

#include "core/queryrules.h"
#include "core/region.h"

#include <QDateTime>
#include <QJsonArray>
#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QString text(const QJsonObject &image, QLatin1StringView key)
{
    return image.value(key).toString();
}

} // namespace

/// What issue and README promise of the demo cloud's images.
class DemoImagesTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void isTheSameInEveryRun();
    void hasTheNumbers();
    void hasWellFormedImages();
    void hasUniqueIdsInARegion();
    void sharesPublicIdsAcrossRegions();
    void copiesPrivateImagesUnderOtherIds();
    void hasSnapshotsOnPrivateImages();
    void showsEverySyncPercentWithSyncing();
    void showsEveryWord_data();
    void showsEveryWord();
    void datesAreAsNamesSay();
    void hasAwkwardNames_data();
    void hasAwkwardNames();
    void hasAwkwardTags();
    void leavesFieldsOut_data();
    void leavesFieldsOut();
    void isSortedNewestFirst();
    void anotherAccountHasTheSamePublicImages();

private:
    QMap<QString, DemoImages> m_catalogue;
    DemoImages m_all;
};

void DemoImagesTest::initTestCase()
{
    for (const QString &region : knownRegionIds()) {
        m_catalogue[region] = demoImages(region);
        m_all += m_catalogue[region];
    }
}

void DemoImagesTest::isTheSameInEveryRun()
{
    for (const QString &region : knownRegionIds())
        QCOMPARE(demoImages(region), m_catalogue.value(region));
}

void DemoImagesTest::hasTheNumbers()
{
    for (const QString &region : knownRegionIds()) {
        const qsizetype count = m_catalogue.value(region).size();
        const bool isLarge = region == "ap-singapore"_L1;
        QVERIFY2(isLarge ? count > 1000 : (count >= 60 && count <= 200),
                 qPrintable(QString(region + u' ' + QString::number(count))));
    }
    QVERIFY2(m_all.size() >= 2400 && m_all.size() <= 2600,
             qPrintable(QString::number(m_all.size())));
}

void DemoImagesTest::hasWellFormedImages()
{
    // The 20 fields of the API.
    const QSet<QString> known = {
            u"ImageId"_s,     u"OsName"_s,           u"ImageType"_s,          u"CreatedTime"_s,
            u"ImageName"_s,   u"ImageDescription"_s, u"ImageSize"_s,          u"Architecture"_s,
            u"ImageState"_s,  u"Platform"_s,         u"ImageCreator"_s,       u"ImageSource"_s,
            u"SyncPercent"_s, u"SnapshotSet"_s,      u"IsSupportCloudinit"_s, u"Tags"_s,
            u"LicenseType"_s, u"ImageFamily"_s,      u"CdcCacheStatus"_s,     u"ImageDeprecated"_s};
    QSet<QString> seen;
    for (const QJsonObject &image : std::as_const(m_all)) {
        const QString id = text(image, "ImageId"_L1);
        QVERIFY2(isImageId(id), qPrintable(id));
        const QStringList keys = image.keys();
        seen += QSet<QString>(keys.begin(), keys.end());

        const QString created = text(image, "CreatedTime"_L1);
        QVERIFY2(QDateTime::fromString(created, Qt::ISODate).isValid(), qPrintable(created));
        const qsizetype nameLength = text(image, "ImageName"_L1).size();
        QVERIFY(nameLength >= 1 && nameLength <= 60);
        const int size = image.value("ImageSize"_L1).toInt();
        QVERIFY2(size >= 20 && size <= 500, qPrintable(id));
    }
    QCOMPARE(seen, known);
}

void DemoImagesTest::hasUniqueIdsInARegion()
{
    for (const DemoImages &images : std::as_const(m_catalogue)) {
        QSet<QString> ids;
        for (const QJsonObject &image : images)
            ids.insert(text(image, "ImageId"_L1));
        QCOMPARE(ids.size(), images.size());
    }
}

void DemoImagesTest::sharesPublicIdsAcrossRegions()
{
    QMap<QString, QSet<QString>> idsByName;
    QMap<QString, int> regionsByName;
    int deprecated = 0;
    for (const QJsonObject &image : std::as_const(m_all)) {
        if (text(image, "ImageType"_L1) != "PUBLIC_IMAGE"_L1)
            continue;
        QVERIFY(image.value("ImageCreator"_L1).isNull());
        idsByName[text(image, "ImageName"_L1)].insert(text(image, "ImageId"_L1));
        ++regionsByName[text(image, "ImageName"_L1)];
        deprecated += image.value("ImageDeprecated"_L1).toBool();
    }
    QVERIFY(idsByName.size() >= 60 && idsByName.size() <= 75);
    for (const QSet<QString> &ids : std::as_const(idsByName))
        QCOMPARE(ids.size(), 1);
    QCOMPARE(idsByName.value(u"CentOS 7.6 64-bit"_s), QSet<QString> {u"img-9qabwvbn"_s});

    const QList<int> regions = regionsByName.values();
    QVERIFY2(regions.contains(18), "no public image is in every region");
    QVERIFY2(*std::min_element(regions.begin(), regions.end()) < 18, "none is missing anywhere");
    QVERIFY(*std::min_element(regions.begin(), regions.end()) >= 12);
    QVERIFY(deprecated > 50);
}

void DemoImagesTest::copiesPrivateImagesUnderOtherIds()
{
    QMap<QString, QSet<QString>> idsByName;
    QMap<QString, int> countByName;
    for (const QJsonObject &image : std::as_const(m_all)) {
        if (text(image, "ImageType"_L1) != "PRIVATE_IMAGE"_L1)
            continue;
        idsByName[text(image, "ImageName"_L1)].insert(text(image, "ImageId"_L1));
        ++countByName[text(image, "ImageName"_L1)];
    }
    QCOMPARE(countByName.value(u"golden-base"_s), 18);
    for (auto it = countByName.cbegin(); it != countByName.cend(); ++it)
        QCOMPARE(idsByName.value(it.key()).size(), it.value());
}

void DemoImagesTest::hasSnapshotsOnPrivateImages()
{
    const QRegularExpression shape(u"^snap-[0-9a-z]{8}$"_s);
    QSet<qsizetype> counts;
    for (const QJsonObject &image : std::as_const(m_all)) {
        const QJsonArray snapshots = image.value("SnapshotSet"_L1).toArray();
        if (text(image, "ImageType"_L1) != "PRIVATE_IMAGE"_L1) {
            QVERIFY(snapshots.isEmpty());
            continue;
        }
        if (text(image, "ImageState"_L1) != "NORMAL"_L1)
            continue;
        counts.insert(snapshots.size());
        for (const QJsonValue &snapshot : snapshots) {
            QVERIFY(shape.match(snapshot["SnapshotId"_L1].toString()).hasMatch());
            QVERIFY(snapshot["DiskSize"_L1].toInt() > 0);
        }
        QCOMPARE(snapshots.at(0)["DiskUsage"_L1].toString(), u"SYSTEM_DISK"_s);
        QCOMPARE(snapshots.at(0)["DiskSize"_L1], image.value("ImageSize"_L1));
    }
    QCOMPARE(counts, (QSet<qsizetype> {1, 2, 3}));
}

void DemoImagesTest::showsEverySyncPercentWithSyncing()
{
    for (const QJsonObject &image : std::as_const(m_all)) {
        const QJsonValue percent = image.value("SyncPercent"_L1);
        QCOMPARE(percent.isDouble(), text(image, "ImageState"_L1) == "SYNCING"_L1);
        QVERIFY(percent.toInt() >= 0 && percent.toInt() <= 100);
    }
}

void DemoImagesTest::showsEveryWord_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QStringList>("words");

    QTest::newRow("type") << u"ImageType"_s
                          << QStringList {u"PUBLIC_IMAGE"_s, u"PRIVATE_IMAGE"_s, u"SHARED_IMAGE"_s};
    QTest::newRow("state") << u"ImageState"_s
                           << QStringList {u"CREATING"_s, u"NORMAL"_s,    u"CREATEFAILED"_s,
                                           u"SYNCING"_s,  u"IMPORTING"_s, u"IMPORTFAILED"_s,
                                           u"USING"_s};
    QTest::newRow("source") << u"ImageSource"_s
                            << QStringList {u"OFFICIAL"_s, u"CREATE_IMAGE"_s, u"EXTERNAL_IMPORT"_s};
    QTest::newRow("architecture") << u"Architecture"_s
                                  << QStringList {u"x86_64"_s, u"arm"_s, u"i386"_s};
    QTest::newRow("license") << u"LicenseType"_s << QStringList {u"TencentCloud"_s, u"BYOL"_s};
    QTest::newRow("cluster cache")
            << u"CdcCacheStatus"_s << QStringList {u"CACHED"_s, u"CACHING"_s, u"CACHE_FAILED"_s};
}

void DemoImagesTest::showsEveryWord()
{
    QFETCH(QString, field);
    QFETCH(QStringList, words);

    QSet<QString> seen;
    for (const QJsonObject &image : std::as_const(m_all)) {
        if (image.contains(field))
            seen.insert(image.value(field).toString());
    }
    QCOMPARE(seen, QSet<QString>(words.begin(), words.end()));
}

/// A date in the name of an image is the day on which it was made.
void DemoImagesTest::datesAreAsNamesSay()
{
    static const QRegularExpression dated(u"\\A(?:web-api|checkout)-(\\d{4}-\\d\\d-\\d\\d)\\z"_s);
    int found = 0;
    for (const QJsonObject &image : m_all) {
        const QRegularExpressionMatch match = dated.match(text(image, "ImageName"_L1));
        if (!match.hasMatch())
            continue;
        ++found;
        QCOMPARE(text(image, "CreatedTime"_L1).first(10), match.captured(1));
    }
    QVERIFY(found > 0);
}

void DemoImagesTest::hasAwkwardNames_data()
{
    QTest::addColumn<QString>("name");

    for (const QString &name :
         {u"결제-게이트웨이-v3"_s, u"数据库-主库-备份"_s, u"edge-proxy, blue"_s,
          u"=legacy=import"_s, u"\"release candidate\""_s, u"<b>bold</b>"_s, u"@cron-host"_s,
          u"+1-hotfix"_s, u"-rollback-"_s, u"batch-worker-gpu"_s})
        QTest::newRow(qUtf8Printable(name)) << name;
}

void DemoImagesTest::hasAwkwardNames()
{
    QFETCH(QString, name);
    QVERIFY(std::any_of(m_all.cbegin(), m_all.cend(), [&name](const QJsonObject &image) {
        return text(image, "ImageName"_L1) == name;
    }));
}

void DemoImagesTest::hasAwkwardTags()
{
    QSet<QString> keys;
    QSet<QString> values;
    for (const QJsonObject &image : std::as_const(m_all)) {
        for (const QJsonValue &tag : image.value("Tags"_L1).toArray()) {
            keys.insert(tag["Key"_L1].toString());
            values.insert(tag["Value"_L1].toString());
        }
    }
    QVERIFY(keys.contains(
            {u"env"_s, u"team"_s, u"owner"_s, u"비용센터"_s, u"项目"_s, u"cost;center"_s}));
    QVERIFY(values.contains({u"a=b;c=d"_s, u"42=7"_s, u"C:\\images\\old"_s, QString()}));
}

void DemoImagesTest::leavesFieldsOut_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QJsonValue>("nothing");

    QTest::newRow("null creator") << u"ImageCreator"_s << QJsonValue(QJsonValue::Null);
    QTest::newRow("null cloud-init") << u"IsSupportCloudinit"_s << QJsonValue(QJsonValue::Null);
    QTest::newRow("null snapshots") << u"SnapshotSet"_s << QJsonValue(QJsonValue::Null);
    QTest::newRow("null tags") << u"Tags"_s << QJsonValue(QJsonValue::Null);
    QTest::newRow("no tags") << u"Tags"_s << QJsonValue(QJsonValue::Undefined);
    QTest::newRow("empty tags") << u"Tags"_s << QJsonValue(QJsonArray());
    QTest::newRow("null description") << u"ImageDescription"_s << QJsonValue(QJsonValue::Null);
    QTest::newRow("no description") << u"ImageDescription"_s << QJsonValue(QJsonValue::Undefined);
    QTest::newRow("empty description") << u"ImageDescription"_s << QJsonValue(QString());
    QTest::newRow("no family") << u"ImageFamily"_s << QJsonValue(QJsonValue::Undefined);
    QTest::newRow("no deprecated") << u"ImageDeprecated"_s << QJsonValue(QJsonValue::Undefined);
}

void DemoImagesTest::leavesFieldsOut()
{
    QFETCH(QString, field);
    QFETCH(QJsonValue, nothing);
    QVERIFY(std::any_of(m_all.cbegin(), m_all.cend(),
                        [&](const QJsonObject &image) { return image.value(field) == nothing; }));
}

void DemoImagesTest::isSortedNewestFirst()
{
    QSet<QString> spellings;
    for (const DemoImages &images : std::as_const(m_catalogue)) {
        QDateTime last;
        for (const QJsonObject &image : images) {
            const QString created = text(image, "CreatedTime"_L1);
            spellings.insert(created.mid(19));
            const QDateTime time = QDateTime::fromString(created, Qt::ISODate);
            QVERIFY(!last.isValid() || time <= last);
            last = time;
        }
    }
    QCOMPARE(spellings, (QSet<QString> {u"Z"_s, u"+00:00"_s}));
}

void DemoImagesTest::anotherAccountHasTheSamePublicImages()
{
    const auto idsOf = [](const DemoImages &images, const QString &type) {
        QSet<QString> ids;
        for (const QJsonObject &image : images) {
            if (text(image, "ImageType"_L1) == type)
                ids.insert(text(image, "ImageId"_L1));
        }
        return ids;
    };
    const DemoAccount other = demoAccounts().constLast();
    QVERIFY(other != demoAccounts().constFirst());
    QSet<QString> creators;
    for (const QString &region : knownRegionIds()) {
        const DemoImages images = demoImages(region, other);
        const DemoImages first = m_catalogue.value(region);
        QCOMPARE(demoImages(region, demoAccounts().constFirst()), first);
        QCOMPARE(idsOf(images, u"PUBLIC_IMAGE"_s), idsOf(first, u"PUBLIC_IMAGE"_s));
        const QSet<QString> own = idsOf(images, u"PRIVATE_IMAGE"_s);
        QVERIFY2(own.size() >= 5, qPrintable(region));
        QVERIFY(!own.intersects(idsOf(first, u"PRIVATE_IMAGE"_s)));
        QVERIFY(idsOf(images, u"SHARED_IMAGE"_s).isEmpty());
        for (const QJsonObject &image : images) {
            if (own.contains(text(image, "ImageId"_L1)))
                creators.insert(text(image, "ImageCreator"_L1));
        }
    }
    QCOMPARE(creators, (QSet<QString> {other.accountId, other.userId}));
}

QTEST_GUILESS_MAIN(DemoImagesTest)
#include "tst_demoimages.moc"
