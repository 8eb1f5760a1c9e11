// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/export/exportdialog.h"

#include "ui/style/fontlengths.h"
#include "ui_exportdialog.h"

#include <QPushButton>
#include <QRadioButton>

namespace {

constexpr int usualRowHeight = 22; // of a column

} // namespace

ExportDialog::ExportDialog(const Counts &counts, const ExportOptions &options,
                           const QList<ImageColumn> &visible, QWidget *parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::ExportDialog>()),
      m_showsProfiles(visible.contains(ImageColumn::Profile))
{
    m_ui->setupUi(this);
    resize(windowSizeFor(*this, size()));
    setCounts(counts);
    chooseScope(counts);
    for (const ExportFormat format : allExportFormats()) {
        m_ui->formatCombo->addItem(formatName(format), int(format));
        if (format == options.format)
            m_ui->formatCombo->setCurrentIndex(m_ui->formatCombo->count() - 1);
    }
    m_ui->guardCheck->setChecked(options.formulaGuard);
    m_ui->bomCheck->setChecked(options.byteOrderMark);
    m_ui->lineBreaksCheck->setChecked(options.keepsLineBreaks);
    m_ui->numbersCheck->setChecked(options.numbersAsText);
    showSeparators(options.separator);
    showColumns(options.columns);
    //: Goes on to the choice of a file.
    m_ui->buttonBox->button(QDialogButtonBox::Save)->setText(tr("Export…"));

    connect(m_ui->formatCombo, &QComboBox::currentIndexChanged, this, &ExportDialog::updateState);
    connect(m_ui->columnList, &QListWidget::itemChanged, this, &ExportDialog::updateState);
    for (const QRadioButton *radio : findChildren<QRadioButton *>())
        connect(radio, &QRadioButton::toggled, this, &ExportDialog::updateState);
    connect(m_ui->allColumnsButton, &QToolButton::clicked, this,
            [this] { showColumns(usualExportColumns(m_showsProfiles)); });
    connect(m_ui->visibleColumnsButton, &QToolButton::clicked, this,
            [this, visible] { showColumns(visible); });
    updateState();
}

ExportDialog::~ExportDialog() = default;

ExportDialog::Scope ExportDialog::scope() const
{
    const QRadioButton *chosen = chosenRadio();
    if (chosen == m_ui->selectedRadio)
        return Scope::Selected;
    if (chosen == m_ui->foundRadio)
        return Scope::Found;
    if (chosen == m_ui->foundInEverythingRadio)
        return Scope::FoundInEverything;
    return chosen == m_ui->loadedRadio ? Scope::Loaded : Scope::Everything;
}

ExportOptions ExportDialog::options() const
{
    return {.format = format(),
            .columns = checkedColumns(),
            .byteOrderMark = m_ui->bomCheck->isChecked(),
            .formulaGuard = m_ui->guardCheck->isChecked(),
            .separator = CellSeparator(m_ui->separatorCombo->currentData().toInt()),
            .keepsLineBreaks = m_ui->lineBreaksCheck->isChecked(),
            .numbersAsText = m_ui->numbersCheck->isChecked()};
}

void ExportDialog::setCounts(const Counts &counts)
{
    //: Which rows to export; the number is that of the rows.
    m_ui->selectedRadio->setText(tr("&Selected: %Ln images", nullptr, int(counts.selected)));
    //: Which rows to export: those that the find box lets through.
    m_ui->foundRadio->setText(tr("Fo&und: %Ln images", nullptr, int(counts.found)));
    //: Which rows to export; the number is that of the rows.
    m_ui->loadedRadio->setText(tr("All &loaded: %Ln images", nullptr, int(counts.loaded)));
    m_ui->foundInEverythingRadio->setText(
            //: Which rows to export: those that the find box lets through once everything is
            //: loaded; the number is that of the rows that are loaded already.
            tr("Found in e&verything: at least %Ln images, loads the rest", nullptr,
               int(counts.found)));
    const auto total = int(counts.total);
    m_ui->everythingRadio->setText(
            //: Which rows to export; those that are missing are loaded before.
            counts.isTotalKnown
                    ? tr("&Everything: %Ln images, loads the rest", nullptr, total)
                    //: The same, while some regions have not told their number.
                    : tr("&Everything: at least %Ln images, loads the rest", nullptr, total));
    m_ui->selectedRadio->setEnabled(counts.selected > 0);
    m_ui->foundRadio->setEnabled(counts.found > 0);
    m_ui->loadedRadio->setEnabled(counts.loaded > 0);
    m_ui->foundInEverythingRadio->setEnabled(counts.found > 0 || counts.areMissing);
    m_ui->everythingRadio->setEnabled(counts.loaded > 0 || counts.areMissing);
    // What is chosen stays in sight.
    m_ui->foundRadio->setVisible(counts.found != counts.loaded || m_ui->foundRadio->isChecked());
    m_ui->foundInEverythingRadio->setVisible((counts.areMissing && counts.isNarrowed) ||
                                             m_ui->foundInEverythingRadio->isChecked());
    m_ui->everythingRadio->setVisible(counts.areMissing || m_ui->everythingRadio->isChecked());
    updateState();
}

