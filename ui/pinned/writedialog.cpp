// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/pinned/writedialog.h"

#include "core/bidicontrols.h"
#include "core/joinedtext.h"
#include "pinned/filekind.h"
#include "pinned/mending.h"
#include "ui/style/fontlengths.h"
#include "ui/style/theme.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

WriteDialog::WriteDialog(const MendedFile &file, QWidget *parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("writeDialog"));
    setWindowTitle(tr("Write Successor"));
    const QString path = QDir::toNativeSeparators(file.path);
    auto *question = new QLabel(this);
    question->setTextFormat(Qt::PlainText);
    question->setWordWrap(true);
    //: %1 is the path of a file.
    QStringList sentences = {tr("%1 is changed like this.").arg(withVisibleControls(path))};
    if (fileKindOf(file.path) == FileKind::Terraform)
        sentences.append(tr("Terraform destroys and creates anew what uses the id."));
    question->setText(sentencesText(sentences));
    auto *diff = new QPlainTextEdit(this);
    diff->setReadOnly(true);
    diff->setTabChangesFocus(true);
    diff->setLineWrapMode(QPlainTextEdit::NoWrap);
    diff->setFont(fixedFont(font()));
    diff->setAccessibleName(tr("What changes of the file"));
    diff->setPlainText(withVisibleControls(lineDiff(file.path, file.before, file.after)));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *write = buttons->addButton(tr("&Write"), QDialogButtonBox::AcceptRole);
    write->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(question);
    layout->addWidget(diff, 1);
    layout->addWidget(buttons);
    resize(windowSizeFor(*this, {640, 320}));
}
