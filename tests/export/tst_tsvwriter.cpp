// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "export/tsvwriter.h"

#include "export/exportfile.h"
#include "support/exampleimages.h"

#include <QBuffer>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

QByteArray tsvOf(const QList<Image> &images, ExportOptions options)
{
    options.format = ExportFormat::Tsv;
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    return exportToDevice(images, options, buffer) ? buffer.data() : QByteArray();
}

} // namespace

class TsvWriterTest final : public QObject
{
    Q_OBJECT

private slots:
    void columnsAreThoseChosen();
    void everyRecordIsALineOfAsManyCells();
    void theMarkIsAnOption();
    void theGuardIsAnOption();
    void theGuardSeesATabThatBecomesABlank();
    void quotesAreQuoted();
    void theDeviceIsBlamed();
};

void TsvWriterTest::columnsAreThoseChosen()
{
    QCOMPARE(tsvOf({fullImage()}, {.columns = {ImageColumn::Tags, ImageColumn::Region}}),
             "Tags\tRegion\nenv=prod;team=pay\tap-seoul\n"_ba);
}

void TsvWriterTest::everyRecordIsALineOfAsManyCells()
{
    Image tabbed = awkwardImage();
    tabbed.imageName = u"a\tb\nc"_s;
    const QList<QByteArray> lines = tsvOf(exampleImages() + QList {tabbed}, {}).split('\n');
    QCOMPARE(lines.size(), 6);
    QVERIFY(lines.last().isEmpty());
    for (const QByteArray &line : lines.first(5))
        QCOMPARE(line.split('\t').size(), usualExportColumns(false).size());
}

void TsvWriterTest::theMarkIsAnOption()
{
    QCOMPARE(tsvOf({}, {.columns = {ImageColumn::Region}, .byteOrderMark = true}),
             "\xEF\xBB\xBFRegion\n"_ba);
}

void TsvWriterTest::theGuardIsAnOption()
{
    ExportOptions options = {.columns = {ImageColumn::Os, ImageColumn::Size}};
    QCOMPARE(tsvOf({awkwardImage()}, options), "OsName\tImageSize\n'-1+1\t-1\n"_ba);
    options.formulaGuard = false;
    QCOMPARE(tsvOf({awkwardImage()}, options), "OsName\tImageSize\n-1+1\t-1\n"_ba);
}

void TsvWriterTest::theGuardSeesATabThatBecomesABlank()
{
    Image image = bareImage();
    image.imageName = u"\t=1"_s;
    QCOMPARE(tsvOf({image}, {.columns = {ImageColumn::Name}}), "ImageName\n' '=1\n"_ba);
}

/// A quote that begins a cell would take the next rows into it.
void TsvWriterTest::quotesAreQuoted()
{
    QCOMPARE(tsvRecord({u"\"x"_s, u"a \"b\""_s, QString(), u" c "_s, u"d;e"_s}),
             u"\"\"\"x\"\t\"a \"\"b\"\"\"\t\t c \td;e"_s);
    QCOMPARE(tsvRecord({u"\"a\tb\nc"_s}), u"\"\"\"a b c\""_s);
}

void TsvWriterTest::theDeviceIsBlamed()
{
    QBuffer closed;
    TsvWriter writer(closed, {});
    QTest::ignoreMessage(QtWarningMsg, "QIODevice::write (QBuffer): device not open");
    const Result<void> begun = writer.begin();
    QVERIFY(!begun);
    QCOMPARE(begun.error().kind, ApiError::Kind::File);
}

QTEST_GUILESS_MAIN(TsvWriterTest)
#include "tst_tsvwriter.moc"
