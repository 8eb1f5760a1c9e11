// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "export/copyformats.h"
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

} // namespace

/// What is exported and copied, as LibreOffice reads it, told to run whatever looks like a formula.
class SpreadsheetTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void runsNothing_data();
    void runsNothing();
    void wouldRunWhatIsNotGuarded();
    void findsTheCells_data();
    void findsTheCells();
    void showsNumbersAsTheyAre();

private:
    /// The sheet of what is exported so, read with these separators.
    [[nodiscard]] Sheet sheetOf(const QList<Image> &images, const ExportOptions &options,
                                const QString &separators);

    QTemporaryDir m_folder;
    SheetReader m_reader {m_folder.path()};
};

void SpreadsheetTest::initTestCase()
{
    if (!m_reader.isThere())
        QSKIP("LibreOffice is not installed; packaging/install-deps.sh --tests does that.");
}

Sheet SpreadsheetTest::sheetOf(const QList<Image> &images, const ExportOptions &options,
                               const QString &separators)
{
    const QString path = m_folder.filePath(u"images.txt"_s);
    if (exportToFile(images, options, path) != ExportOutcome::Complete)
        return {};
    return m_reader.read(path, separators);
}

void SpreadsheetTest::runsNothing_data()
{
    QTest::addColumn<ExportOptions>("options");
    QTest::addColumn<QString>("separators");

    const std::pair<const char *, ExportOptions> files[] = {
            {"CSV", {.columns = columns}},
            {"CSV with semicolons", {.columns = columns, .separator = CellSeparator::Semicolon}},
            {"TSV", {.format = ExportFormat::Tsv, .columns = columns}},
    };
    for (const auto &[name, options] : files) {
        for (const QString &separators : {u","_s, u";"_s, u"\t"_s, u",;\t"_s}) {
            QTest::addRow("%s, read with %s", name, qPrintable(separators))
                    << options << separators;
        }
    }
}

void SpreadsheetTest::runsNothing()
{
    QFETCH(ExportOptions, options);
    QFETCH(QString, separators);
    const Sheet sheet = sheetOf(hostileImages(), options, separators);
    QVERIFY(sheet.rows.size() > hostileImages().size());
    QCOMPARE(sheet.formulas, QStringList());
}

/// Or the test before would show nothing.
void SpreadsheetTest::wouldRunWhatIsNotGuarded()
{
    const ExportOptions options = {.columns = columns, .formulaGuard = false};
    for (const QString &separators : {u","_s, u";"_s, u"\t"_s})
        QVERIFY(!sheetOf(hostileImages(), options, separators).formulas.isEmpty());
}

void SpreadsheetTest::findsTheCells_data()
{
    QTest::addColumn<ExportOptions>("options");
    QTest::addColumn<QString>("separator");

    QTest::newRow("CSV") << ExportOptions {.columns = columns} << u","_s;
    QTest::newRow("CSV with semicolons")
            << ExportOptions {.columns = columns, .separator = CellSeparator::Semicolon} << u";"_s;
    QTest::newRow("CSV with tabs")
            << ExportOptions {.columns = columns, .separator = CellSeparator::Tab} << u"\t"_s;
    QTest::newRow("TSV") << ExportOptions {.format = ExportFormat::Tsv, .columns = columns}
                         << u"\t"_s;
}

/// A row for each image, with its id and its name: none takes another into it.
void SpreadsheetTest::findsTheCells()
{
    QFETCH(ExportOptions, options);
    QFETCH(QString, separator);
    const QList<Image> images = hostileImages();
    const Sheet sheet = sheetOf(images, options, separator);
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

void SpreadsheetTest::showsNumbersAsTheyAre()
{
    const QStringList numbers = {u"100012345678"_s, u"12345678901234567890"_s, u"007"_s};
    QList<Image> images;
    for (const QString &number : numbers)
        images.append({.imageCreator = number});
    ExportOptions options = {.columns = {ImageColumn::Creator}};
    const Sheet plain = sheetOf(images, options, u","_s);
    QCOMPARE(plain.rows.value(3), QStringList {u"7"_s});
    options.numbersAsText = true;
    const Sheet sheet = sheetOf(images, options, u","_s);
    for (qsizetype i = 0; i < numbers.size(); ++i)
        QCOMPARE(sheet.rows.value(i + 1), QStringList {numbers.at(i)});
}

QTEST_GUILESS_MAIN(SpreadsheetTest)
#include "tst_spreadsheet.moc"
