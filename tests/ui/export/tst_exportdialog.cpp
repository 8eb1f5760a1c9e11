// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/export/exportdialog.h"

#include "support/widgets.h"

#include <QCheckBox>
#include <QComboBox>
#include <QRadioButton>
#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;

using Scope = ExportDialog::Scope;

namespace {

const QList<ImageColumn> visibleColumns = {ImageColumn::Name, ImageColumn::Region};

} // namespace

class ExportDialogTest final : public QObject
{
    Q_OBJECT

private slots:
    void proposesAScope_data();
    void proposesAScope();
    void saysHowManyWillBeWritten();
    void offersWhatIsFoundInEverything_data();
    void offersWhatIsFoundInEverything();
    void takesTheChoice();
    void keepsTheOtherOptions();
    void offersTheColumnsOfTheTable();
    void switchesOffWhatAFormatDoesNotHave_data();
    void switchesOffWhatAFormatDoesNotHave();
    void endsByItsButtons();

private:
    [[nodiscard]] QRadioButton *radio(const QString &name) const
    {
        return m_dialog->findChild<QRadioButton *>(name);
    }
    void open(const ExportDialog::Counts &counts, const ExportOptions &options = {});

    std::unique_ptr<ExportDialog> m_dialog;
};

void ExportDialogTest::open(const ExportDialog::Counts &counts, const ExportOptions &options)
{
    m_dialog = std::make_unique<ExportDialog>(counts, options, visibleColumns, nullptr);
    m_dialog->show();
}

void ExportDialogTest::proposesAScope_data()
{
    QTest::addColumn<ExportDialog::Counts>("counts");
    QTest::addColumn<Scope>("scope");

    using Counts = ExportDialog::Counts;
    QTest::newRow("what is selected")
            << Counts {.selected = 5, .found = 7, .loaded = 100, .total = 300, .areMissing = true}
            << Scope::Selected;
    QTest::newRow("what is found, when one row is selected")
            << Counts {.selected = 1, .found = 7, .loaded = 100, .total = 300, .areMissing = true}
            << Scope::Found;
    QTest::newRow("else everything")
            << Counts {.found = 100, .loaded = 100, .total = 300, .areMissing = true}
            << Scope::Everything;
    QTest::newRow("which is what is loaded")
            << Counts {.found = 300, .loaded = 300, .total = 300} << Scope::Loaded;
}

void ExportDialogTest::proposesAScope()
{
    QFETCH(ExportDialog::Counts, counts);
    QFETCH(Scope, scope);
    open(counts);
    QCOMPARE(m_dialog->scope(), scope);
    QCOMPARE(radio(u"selectedRadio"_s)->isEnabled(), counts.selected > 0);
    QCOMPARE(radio(u"foundRadio"_s)->isVisible(), counts.found != counts.loaded);
    QCOMPARE(radio(u"everythingRadio"_s)->isVisible(), counts.areMissing);
}

void ExportDialogTest::saysHowManyWillBeWritten()
{
    open({.selected = 5, .found = 87, .loaded = 100, .total = 300, .areMissing = true});
    QVERIFY(radio(u"selectedRadio"_s)->text().contains(u'5'));
    QVERIFY(radio(u"foundRadio"_s)->text().contains("87"_L1));
    QVERIFY(radio(u"loadedRadio"_s)->text().contains("100"_L1));
    QVERIFY(radio(u"everythingRadio"_s)->text().contains("300"_L1));
}

void ExportDialogTest::offersWhatIsFoundInEverything_data()
{
    QTest::addColumn<ExportDialog::Counts>("counts");
    QTest::addColumn<bool>("isOffered");

    using Counts = ExportDialog::Counts;
    QTest::newRow("narrowed") << Counts {.found = 87,
                                         .loaded = 100,
                                         .total = 300,
                                         .areMissing = true,
                                         .isNarrowed = true}
                              << true;
    QTest::newRow("narrowed to all that is loaded") << Counts {.found = 100,
                                                               .loaded = 100,
                                                               .total = 300,
                                                               .areMissing = true,
                                                               .isNarrowed = true}
                                                    << true;
    QTest::newRow("nothing found yet")
            << Counts {.loaded = 100, .total = 300, .areMissing = true, .isNarrowed = true} << true;
    QTest::newRow("not narrowed")
            << Counts {.found = 100, .loaded = 100, .total = 300, .areMissing = true} << false;
    QTest::newRow("all is loaded")
            << Counts {.found = 87, .loaded = 300, .total = 300, .isNarrowed = true} << false;
}

void ExportDialogTest::offersWhatIsFoundInEverything()
{
    QFETCH(ExportDialog::Counts, counts);
    QFETCH(bool, isOffered);
    open(counts);
    QCOMPARE(radio(u"foundInEverythingRadio"_s)->isVisible(), isOffered);
    QCOMPARE(radio(u"foundInEverythingRadio"_s)->isEnabled(), isOffered || counts.found > 0);
}

