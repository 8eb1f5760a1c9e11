// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/query/addregiondialog.h"

#include "core/region.h"
#include "core/regionid.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

AddRegionDialog::AddRegionDialog(QWidget *parent)
    : QDialog(parent), m_edit(new QLineEdit(this)), m_note(new QLabel(this))
{
    setWindowTitle(tr("Add Region"));
    setAttribute(Qt::WA_DeleteOnClose);

    auto *label = new QLabel(tr("Region &ID"), this);
    label->setBuddy(m_edit);
    m_edit->setAccessibleName(tr("Region ID"));
    m_edit->setPlaceholderText(u"ap-foo"_s);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    // As wide and high as its longest text from the start.
    m_note->setMinimumWidth(fontMetrics().averageCharWidth() * 56);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_addButton = buttons->addButton(tr("&Add"), QDialogButtonBox::AcceptRole);
    m_addButton->setProperty("primary", true);
    m_addButton->setDefault(true);

    auto *layout = new QVBoxLayout(this);
    layout->setSizeConstraint(QLayout::SetFixedSize);
    layout->addWidget(label);
    layout->addWidget(m_edit);
    layout->addWidget(m_note);
    layout->addWidget(buttons);

    connect(m_edit, &QLineEdit::textChanged, this, &AddRegionDialog::check);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        emit regionChosen(id());
        accept();
    });
    check();
}

void AddRegionDialog::check()
{
    const bool isId = isRegionId(id());
    m_addButton->setEnabled(isId);
    if (isId && regionName(id()) != id()) {
        //: %1 is as in "Seoul (ap-seoul)".
        m_note->setText(
                tr("%1 is in the list already, and will be checked.").arg(regionLabel(id())));
    } else if (isId || id().isEmpty()) {
        m_note->setText(tr("It is asked like the others, and kept until you remove it."));
    } else {
        m_note->setText(tr("An ID looks like ap-foo or ap-foo-2."));
    }
    m_edit->setAccessibleDescription(m_note->text());
}

QString AddRegionDialog::id() const
{
    return m_edit->text().trimmed().toLower();
}
