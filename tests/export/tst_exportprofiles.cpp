// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "export/copieddata.h"
#include "export/exportfile.h"
#include "support/exampleimages.h"

#include <QBuffer>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

/// The same image in two accounts, of which one has a name that a spreadsheet would run.
QList<Image> images()
{
    QList<Image> images = {bareImage(), bareImage()};
    images[0].place.profile = u"prod"_s;
    images[1].place.profile = u"=dev,2"_s;
    return images;
}

QByteArray written(const QList<Image> &images, ExportFormat format, bool showsProfiles)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const ExportOptions options = {.format = format, .columns = usualExportColumns(showsProfiles)};
    return exportToDevice(images, options, buffer) == ExportOutcome::Complete ? buffer.data()
                                                                              : QByteArray();
}

const QByteArrayList names = {
        "Region",       "ImageId",         "ImageName",          "OsName",           "Platform",
        "Architecture", "ImageType",       "ImageState",         "ImageSource",      "ImageSize",
        "CreatedTime",  "ImageCreator",    "IsSupportCloudinit", "SyncPercent",      "LicenseType",
        "ImageFamily",  "ImageDeprecated", "CdcCacheStatus",     "ImageDescription", "SnapshotSet",
        "Tags"};

} // namespace

/// What files have where the query names profiles, to the byte, and that they have nothing of it
/// where it does not.
class ExportProfilesTest final : public QObject
{
    Q_OBJECT

private slots:
    void eachFormatBeginsWithThem_data();
    void eachFormatBeginsWithThem();
    void theTableOfTheClipboardHasThem();
    void areThereByNameOnly();
};

void ExportProfilesTest::eachFormatBeginsWithThem_data()
{
    QTest::addColumn<ExportFormat>("format");
    QTest::addColumn<QByteArray>("with");
    QTest::addColumn<QByteArray>("without");

    const auto table = [](const QByteArray &header, const QByteArray &rest, const QByteArray &end,
                          const QByteArrayList &starts) {
        QByteArray bytes = header + end;
        for (const QByteArray &start : starts)
            bytes += start + rest + end;
        return bytes;
    };
    const QByteArray commas = "na-ashburn,img-00000000" + QByteArray(19, ',');
    const QByteArray tabs = "na-ashburn\timg-00000000" + QByteArray(19, '\t');
    const QByteArray bars = "na-ashburn | img-00000000 |" + QByteArray("  |").repeated(19);
    QTest::newRow("CSV") << ExportFormat::Csv
                         << table("Profile," + names.join(','), commas, "\r\n",
                                  {"prod,", "\"'=dev,2\","})
                         << table(names.join(','), commas, "\r\n", {"", ""});
    QTest::newRow("TSV") << ExportFormat::Tsv
                         << table("Profile\t" + names.join('\t'), tabs, "\n",
                                  {"prod\t", "'=dev,2\t"})
                         << table(names.join('\t'), tabs, "\n", {"", ""});
    const QByteArray columns = names.join(" | ") + " |\n|" + QByteArray(" --- |").repeated(21);
    const QByteArray more =
            "| Profile | " + names.join(" | ") + " |\n|" + QByteArray(" --- |").repeated(22);
    QTest::newRow("Markdown") << ExportFormat::Markdown
                              << table(more, bars, "\n", {"| prod | ", "| =dev,2 | "})
                              << table("| " + columns, bars, "\n", {"| ", "| "});
    const QByteArray object = R"("Region":"na-ashburn","ImageId":"img-00000000"})";
    QTest::newRow("JSON") << ExportFormat::Json
                          << "[\n{\"Profile\":\"prod\"," + object + ",\n{\"Profile\":\"=dev,2\"," +
                                     object + "\n]\n"
                          << "[\n{" + object + ",\n{" + object + "\n]\n";
    QTest::newRow("NDJSON") << ExportFormat::NdJson
                            << "{\"Profile\":\"prod\"," + object + "\n{\"Profile\":\"=dev,2\"," +
                                       object + '\n'
                            << '{' + object + "\n{" + object + '\n';
}

void ExportProfilesTest::eachFormatBeginsWithThem()
{
    QFETCH(ExportFormat, format);
    QTEST(written(images(), format, true), "with");
    QTEST(written({bareImage(), bareImage()}, format, false), "without");
}

void ExportProfilesTest::theTableOfTheClipboardHasThem()
{
    const ExportOptions options = {.columns = {ImageColumn::Profile, ImageColumn::ImageId}};
    const auto data = copiedRows(images(), CopyFormat::WithHeaders, options);
    QCOMPARE(data->text(), u"Profile\tImageId\nprod\timg-00000000\n'=dev,2\timg-00000000"_s);
    QVERIFY(data->html().contains(u"<tr><th>Profile</th><th>ImageId</th></tr>"_s));
    QVERIFY(data->html().contains(u"<tr><td>prod</td><td>img-00000000</td></tr>"_s));
}

/// Nobody chose them by choosing nothing.
void ExportProfilesTest::areThereByNameOnly()
{
    QVERIFY(!ExportOptions().columns.contains(ImageColumn::Profile));
    QCOMPARE(parseExportColumns(u"imageid,profile"_s).value(),
             (QList {ImageColumn::ImageId, ImageColumn::Profile}));
}

QTEST_GUILESS_MAIN(ExportProfilesTest)
#include "tst_exportprofiles.moc"
