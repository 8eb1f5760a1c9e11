// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "support/exportsteps.h"
#include "support/menus.h"
#include "support/waiting.h"
#include "support/windowfixture.h"

#include "catalog/columns/imagecolumns.h"
#include "export/csvreader.h"

#include <QAction>
#include <QCheckBox>
#include <QHeaderView>
#include <QMenuBar>
#include <QRadioButton>
#include <QStandardPaths>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

/// In a file with the columns of the table, which is without that of profiles.
constexpr int idColumn = int(ImageColumn::ImageId) - 1;

} // namespace

/// What the export dialog offers in the window, and what is written then.
class ExportScopesTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void saysTrueNumbers();
    void writesWhatIsFound();
    void writesWhatItSaysAtLast();
    void doesNotGoOnWithNothing();
    void followsWhatIsFoundAndLoaded();
    void takesTheFormatOfATypedEnding();
    void writesAllThatIsLoaded();
    void writesWhatIsFoundInEverything();
    void anotherFindEndsTheExport();
    void anotherSearchEndsTheExport();
    void quittingEndsTheExport();
    void columnsAreThoseOfTheTable();
    void writesOtherFormats_data();
    void writesOtherFormats();
    void remembersTheOptions();
    void marksFilesWhereExcelNeedsIt_data();
    void marksFilesWhereExcelNeedsIt();
    void separatesAsTheLocaleDoes_data();
    void separatesAsTheLocaleDoes();

private:
    void find(const QString &text);
    /// Goes on from the dialog, and waits until the file is written.
    void finish(const QString &path);
    [[nodiscard]] QString textOf(const QString &radio) const
    {
        return m_steps->exportDialog()->findChild<QRadioButton *>(radio)->text().remove(u'&');
    }
    [[nodiscard]] const MainWindow &window() const { return m_fixture->window(); }

    std::unique_ptr<WindowFixture> m_fixture;
    std::unique_ptr<ExportSteps> m_steps;
};

void ExportScopesTest::initTestCase()
{
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    QStandardPaths::setTestModeEnabled(true);
}

void ExportScopesTest::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    m_steps = std::make_unique<ExportSteps>(m_fixture->window());
    QVERIFY(m_fixture->show());
    QVERIFY(m_fixture->search());
}

void ExportScopesTest::cleanup()
{
    m_steps.reset();
    m_fixture.reset();
    QLocale::setDefault(QLocale::c());
}

void ExportScopesTest::find(const QString &text)
{
    QTest::keyClicks(findNamed(window(), u"Find in results"_s), text);
    QVERIFY(window().model().rowCount() > 0);
}

void ExportScopesTest::finish(const QString &path)
{
    QVERIFY(m_steps->goOn());
    QVERIFY(m_steps->save(path));
    QTRY_VERIFY_WITH_TIMEOUT(m_steps->barText().contains("Exported "_L1), longestWait);
}

void ExportScopesTest::saysTrueNumbers()
{
    find(u"ubuntu"_s);
    ImageTableView &view = m_fixture->view();
    clickCell(view, 1, int(ImageColumn::Name));
    clickCell(view, 3, int(ImageColumn::Name), Qt::ShiftModifier);
    QVERIFY(m_steps->open());
    const auto number = [](qint64 count) {
        return QLocale().toString(count);
    };
    QCOMPARE(textOf(u"selectedRadio"_s), u"Selected: 3 images"_s);
    QCOMPARE(textOf(u"foundRadio"_s),
             u"Found: %1 images"_s.arg(number(window().model().rowCount())));
    QCOMPARE(textOf(u"loadedRadio"_s),
             u"All loaded: %1 images"_s.arg(number(window().model().store().count())));
    QCOMPARE(textOf(u"everythingRadio"_s), u"Everything: %1 images, loads the rest"_s.arg(
                                                   number(window().catalog().summary().total)));
    QCOMPARE(m_steps->exportDialog()->scope(), ExportDialog::Scope::Selected);
    QTest::keyClick(m_steps->exportDialog(), Qt::Key_Escape);
}

