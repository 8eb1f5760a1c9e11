// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/settings/profiledialog.h"

#include "ui/settings/basefields.h"
#include "ui/settings/choicerow.h"
#include "ui/settings/commandfields.h"
#include "ui/settings/fieldfaults.h"
#include "ui/settings/fieldnote.h"
#include "ui/settings/foldbutton.h"
#include "ui/settings/formrows.h"
#include "ui/settings/keyfields.h"
#include "ui/settings/morefields.h"
#include "ui/widgets/fieldscroll.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

constexpr int widthInLetters = 68;

using Kind = ProfileDraft::Kind;

/// In the order of the choices.
constexpr std::array kinds = {Kind::ApiKey, Kind::Command, Kind::Based};

} // namespace

ProfileDialog::ProfileDialog(Purpose purpose, const ProfileDraft &draft,
                             const ProfileDraftContext &context, QWidget *parent)
    : QDialog(parent), m_context(context), m_faults(new FieldFaults(this)),
      m_nameEdit(new QLineEdit(draft.name, this)),
      m_kindRow(new ChoiceRow(tr("Kind of credential"),
                              {tr("API &key"), tr("Program that &prints a credential"),
                               tr("&Based on another account, with a role on top")},
                              Qt::Vertical, this)),
      m_keyFields(new KeyFields(draft, context, *m_faults, this)),
      m_commandFields(new CommandFields(draft, *m_faults, this)),
      m_baseFields(new BaseFields(draft, context, *m_faults, this)),
      m_moreFields(new MoreFields(draft, *m_faults, this))
{
    setObjectName(u"profileDialog"_s);
    setWindowTitle(purpose == Purpose::New ? tr("New Account") : tr("Edit Account"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_kindRow->setIndex(int(std::ranges::find(kinds, draft.kind) - kinds.begin()));

    auto *fields = new QWidget(this);
    auto *head = new FormRows(fields);
    m_faults->add(ProfileField::Name, head->addField(tr("&Name"), *m_nameEdit));
    //: Beside the choice of what a credential is.
    head->addField(tr("Kind"), *m_kindRow, &m_kindRow->button(0));
    m_moreButton = new FoldButton(tr("&More"), *m_moreFields, fields);
    m_moreButton->setAccessibleName(tr("More fields"));
    auto *fieldLayout = new QVBoxLayout(fields);
    fieldLayout->setContentsMargins(0, 0, 0, 0);
    fieldLayout->setSpacing(8);
    for (QWidget *part :
         std::initializer_list<QWidget *> {head, m_keyFields, m_commandFields, m_baseFields})
        fieldLayout->addWidget(part);
    fieldLayout->addWidget(m_moreButton, 0, Qt::AlignLeft);
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
    connect(m_baseFields, &BaseFields::edited, this, &ProfileDialog::check);
    connect(m_moreFields, &MoreFields::edited, this, &ProfileDialog::check);
    connect(m_moreButton, &QToolButton::toggled, this, &ProfileDialog::fitToFields);
    m_moreButton->setChecked(MoreFields::isUsedBy(draft));
    showKind();
    if (purpose == Purpose::Edit && kind() == Kind::ApiKey && !context.hasKey)
        m_keyFields->focusKey(); // which is what it lacks
}

ProfileDraft ProfileDialog::draft() const
{
    ProfileDraft draft;
    draft.name = m_nameEdit->text().trimmed();
    draft.kind = kind();
    switch (draft.kind) {
    case Kind::ApiKey:
        m_keyFields->putInto(draft);
        break;
    case Kind::Command:
        m_commandFields->putInto(draft);
        break;
    case Kind::Based:
        m_baseFields->putInto(draft);
        break;
    }
    m_moreFields->putInto(draft);
    return draft;
}

ProfileDraft::Kind ProfileDialog::kind() const
{
    return kinds.at(size_t(m_kindRow->index()));
}

void ProfileDialog::showKind()
{
    m_keyFields->setVisible(kind() == Kind::ApiKey);
    m_commandFields->setVisible(kind() == Kind::Command);
    m_baseFields->setVisible(kind() == Kind::Based);
    if (kind() == Kind::Based)
        m_moreButton->setChecked(true); // what is on top is there
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
