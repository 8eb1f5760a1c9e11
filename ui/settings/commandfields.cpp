// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/settings/commandfields.h"

#include "ui/settings/fieldfaults.h"
#include "ui/settings/fieldnote.h"
#include "ui/settings/formrows.h"
#include "ui/style/theme.h"

#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

namespace {

constexpr int linesInSight = 4;

} // namespace

CommandFields::CommandFields(const ProfileDraft &draft, FieldFaults &faults, QWidget *parent)
    : QWidget(parent), m_programEdit(new QLineEdit(draft.command.value(0), this)),
      m_argumentsEdit(new QPlainTextEdit(draft.command.mid(1).join(u'\n'), this))
{
    m_programEdit->setFont(fixedFont(font()));
    m_argumentsEdit->setFont(fixedFont(font()));
    m_argumentsEdit->setTabChangesFocus(true);
    m_argumentsEdit->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_argumentsEdit->setFixedHeight(m_argumentsEdit->fontMetrics().lineSpacing() * linesInSight +
                                    16);
    auto *chooseButton = new QPushButton(tr("C&hoose…"), this);
    chooseButton->setAccessibleName(tr("Choose the program"));
    auto *program = new QWidget(this);
    auto *programLayout = new QHBoxLayout(program);
    programLayout->setContentsMargins(0, 0, 0, 0);
    programLayout->addWidget(m_programEdit, 1);
    programLayout->addWidget(chooseButton);

    auto *rows = new FormRows(this);
    faults.add(ProfileField::Program, rows->addField(tr("Prog&ram"), *program, m_programEdit),
               //: The words in capitals and small letters are names in JSON and stay as they are.
               tr("It runs without a shell whenever a credential is needed, and prints within 30 "
                  "seconds a JSON object with SecretId and SecretKey; with temporary keys also "
                  "Token and Expiration, such as 2026-12-31T23:59:00Z."));
    rows->addField(tr("&Arguments"), *m_argumentsEdit)
            .setHint(tr("One argument a line, as it is: without quotation marks."));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(rows);

    connect(chooseButton, &QPushButton::clicked, this, &CommandFields::chooseProgram);
    connect(m_programEdit, &QLineEdit::textChanged, this, [this, &faults] {
        faults.touch(ProfileField::Program);
        emit edited();
    });
    connect(m_argumentsEdit, &QPlainTextEdit::textChanged, this, &CommandFields::edited);
}

void CommandFields::putInto(ProfileDraft &draft) const
{
    draft.command = {m_programEdit->text().trimmed()};
    // Blanks are a part of an argument, and so is an empty line between others.
    QString arguments = m_argumentsEdit->toPlainText();
    while (arguments.endsWith(u'\n'))
        arguments.chop(1);
    if (!arguments.isEmpty())
        draft.command += arguments.split(u'\n');
}

void CommandFields::chooseProgram()
{
    auto *dialog = new QFileDialog(this, tr("Choose Program"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        m_programEdit->setText(QDir::toNativeSeparators(path));
    });
    dialog->open();
}
