// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "export/exportfile.h"

#include "pipereader.h"
#include "support/exampleimages.h"

#include <QBuffer>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void putContent(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

} // namespace

class ExportFileTest final : public QObject
{
    Q_OBJECT

private slots:
    void goldenFiles_data();
    void goldenFiles();
    void aFileIsReplacedWhole();
    void noImagesAreAFileToo_data();
    void noImagesAreAFileToo();
    void progressCountsEveryImage();
    void aCanceledExportLeavesTheOldFile();
    void aCanceledExportLeavesNoNewFile();
    void aMissingFolderIsNamed();
    void aPathBelowAFileIsNamed();
    void aFolderIsNoFile();
    void aFullDeviceIsAnError();
    void aSpecialFileIsNotReplaced();
};

void ExportFileTest::goldenFiles_data()
{
    QTest::addColumn<ExportFormat>("format");
    for (const ExportFormat format : allExportFormats())
        QTest::newRow(formatTraits(format).name) << format;
}

void ExportFileTest::goldenFiles()
{
    QFETCH(ExportFormat, format);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QVERIFY(exportToDevice(exampleImages(), {.format = format}, buffer) == ExportOutcome::Complete);

    const QByteArray golden = contentOf(QStringLiteral(CVM_TEST_DATA) + u"/export/images."_s +
                                        formatTraits(format).suffix);
    QVERIFY(!golden.isEmpty());
    QCOMPARE(buffer.data(), golden);
}

void ExportFileTest::aFileIsReplacedWhole()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"images.ndjson"_s);
    putContent(path, QByteArray(10000, 'x'));
    const ExportOptions options {.format = ExportFormat::NdJson};
    QVERIFY(exportToFile(QList {bareImage()}, options, path) == ExportOutcome::Complete);
    QCOMPARE(contentOf(path), R"({"Region":"na-ashburn","ImageId":"img-00000000"})"_ba + '\n');
}

void ExportFileTest::noImagesAreAFileToo_data()
{
    QTest::addColumn<ExportFormat>("format");
    QTest::addColumn<QByteArray>("start");

    QTest::newRow("CSV") << ExportFormat::Csv << "Region,ImageId,"_ba;
    QTest::newRow("TSV") << ExportFormat::Tsv << "Region\tImageId\t"_ba;
    QTest::newRow("JSON") << ExportFormat::Json << "[\n]\n"_ba;
    QTest::newRow("NDJSON") << ExportFormat::NdJson << QByteArray();
    QTest::newRow("Markdown") << ExportFormat::Markdown << "| Region | ImageId |"_ba;
}

void ExportFileTest::noImagesAreAFileToo()
{
    QFETCH(ExportFormat, format);
    QFETCH(QByteArray, start);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"images"_s);
    QVERIFY(exportToFile(QList<Image>(), {.format = format}, path) == ExportOutcome::Complete);
    QVERIFY(QFile::exists(path));
    QVERIFY(contentOf(path).startsWith(start));
}

void ExportFileTest::progressCountsEveryImage()
{
    QList<std::pair<qsizetype, qsizetype>> steps;
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const auto record = [&steps](qsizetype done, qsizetype total) {
        steps.append({done, total});
        return true;
    };
    QVERIFY(exportToDevice(exampleImages(), {}, buffer, record) == ExportOutcome::Complete);
    QCOMPARE(steps, (QList<std::pair<qsizetype, qsizetype>> {{1, 3}, {2, 3}, {3, 3}}));
}

void ExportFileTest::aCanceledExportLeavesTheOldFile()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"images.csv"_s);
    putContent(path, "old"_ba);
    const auto stopAtSecond = [](qsizetype done, qsizetype) {
        return done < 2;
    };
    QVERIFY(exportToFile(exampleImages(), {}, path, stopAtSecond) == ExportOutcome::Canceled);
    QCOMPARE(contentOf(path), "old"_ba);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), {u"images.csv"_s});
}

void ExportFileTest::aCanceledExportLeavesNoNewFile()
{
    const QTemporaryDir folder;
    const auto stop = [](qsizetype, qsizetype) {
        return false;
    };
    QVERIFY(exportToFile(exampleImages(), {}, folder.filePath(u"images.csv"_s), stop) ==
            ExportOutcome::Canceled);
    QVERIFY(QDir(folder.path()).isEmpty());
}

void ExportFileTest::aMissingFolderIsNamed()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"gone/images.csv"_s);
    const Result<ExportOutcome> outcome = exportToFile(exampleImages(), {}, path);
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, ApiError::Kind::File);
    QCOMPARE(outcome.error().message,
             u"%1 could not be written: No such file or directory"_s.arg(path));
}

void ExportFileTest::aPathBelowAFileIsNamed()
{
    const QTemporaryDir folder;
    putContent(folder.filePath(u"file"_s), "old"_ba);
    const QString path = folder.filePath(u"file/images.csv"_s);
    const Result<ExportOutcome> outcome = exportToFile(exampleImages(), {}, path);
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, ApiError::Kind::File);
    QCOMPARE(outcome.error().message, u"%1 could not be written: Not a directory"_s.arg(path));
    QCOMPARE(contentOf(folder.filePath(u"file"_s)), "old"_ba);
}

void ExportFileTest::aFolderIsNoFile()
{
    const QTemporaryDir folder;
    const Result<ExportOutcome> outcome = exportToFile(exampleImages(), {}, folder.path());
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, ApiError::Kind::File);
    QVERIFY(outcome.error().message.startsWith(folder.path() + u" could not be written: "_s));
}

void ExportFileTest::aFullDeviceIsAnError()
{
    QFile device(u"/dev/full"_s);
    if (!device.open(QIODevice::WriteOnly | QIODevice::ExistingOnly))
        QSKIP("This system has no /dev/full.");
    const Result<ExportOutcome> outcome = exportToDevice(QList {bareImage()}, {}, device);
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, ApiError::Kind::File);
    QCOMPARE(outcome.error().message, u"No space left on device"_s);
}

void ExportFileTest::aSpecialFileIsNotReplaced()
{
    // Never a device of the system here: run as root, a mistake would replace it.
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"pipe"_s);
    const PipeReader reader(path);
    QVERIFY(exportToFile(QList {bareImage()}, {}, path) == ExportOutcome::Complete);
    QVERIFY(QFileInfo::exists(path));
    QVERIFY(!QFileInfo(path).isFile());
}

QTEST_GUILESS_MAIN(ExportFileTest)
#include "tst_exportfile.moc"