void ExportScopesTest::writesWhatIsFound()
{
    find(u"ubuntu"_s);
    const QString path = m_fixture->inFolder(u"found.csv"_s);
    QVERIFY(m_steps->open());
    QCOMPARE(m_steps->exportDialog()->scope(), ExportDialog::Scope::Found);
    finish(path);
    const QList<QStringList> table = readCsv(contentOf(path));
    QCOMPARE(table.size(), window().model().rowCount() + 1);
    for (int row = 0; row < window().model().rowCount(); ++row)
        QCOMPARE(table.at(row + 1).at(idColumn), window().model().imageAt(row).imageId);
}

/// The selection may change while the dialog is open; what is written is what it says then.
void ExportScopesTest::writesWhatItSaysAtLast()
{
    ImageTableView &view = m_fixture->view();
    clickCell(view, 1, int(ImageColumn::Name));
    const QString path = m_fixture->inFolder(u"selected.csv"_s);
    QVERIFY(m_steps->open());
    QVERIFY(m_steps->click(u"selectedRadio"_s));
    QCOMPARE(textOf(u"selectedRadio"_s), u"Selected: 1 images"_s);
    view.selectAll();
    const int count = window().model().rowCount();
    QCOMPARE(textOf(u"selectedRadio"_s), u"Selected: %1 images"_s.arg(QLocale().toString(count)));
    QCOMPARE(m_steps->exportDialog()->scope(), ExportDialog::Scope::Selected);
    finish(path);
    QCOMPARE(readCsv(contentOf(path)).size(), count + 1);
}

void ExportScopesTest::doesNotGoOnWithNothing()
{
    ImageTableView &view = m_fixture->view();
    clickCell(view, 1, int(ImageColumn::Name));
    QVERIFY(m_steps->open());
    QVERIFY(m_steps->click(u"selectedRadio"_s));
    QVERIFY(canClick(*m_steps->exportDialog(), u"Export…"_s));
    view.clearSelection();
    QVERIFY(!canClick(*m_steps->exportDialog(), u"Export…"_s));
    QVERIFY(m_steps->click(u"loadedRadio"_s));
    QVERIFY(canClick(*m_steps->exportDialog(), u"Export…"_s));
    QTest::keyClick(m_steps->exportDialog(), Qt::Key_Escape);
}

void ExportScopesTest::followsWhatIsFoundAndLoaded()
{
    QVERIFY(m_steps->open());
    QVERIFY(m_steps->click(u"loadedRadio"_s));
    const QString loaded = textOf(u"loadedRadio"_s);
    m_fixture->child<QAction>(u"loadAllAction"_s)->trigger();
    QVERIFY(m_fixture->waitUntilLoaded());
    const qint64 count = window().model().store().count();
    QVERIFY(loaded != textOf(u"loadedRadio"_s));
    QCOMPARE(textOf(u"loadedRadio"_s), u"All loaded: %1 images"_s.arg(QLocale().toString(count)));
    const QString path = m_fixture->inFolder(u"loaded.csv"_s);
    finish(path);
    QCOMPARE(readCsv(contentOf(path)).size(), count + 1);
}

void ExportScopesTest::takesTheFormatOfATypedEnding()
{
    clickCell(m_fixture->view(), 0, int(ImageColumn::Name));
    const QString path = m_fixture->inFolder(u"one.ndjson"_s);
    QVERIFY(m_steps->open());
    QVERIFY(m_steps->click(u"selectedRadio"_s));
    QVERIFY(m_steps->chooseFormat(u"CSV"_s));
    finish(path);
    QVERIFY2(contentOf(path).startsWith("{\"Region\":"), contentOf(path).constData());
}

void ExportScopesTest::writesAllThatIsLoaded()
{
    find(u"ubuntu"_s);
    const QString path = m_fixture->inFolder(u"loaded.csv"_s);
    QVERIFY(m_steps->open());
    QVERIFY(m_steps->click(u"loadedRadio"_s));
    finish(path);
    QCOMPARE(readCsv(contentOf(path)).size(), window().model().store().count() + 1);
}

void ExportScopesTest::writesWhatIsFoundInEverything()
{
    find(u"ubuntu"_s);
    const int foundAtFirst = window().model().rowCount();
    const QString path = m_fixture->inFolder(u"found-in-everything.csv"_s);
    QVERIFY(m_steps->open());
    QVERIFY(m_steps->click(u"foundInEverythingRadio"_s));
    finish(path);
    QVERIFY(!window().catalog().summary().hasMore);
    const int found = window().model().rowCount();
    QVERIFY(found > foundAtFirst);
    QVERIFY(found < window().model().store().count());
    const QList<QStringList> table = readCsv(contentOf(path));
    QCOMPARE(table.size(), found + 1);
    for (int row = 0; row < found; ++row)
        QCOMPARE(table.at(row + 1).at(idColumn), window().model().imageAt(row).imageId);
}