void ExportDialogTest::takesTheChoice()
{
    open({.selected = 5,
          .found = 87,
          .loaded = 100,
          .total = 300,
          .areMissing = true,
          .isNarrowed = true});
    const auto choose = [this](const QString &name) {
        QTest::mouseClick(radio(name), Qt::LeftButton, {}, QPoint(8, radio(name)->height() / 2));
    };
    choose(u"everythingRadio"_s);
    QCOMPARE(m_dialog->scope(), Scope::Everything);
    choose(u"foundInEverythingRadio"_s);
    QCOMPARE(m_dialog->scope(), Scope::FoundInEverything);
    choose(u"loadedRadio"_s);
    QCOMPARE(m_dialog->scope(), Scope::Loaded);
    choose(u"foundRadio"_s);
    QCOMPARE(m_dialog->scope(), Scope::Found);
    choose(u"selectedRadio"_s);
    QCOMPARE(m_dialog->scope(), Scope::Selected);
}

void ExportDialogTest::keepsTheOtherOptions()
{
    const ExportOptions options = {.format = ExportFormat::Tsv,
                                   .columns = {ImageColumn::ImageId},
                                   .byteOrderMark = true,
                                   .separator = CellSeparator::Semicolon,
                                   .keepsLineBreaks = false};
    open({.found = 1, .loaded = 1, .total = 1}, options);
    QCOMPARE(m_dialog->options(), options);
    // What TSV does not have can be chosen with CSV.
    QTest::keyClick(m_dialog->findChild<QComboBox *>(u"formatCombo"_s), Qt::Key_Home);
    QTest::keyClick(m_dialog->findChild<QComboBox *>(u"separatorCombo"_s), Qt::Key_End);
    QCOMPARE(m_dialog->options().separator, CellSeparator::Tab);

    for (const QString &name :
         {u"guardCheck"_s, u"bomCheck"_s, u"lineBreaksCheck"_s, u"numbersCheck"_s}) {
        auto *check = m_dialog->findChild<QCheckBox *>(name);
        QTest::mouseClick(check, Qt::LeftButton, {}, QPoint(8, check->height() / 2));
    }
    QCOMPARE(m_dialog->options().byteOrderMark, false);
    QCOMPARE(m_dialog->options().formulaGuard, false);
    QCOMPARE(m_dialog->options().keepsLineBreaks, true);
    QCOMPARE(m_dialog->options().numbersAsText, true);
    QCOMPARE(m_dialog->options().columns, options.columns);
}

void ExportDialogTest::offersTheColumnsOfTheTable()
{
    open({.found = 1, .loaded = 1, .total = 1});
    QCOMPARE(m_dialog->options().columns, usualExportColumns(false));
    QVERIFY(clickNamed(*m_dialog, u"Check the columns that the table shows"_s));
    QCOMPARE(m_dialog->options().columns, visibleColumns);
    QVERIFY(clickNamed(*m_dialog, u"Check all columns"_s));
    QCOMPARE(m_dialog->options().columns, usualExportColumns(false));
}

void ExportDialogTest::switchesOffWhatAFormatDoesNotHave_data()
{
    QTest::addColumn<ExportFormat>("format");
    QTest::addColumn<bool>("hasColumns");
    QTest::addColumn<bool>("isForSpreadsheets");

    QTest::newRow("CSV") << ExportFormat::Csv << true << true;
    QTest::newRow("TSV") << ExportFormat::Tsv << true << true;
    QTest::newRow("Markdown") << ExportFormat::Markdown << true << false;
    QTest::newRow("JSON") << ExportFormat::Json << false << false;
    QTest::newRow("NDJSON") << ExportFormat::NdJson << false << false;
}

void ExportDialogTest::switchesOffWhatAFormatDoesNotHave()
{
    QFETCH(ExportFormat, format);
    QFETCH(bool, hasColumns);
    QFETCH(bool, isForSpreadsheets);
    open({.found = 1, .loaded = 1, .total = 1}, {.format = format});
    QCOMPARE(m_dialog->options().format, format);
    QCOMPARE(findNamed(*m_dialog, u"Columns"_s)->isEnabled(), hasColumns);
    for (const QString &name : {u"guardCheck"_s, u"bomCheck"_s, u"numbersCheck"_s})
        QCOMPARE(m_dialog->findChild<QCheckBox *>(name)->isEnabled(), isForSpreadsheets);
    for (const QString &name : {u"separatorCombo"_s, u"lineBreaksCheck"_s})
        QCOMPARE(m_dialog->findChild<QWidget *>(name)->isEnabled(), format == ExportFormat::Csv);
}

void ExportDialogTest::endsByItsButtons()
{
    open({.found = 1, .loaded = 1, .total = 1});
    QSignalSpy accepted(m_dialog.get(), &QDialog::accepted);
    QSignalSpy rejected(m_dialog.get(), &QDialog::rejected);
    QVERIFY(clickNamed(*m_dialog, u"Export…"_s));
    QCOMPARE(accepted.size(), 1);
    m_dialog->show();
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QCOMPARE(rejected.size(), 1);
}

QTEST_MAIN(ExportDialogTest)
#include "tst_exportdialog.moc"
