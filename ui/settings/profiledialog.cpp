// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/settings/profiledialog.h"

#include "ui/settings/choicerow.h"
#include "ui/settings/commandfields.h"
#include "ui/settings/fieldfaults.h"
#include "ui/settings/fieldnote.h"
#include "ui/settings/fieldscroll.h"
#include "ui/settings/foldbutton.h"
#include "ui/settings/formrows.h"
#include "ui/settings/keyfields.h"
#include "ui/settings/morefields.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int widthInLetters = 68;

} // namespace

ProfileDialog::ProfileDialog(Purpose purpose, const ProfileDraft &draft,
                             const ProfileDraftContext &context, QWidget *parent)
    : QDialog(parent), m_context(context), m_faults(new FieldFaults(this)),
      m_nameEdit(new QLineEdit(draft.name, this)),
      m_kindRow(new ChoiceRow(tr("Kind of credential"),
                              {tr("API &key"), tr("Program that &prints a credential")},
                              Qt::Horizontal, this)),
      m_keyFields(new KeyFields(draft, context, *m_faults, this)),
      m_commandFields(new CommandFields(draft, *m_faults, this)),
      m_moreFields(new MoreFields(draft, *m_faults, this))
{
    setObjectName(u"profileDialog"_s);
    setWindowTitle(purpose == Purpose::New ? tr("New Account") : tr("Edit Account"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_kindRow->setIndex(draft.kind == ProfileDraft::Kind::ApiKey ? 0 : 1);

    auto *fields = new QWidget(this);
    auto *head = new FormRows(fields);
    m_faults->add(ProfileField::Name, head->addField(tr("&Name"), *m_nameEdit));
    //: Beside the choice of what a credential is.
    head->addField(tr("Kind"), *m_kindRow, &m_kindRow->button(0));
    auto *moreButton = new FoldButton(tr("&More"), *m_moreFields, fields);
    moreButton->setAccessibleName(tr("More fields"));
    auto *fieldLayout = new QVBoxLayout(fields);
    fieldLayout->setContentsMargins(0, 0, 0, 0);
    fieldLayout->setSpacing(8);
    for (QWidget *part : std::initializer_list<QWidget *> {head, m_keyFields, m_commandFields})
        fieldLayout->addWidget(part);
    fieldLayout->addWidget(moreButton, 0, Qt::AlignLeft);
    fieldLayout->addWidget(m_moreFields);
    fieldLayout->addStretch();
    FormRows::alignLabels(*fields);
    m_scroll = new FieldScroll(*fields, this);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_okButton = buttons->button(QDialogButtonBox::Ok);
    //: Button: adds the new account.
    m_okButton->setText(purpose == Purpose::New ? tr("Add") : tr("Save"));
    m_okButton->setProperty("primary", true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(m_scroll, 1);
    layout->addWidget(buttons);

    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_nameEdit, &QLineEdit::textEdited, this, [this] {
        m_faults->touch(ProfileField::Name);
        check();
    });
    connect(m_kindRow, &ChoiceRow::chosen, this, &ProfileDialog::showKind);
    connect(m_keyFields, &KeyFields::edited, this, &ProfileDialog::check);
    connect(m_commandFields, &CommandFields::edited, this, &ProfileDialog::check);
    connect(m_moreFields, &MoreFields::edited, this, &ProfileDialog::check);
    connect(moreButton, &QToolButton::toggled, this, &ProfileDialog::fitToFields);
    moreButton->setChecked(MoreFields::isUsedBy(draft));
    showKind();
}

ProfileDraft ProfileDialog::draft() const
{
    ProfileDraft draft;
    draft.name = m_nameEdit->text().trimmed();
    if (m_kindRow->index() == 0) {
        m_keyFields->putInto(draft);
    } else {
        draft.kind = ProfileDraft::Kind::Command;
        m_commandFields->putInto(draft);
    }
    m_moreFields->putInto(draft);
    return draft;
}

void ProfileDialog::showKind()
{
    m_keyFields->setVisible(m_kindRow->index() == 0);
    m_commandFields->setVisible(m_kindRow->index() == 1);
    check();
    fitToFields();
}

void ProfileDialog::check()
{
    const QMap<ProfileField, QString> faults = faultsOf(draft(), m_context);
    m_faults->show(faults);
    m_okButton->setEnabled(faults.isEmpty());
}

void ProfileDialog::fitToFields()
{
    const QSize room = screen()->availableSize() * 0.9;
    const int width = std::min(
            std::max(fontMetrics().averageCharWidth() * widthInLetters, minimumSizeHint().width()),
            room.width());
    const QMargins margins = layout()->contentsMargins();
    const int around = margins.top() + margins.bottom() + layout()->spacing() +
                       m_okButton->parentWidget()->sizeHint().height();
    const int wanted = around + m_scroll->heightFor(width - margins.left() - margins.right());
    resize(width, std::min(wanted, room.height()));
}

void ProfileDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    fitToFields(); // now its fonts are those of the style
}