/// The file would hold what the dialog did not say.
void ExportScopesTest::anotherFindEndsTheExport()
{
    find(u"ubuntu"_s);
    const QString path = m_fixture->inFolder(u"found-in-everything.csv"_s);
    m_fixture->cloud().hangNextRequests(u"ap-singapore"_s, 1);
    QVERIFY(m_steps->open());
    QVERIFY(m_steps->click(u"foundInEverythingRadio"_s));
    QVERIFY(m_steps->goOn());
    QVERIFY(m_steps->save(path));
    QVERIFY(m_fixture->window().catalog().summary().loading);
    find(u" 22.04"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_steps->barText().contains("What is looked for has changed."_L1),
                             longestWait);
    QVERIFY(!QFile::exists(path));
}

void ExportScopesTest::anotherSearchEndsTheExport()
{
    const QString path = m_fixture->inFolder(u"everything.csv"_s);
    m_fixture->cloud().hangNextRequests(u"ap-singapore"_s, 1);
    QVERIFY(m_steps->open());
    QVERIFY(m_steps->click(u"everythingRadio"_s));
    QVERIFY(m_steps->goOn());
    QVERIFY(m_steps->save(path));
    QVERIFY(m_fixture->window().catalog().summary().loading);
    // The new question has one page in each region, so it is read at once.
    m_fixture->window().search({.places = placesIn({u"ap-tokyo"_s})});
    QVERIFY(m_fixture->waitUntilLoaded());
    QTRY_VERIFY_WITH_TIMEOUT(m_steps->barText().contains("Export canceled"_L1), longestWait);
    QVERIFY(!QFile::exists(path));
}

void ExportScopesTest::quittingEndsTheExport()
{
    const QString path = m_fixture->inFolder(u"everything.csv"_s);
    m_fixture->cloud().hangNextRequests(u"ap-singapore"_s, 1);
    QVERIFY(m_steps->open());
    QVERIFY(m_steps->click(u"everythingRadio"_s));
    QVERIFY(m_steps->goOn());
    QVERIFY(m_steps->save(path));
    // Only now, so that nobody asks whether to replace it.
    QFile old(path);
    QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
    old.close();
    QVERIFY(m_fixture->window().catalog().summary().loading);
    m_fixture->window().setSource(nullptr); // as the program does at its end
    QCOMPARE(contentOf(path), "old");
}

void ExportScopesTest::columnsAreThoseOfTheTable()
{
    QVERIFY(clickEntries(*m_fixture->child<QMenuBar>(u"menuBar"_s),
                         {u"View"_s, u"Columns"_s, u"Architecture"_s}));
    QHeaderView *header = m_fixture->view().horizontalHeader();
    header->moveSection(header->visualIndex(int(ImageColumn::Tags)), 0);
    const QString path = m_fixture->inFolder(u"columns.csv"_s);
    clickCell(m_fixture->view(), 0, int(ImageColumn::Name));
    QVERIFY(m_steps->open());
    QVERIFY(m_steps->click(u"selectedRadio"_s));
    finish(path);
    const QStringList names = readCsv(contentOf(path)).constFirst();
    QCOMPARE(names.first(4), (QStringList {u"Tags"_s, u"Region"_s, u"ImageName"_s, u"OsName"_s}));
    QVERIFY(!names.contains(u"Architecture"_s));
    QCOMPARE(names.size(), imageColumnCount - 3);
}

void ExportScopesTest::writesOtherFormats_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("suffix");
    QTest::addColumn<QByteArray>("start");

    QTest::newRow("TSV") << u"TSV"_s << u"tsv"_s << QByteArray("Region\tImageName\tOsName\t");
    QTest::newRow("Markdown") << u"Markdown"_s << u"md"_s << QByteArray("| Region | ImageName |");
    QTest::newRow("JSON") << u"JSON"_s << u"json"_s << QByteArray("[");
    QTest::newRow("NDJSON") << u"NDJSON"_s << u"ndjson"_s << QByteArray("{\"Region\":");
}

