// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "exportdialog.h"

#include "ui_exportdialog.h"

#include <QPushButton>

ExportDialog::ExportDialog(const Counts &counts, const ExportOptions &options, QWidget *parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::ExportDialog>()), m_options(options)
{
    m_ui->setupUi(this);
    //: Which rows to export; the number is that of the rows.
    m_ui->selectedRadio->setText(tr("&Selected: %Ln images", nullptr, int(counts.selected)));
    //: Which rows to export; the number is that of the rows.
    m_ui->loadedRadio->setText(tr("All &loaded: %Ln images", nullptr, int(counts.loaded)));
    m_ui->everythingRadio->setText(
            //: Which rows to export; the number is that of the rows.
            tr("&Everything: %Ln images, the missing ones are loaded first", nullptr,
               int(counts.total)));
    m_ui->selectedRadio->setEnabled(counts.selected > 0);
    m_ui->everythingRadio->setVisible(counts.areMissing);
    (counts.selected > 0 ? m_ui->selectedRadio
     : counts.areMissing ? m_ui->everythingRadio
                         : m_ui->loadedRadio)
            ->setChecked(true);
    m_ui->guardCheck->setChecked(options.formulaGuard);
    m_ui->bomCheck->setChecked(options.byteOrderMark);
    //: Goes on to the choice of a file.
    m_ui->buttonBox->button(QDialogButtonBox::Save)->setText(tr("Export…"));
}

ExportDialog::~ExportDialog() = default;

ExportDialog::Scope ExportDialog::scope() const
{
    if (m_ui->selectedRadio->isChecked())
        return Scope::Selected;
    return m_ui->loadedRadio->isChecked() ? Scope::Loaded : Scope::Everything;
}

ExportOptions ExportDialog::options() const
{
    ExportOptions options = m_options;
    options.formulaGuard = m_ui->guardCheck->isChecked();
    options.byteOrderMark = m_ui->bomCheck->isChecked();
    return options;
}
