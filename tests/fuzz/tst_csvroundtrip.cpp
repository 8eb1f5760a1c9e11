// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "core/region.h"
#include "export/exportfile.h"
#include "simulator/demoimages.h"
#include "support/exampleimages.h"
#include "support/readimage.h"
#include "support/waiting.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

QList<Image> demoCloud()
{
    QList<Image> images;
    for (const QString &region : knownRegionIds()) {
        for (const QJsonObject &json : demoImages(region)) {
            images.append(readImage(json));
            images.last().place.region = region;
        }
    }
    return images;
}

/// Each of these texts as a name, a description, a creator, a snapshot's id, and both halves of a
/// tag.
QList<Image> nastyImages()
{
    const QStringList texts = {
            u""_s,
            u" "_s,
            u"\""_s,
            u"\"\""_s,
            u"a,b"_s,
            u"a\"b\",\"c"_s,
            u"a\r\nb"_s,
            u"\n"_s,
            u"\r"_s,
            u"a\rb"_s,
            u"\tx"_s,
            u"x\t"_s,
            u"=1+1"_s,
            u"=HYPERLINK(\"http://x\",\"y\")"_s,
            u"+1"_s,
            u"-1"_s,
            u"@SUM(A1)"_s,
            u"\uFF1Dcmd"_s,
            u"\uFF20x"_s,
            u"\r=1"_s,
            u"웹 서버 — 이미지"_s,
            u"镜像,\"图\""_s,
            u"👩‍💻🇰🇷"_s,
            u"\\"_s,
            u"\\\\;=:\\"_s,
            u";"_s,
            u"a:b=c;d"_s,
            u"a\0b"_s,
            QString(1, u'\0'),
            u"\u2028\u0085\u200F\uFEFF"_s,
            u"# comment"_s,
            u"NULL"_s,
            u"1e5"_s,
            u"007"_s,
            QString(200'000, u'"'),
    };
    QList<Image> images = exampleImages();
    for (const QString &text : texts) {
        images.append({.place = {.region = u"ap-seoul"_s},
                       .imageId = u"img-%1"_s.arg(images.size(), 8, 10, QChar(u'0')),
                       .imageName = text,
                       .imageDescription = text,
                       .imageCreator = text,
                       .snapshotSet = {{text, u"SYSTEM_DISK"_s, 50}, {u"snap-1"_s, text, {}}},
                       .tags = {{text, text}, {u"k"_s + text, {}}}});
    }
    return images;
}

QString numberText(std::optional<qint64> number)
{
    return number ? QString::number(*number) : QString();
}

QString booleanText(std::optional<bool> value)
{
    return value ? (*value ? u"true"_s : u"false"_s) : QString();
}

/// What a spreadsheet must not run gets an apostrophe.
QString guardedText(const QString &text)
{
    static const QRegularExpression formula(
            u"\\A[-=+@\\t\\r\\x{FF1D}\\x{FF0B}\\x{FF0D}\\x{FF20}]"_s);
    return formula.match(text).hasMatch() ? u'\'' + text : text;
}

QJsonArray snapshotsOf(const Image &image)
{
    QJsonArray entries;
    for (const Snapshot &snapshot : image.snapshotSet) {
        entries.append(QJsonArray {snapshot.snapshotId, snapshot.diskUsage,
                                   numberText(snapshot.diskSize)});
    }
    return entries;
}

QJsonArray tagsOf(const Image &image)
{
    QJsonArray entries;
    for (const Tag &tag : image.tags)
        entries.append(QJsonArray {tag.key, tag.value});
    return entries;
}

/// The record that a reader must get from the image, but for the time.
QJsonObject expectedRecord(const Image &image, bool isGuarded)
{
    QJsonObject record = {{u"ImageSize"_s, numberText(image.imageSize)},
                          {u"SyncPercent"_s, numberText(image.syncPercent)},
                          {u"IsSupportCloudinit"_s, booleanText(image.isSupportCloudinit)},
                          {u"ImageDeprecated"_s, booleanText(image.imageDeprecated)}};
    const std::pair<QString, QString> texts[] = {
            {u"Region"_s, image.place.region},
            {u"ImageId"_s, image.imageId},
            {u"ImageName"_s, image.imageName},
            {u"OsName"_s, image.osName},
            {u"Platform"_s, image.platform},
            {u"Architecture"_s, image.architecture},
            {u"ImageType"_s, image.imageType},
            {u"ImageState"_s, image.imageState},
            {u"ImageSource"_s, image.imageSource},
            {u"ImageCreator"_s, image.imageCreator},
            {u"LicenseType"_s, image.licenseType},
            {u"ImageFamily"_s, image.imageFamily},
            {u"CdcCacheStatus"_s, image.cdcCacheStatus},
            {u"ImageDescription"_s, image.imageDescription},
    };
    for (const auto &[name, text] : texts)
        record.insert(name, isGuarded ? guardedText(text) : text);
    record.insert(u"SnapshotSet"_s, snapshotsOf(image));
    record.insert(u"Tags"_s, tagsOf(image));
    return record;
}

} // namespace

/// What is exported as CSV is read back by Python's csv module as it was, cell for cell.
class CsvRoundTripTest final : public QObject
{
    Q_OBJECT

private slots:
    void readsBack_data();
    void readsBack();

private:
    [[nodiscard]] QJsonArray recordsOf(const QList<Image> &images, const ExportOptions &options);

    QTemporaryDir m_folder;
};

QJsonArray CsvRoundTripTest::recordsOf(const QList<Image> &images, const ExportOptions &options)
{
    const QString path = m_folder.filePath(u"images.csv"_s);
    if (exportToFile(images, options, path) != ExportOutcome::Complete)
        return {};
    QProcess reader;
    reader.start(QStringLiteral(CVM_PYTHON), {QStringLiteral(CVM_READER), path});
    if (!reader.waitForFinished(longestWait) || reader.exitCode() != 0) {
        qWarning("%s", reader.readAllStandardError().constData());
        return {};
    }
    return QJsonDocument::fromJson(reader.readAllStandardOutput()).array();
}

void CsvRoundTripTest::readsBack_data()
{
    QTest::addColumn<QList<Image>>("images");
    QTest::addColumn<bool>("isGuarded");
    QTest::addColumn<bool>("isMarked");
    QTest::newRow("demo cloud") << demoCloud() << true << false;
    QTest::newRow("nasty, guarded") << nastyImages() << true << false;
    QTest::newRow("nasty, not guarded") << nastyImages() << false << false;
    QTest::newRow("nasty, with a byte order mark") << nastyImages() << false << true;
}

void CsvRoundTripTest::readsBack()
{
    QFETCH(QList<Image>, images);
    QFETCH(bool, isGuarded);
    QFETCH(bool, isMarked);
    const QJsonArray records =
            recordsOf(images, {.byteOrderMark = isMarked, .formulaGuard = isGuarded});
    QCOMPARE(records.size(), images.size());
    for (qsizetype i = 0; i < images.size(); ++i) {
        const Image &image = images.at(i);
        QJsonObject record = records.at(i).toObject();
        const QString created = record.take(u"CreatedTime"_s).toString();
        if (image.created.isValid())
            QCOMPARE(QDateTime::fromString(created, Qt::ISODate), image.created);
        else
            QCOMPARE(created, image.createdTime);
        QCOMPARE(record, expectedRecord(image, isGuarded));
    }
}

QTEST_GUILESS_MAIN(CsvRoundTripTest)
#include "tst_csvroundtrip.moc"