void ExportScopesTest::writesOtherFormats()
{
    QFETCH(QString, format);
    QFETCH(QString, suffix);
    QFETCH(QByteArray, start);
    clickCell(m_fixture->view(), 0, int(ImageColumn::Name));
    clickCell(m_fixture->view(), 1, int(ImageColumn::Name), Qt::ShiftModifier);
    QVERIFY(m_steps->open());
    QVERIFY(m_steps->chooseFormat(format));
    // The suffix comes by itself.
    finish(m_fixture->inFolder(u"two"_s));
    const QByteArray content = contentOf(m_fixture->inFolder(u"two."_s + suffix));
    QVERIFY2(content.startsWith(start), content.constData());
    for (const int row : {0, 1})
        QVERIFY(content.contains(window().model().imageAt(row).imageId.toUtf8()));
}

void ExportScopesTest::remembersTheOptions()
{
    QVERIFY(m_steps->open());
    QVERIFY(m_steps->chooseFormat(u"TSV"_s));
    QVERIFY(m_steps->click(u"bomCheck"_s));
    QVERIFY(m_steps->click(u"guardCheck"_s));
    QVERIFY(m_steps->click(u"numbersCheck"_s));
    QVERIFY(m_steps->click(u"allColumnsButton"_s));
    QVERIFY(m_steps->click(u"loadedRadio"_s));
    finish(m_fixture->inFolder(u"first.tsv"_s));

    QVERIFY(m_steps->open());
    QCOMPARE(m_steps->exportDialog()->options(),
             (ExportOptions {.format = ExportFormat::Tsv,
                             .columns = usualExportColumns(false),
                             .byteOrderMark = true,
                             .formulaGuard = false,
                             .numbersAsText = true}));
    QTest::keyClick(m_steps->exportDialog(), Qt::Key_Escape);
}

void ExportScopesTest::marksFilesWhereExcelNeedsIt_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<bool>("isMarked");

    QTest::newRow("Chinese") << QLocale(QLocale::Chinese) << true;
    QTest::newRow("Korean") << QLocale(QLocale::Korean) << true;
    QTest::newRow("Japanese") << QLocale(QLocale::Japanese) << true;
    QTest::newRow("English") << QLocale(QLocale::English) << false;
    QTest::newRow("German") << QLocale(QLocale::German) << false;
}

void ExportScopesTest::marksFilesWhereExcelNeedsIt()
{
#ifdef Q_OS_WIN
    QSKIP("On Windows the mark is the usual thing.");
#endif
    QFETCH(QLocale, locale);
    QFETCH(bool, isMarked);
    QLocale::setDefault(locale);
    clickCell(m_fixture->view(), 0, int(ImageColumn::Name));
    QVERIFY(m_steps->open());
    QCOMPARE(m_steps->exportDialog()->findChild<QCheckBox *>(u"bomCheck"_s)->isChecked(), isMarked);
    QVERIFY(m_steps->click(u"selectedRadio"_s));
    const QString path = m_fixture->inFolder(u"marked.csv"_s);
    finish(path);
    QCOMPARE(contentOf(path).startsWith("\xef\xbb\xbf"), isMarked);
}

void ExportScopesTest::separatesAsTheLocaleDoes_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<QByteArray>("start");

    QTest::newRow("English") << QLocale(QLocale::English) << "Region,"_ba;
    QTest::newRow("German") << QLocale(QLocale::German) << "Region;"_ba;
    QTest::newRow("Korean") << QLocale(QLocale::Korean) << "Region,"_ba;
}

void ExportScopesTest::separatesAsTheLocaleDoes()
{
    QFETCH(QLocale, locale);
    QFETCH(QByteArray, start);
    QLocale::setDefault(locale);
    clickCell(m_fixture->view(), 0, int(ImageColumn::Name));
    QVERIFY(m_steps->open());
    QVERIFY(m_steps->click(u"selectedRadio"_s));
    const QString path = m_fixture->inFolder(u"separated.csv"_s);
    finish(path);
    QVERIFY2(contentOf(path).contains(start), contentOf(path).constData());
}

QTEST_MAIN(ExportScopesTest)
#include "tst_exportscopes.moc"