void ExportDialog::chooseScope(const Counts &counts)
{
    const bool isNarrowed = counts.found != counts.loaded;
    QRadioButton *usual = counts.selected > 1              ? m_ui->selectedRadio
                          : isNarrowed && counts.found > 0 ? m_ui->foundRadio
                          : counts.areMissing              ? m_ui->everythingRadio
                                                           : m_ui->loadedRadio;
    usual->setChecked(true);
    usual->setFocus();
}

void ExportDialog::showSeparators(CellSeparator chosen)
{
    for (const CellSeparator separator : allCellSeparators())
        m_ui->separatorCombo->addItem(separatorName(separator), int(separator));
    m_ui->separatorCombo->setCurrentIndex(m_ui->separatorCombo->findData(int(chosen)));
}

void ExportDialog::showColumns(const QList<ImageColumn> &checked)
{
    QList<ImageColumn> order = checked;
    for (const ImageColumn column : usualExportColumns(m_showsProfiles)) {
        if (!order.contains(column))
            order.append(column);
    }
    m_ui->columnList->clear();
    for (const ImageColumn column : order) {
        auto *item = new QListWidgetItem(exportName(column), m_ui->columnList);
        item->setData(Qt::UserRole, int(column));
        item->setSizeHint({0, lineHeightFor(m_ui->columnList->font(), usualRowHeight)});
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable |
                       Qt::ItemIsDragEnabled);
        item->setCheckState(checked.contains(column) ? Qt::Checked : Qt::Unchecked);
    }
}

void ExportDialog::updateState()
{
    const ExportFormatTraits &traits = formatTraits(format());
    m_ui->columnList->setEnabled(traits.hasColumns);
    m_ui->allColumnsButton->setEnabled(traits.hasColumns);
    m_ui->visibleColumnsButton->setEnabled(traits.hasColumns);
    m_ui->guardCheck->setEnabled(traits.canGuardFormulas);
    m_ui->bomCheck->setEnabled(traits.canHaveByteOrderMark);
    m_ui->separatorCombo->setEnabled(traits.canChooseSeparator);
    m_ui->lineBreaksCheck->setEnabled(traits.canKeepLineBreaks);
    m_ui->numbersCheck->setEnabled(traits.canHaveNumbersAsText);
    m_ui->buttonBox->button(QDialogButtonBox::Save)
            ->setEnabled(chosenRadio()->isEnabled() &&
                         (!traits.hasColumns || !checkedColumns().isEmpty()));
}

QRadioButton *ExportDialog::chosenRadio() const
{
    for (QRadioButton *radio :
         {m_ui->selectedRadio, m_ui->foundRadio, m_ui->loadedRadio, m_ui->foundInEverythingRadio}) {
        if (radio->isChecked())
            return radio;
    }
    return m_ui->everythingRadio;
}

ExportFormat ExportDialog::format() const
{
    return ExportFormat(m_ui->formatCombo->currentData().toInt());
}

QList<ImageColumn> ExportDialog::checkedColumns() const
{
    QList<ImageColumn> columns;
    for (int row = 0; row < m_ui->columnList->count(); ++row) {
        const QListWidgetItem *item = m_ui->columnList->item(row);
        if (item->checkState() == Qt::Checked)
            columns.append(ImageColumn(item->data(Qt::UserRole).toInt()));
    }
    return columns;
}
