// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "export/exportfile.h"
#include "sheetreader.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

/// Names, descriptions and tags of strangers who want a spreadsheet to run them.
QList<Image> hostileImages()
{
    const QStringList texts = {
            u"=1+1"_s,        u"+1+1"_s,       u"-1+1"_s,
            u"@SUM(1;2)"_s,   u"a;=1+1"_s,     u"x;=cmd|' /C calc'!A0"_s,
            u"a\t=1+1"_s,     u"a,=1+1,b"_s,   u"a\n=1+1"_s,
            u"a\r\n=1+1;b"_s, u"x;\"=1+1;y"_s, u"x;\"\"=1+1;y"_s,
            u"\"=1+1"_s,      u"\";=1+1;\""_s, u"\"x"_s,
            u"plain"_s,
    };
    QList<Image> images;
    for (const QString &text : texts) {
        images.append({.place = {.region = u"ap-seoul"_s},
                       .imageId = u"img-%1"_s.arg(images.size(), 8, 10, QChar(u'0')),
                       .imageName = text,
                       .imageDescription = text,
                       .snapshotSet = {{text, u"SYSTEM_DISK"_s, 50}, {text, u"+1"_s, 1}},
                       .tags = {{u"env"_s, text}, {text, text}, {u"+1"_s, u"-1"_s}}});
    }
    return images;
}

const QList<ImageColumn> columns = {ImageColumn::ImageId, ImageColumn::Name,
                                    ImageColumn::Description, ImageColumn::Tags,
                                    ImageColumn::Snapshots};

/// Every way to write them, by the name of the file.
const std::pair<QString, ExportOptions> ways[] = {
        {u"commas"_s, {.columns = columns}},
        {u"semicolons"_s, {.columns = columns, .separator = CellSeparator::Semicolon}},
        {u"tabs"_s, {.columns = columns, .separator = CellSeparator::Tab}},
        {u"tsv"_s, {.format = ExportFormat::Tsv, .columns = columns}},
        {u"unguarded"_s, {.columns = columns, .formulaGuard = false}},
};

} // namespace

/// What is exported and copied, as LibreOffice reads it, told to run whatever looks like a formula.
class SpreadsheetTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void runsNothing_data();
    void runsNothing();
    void showsNumbersAsTheyAre();

private:
    /// The path of the file.
    [[nodiscard]] QString write(const QString &name, const QList<Image> &images,
                                const ExportOptions &options) const;
    void checkCells(const Sheet &sheet) const;

    QTemporaryDir m_folder;
    SheetReader m_reader {m_folder.path()};
};

void SpreadsheetTest::initTestCase()
{
    if (!m_reader.isThere())
        QSKIP("LibreOffice is not installed; packaging/install-deps.sh --tests does that.");
}

QString SpreadsheetTest::write(const QString &name, const QList<Image> &images,
                               const ExportOptions &options) const
{
    const QString path = m_folder.filePath(name + u".csv"_s);
    if (exportToFile(images, options, path) != ExportOutcome::Complete)
        QTest::qFail(qPrintable(path), __FILE__, __LINE__);
    return path;
}

/// A row for each image, with its id and its name: none takes another into it.
void SpreadsheetTest::checkCells(const Sheet &sheet) const
{
    const QList<Image> images = hostileImages();
    QCOMPARE(sheet.rows.size(), images.size() + 1);
    for (qsizetype i = 0; i < images.size(); ++i) {
        const QStringList &row = sheet.rows.at(i + 1);
        QCOMPARE(row.size(), columns.size());
        QCOMPARE(row.at(0), images.at(i).imageId);
        // Without the guard; a line end may be a blank.
        const QString name = QString(row.at(1)).remove(u'\'').replace(u'\t', u' ');
        QCOMPARE(name.simplified(), QString(images.at(i).imageName).remove(u'\'').simplified());
    }
}

void SpreadsheetTest::runsNothing_data()
{
    QTest::addColumn<QString>("separators");
    QTest::addColumn<QStringList>("ownFiles");

    QTest::newRow("commas") << u","_s << QStringList {u"commas"_s};
    QTest::newRow("semicolons") << u";"_s << QStringList {u"semicolons"_s};
    QTest::newRow("tabs") << u"\t"_s << QStringList {u"tabs"_s, u"tsv"_s};
    QTest::newRow("all of them") << u",;\t"_s << QStringList();
}

void SpreadsheetTest::runsNothing()
{
    QFETCH(QString, separators);
    QFETCH(QStringList, ownFiles);
    QStringList paths;
    for (const auto &[name, options] : ways)
        paths.append(write(name, hostileImages(), options));
    const QList<Sheet> sheets = m_reader.read(paths, separators);
    for (qsizetype i = 0; i < sheets.size(); ++i) {
        const QString &name = ways[i].first;
        QVERIFY2(sheets.at(i).rows.size() > hostileImages().size(), qPrintable(name));
        if (name == "unguarded"_L1) // or the others would show nothing
            QVERIFY(!sheets.at(i).formulas.isEmpty());
        else
            QCOMPARE(sheets.at(i).formulas, QStringList());
        if (ownFiles.contains(name))
            checkCells(sheets.at(i));
    }
}

void SpreadsheetTest::showsNumbersAsTheyAre()
{
    const QStringList numbers = {u"100012345678"_s, u"12345678901234567890"_s, u"007"_s};
    QList<Image> images;
    for (const QString &number : numbers)
        images.append({.imageCreator = number});
    ExportOptions options = {.columns = {ImageColumn::Creator}};
    const QString plain = write(u"plain"_s, images, options);
    options.numbersAsText = true;
    const QList<Sheet> sheets = m_reader.read({plain, write(u"texts"_s, images, options)}, u","_s);
    QCOMPARE(sheets.at(0).rows.value(3), QStringList {u"7"_s});
    for (qsizetype i = 0; i < numbers.size(); ++i)
        QCOMPARE(sheets.at(1).rows.value(i + 1), QStringList {numbers.at(i)});
}

QTEST_GUILESS_MAIN(SpreadsheetTest)
#include "tst_spreadsheet.moc"
