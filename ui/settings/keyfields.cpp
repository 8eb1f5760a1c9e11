// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/settings/keyfields.h"

#include "ui/settings/choicerow.h"
#include "ui/settings/fieldfaults.h"
#include "ui/settings/fieldnote.h"
#include "ui/settings/formrows.h"
#include "ui/settings/secretedit.h"
#include "ui/style/theme.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QVBoxLayout>

namespace {

enum KeepIndex { InKeyring, ForSession };

} // namespace

KeyFields::KeyFields(const ProfileDraft &draft, const ProfileDraftContext &context,
                     FieldFaults &faults, QWidget *parent)
    : QWidget(parent), m_idEdit(new QLineEdit(draft.secretId, this)),
      m_keyEdit(new SecretEdit(tr("Show the secret key"), this)),
      m_tokenEdit(new SecretEdit(tr("Show the token"), this)),
      m_keepRow(new ChoiceRow(tr("Where the key is kept"),
                              {tr("In the system's keyrin&g"), tr("&For this session only")},
                              Qt::Vertical, this))
{
    m_idEdit->setFont(fixedFont(font()));
    if (context.hasKey)
        //: In an empty field: the key that is kept already is not changed.
        m_keyEdit->setPlaceholderText(tr("As it is"));
    m_tokenEdit->setPlaceholderText(context.hasKey ? tr("As it is") : tr("None"));
    m_keepRow->setIndex(draft.keepsInKeyring ? InKeyring : ForSession);

    auto *rows = new FormRows(this);
    faults.add(ProfileField::SecretId, rows->addField(tr("Secret &ID"), *m_idEdit),
               tr("From the console: Access Management, API Keys."));
    faults.add(ProfileField::SecretKey,
               rows->addField(tr("Secret ke&y"), *m_keyEdit, &m_keyEdit->lineEdit()));
    faults.add(ProfileField::Token,
               rows->addField(tr("&Token"), *m_tokenEdit, &m_tokenEdit->lineEdit()),
               tr("Only temporary keys have one."));
    //: Beside the choice of where a key is kept.
    rows->addField(tr("Keep"), *m_keepRow, &m_keepRow->button(InKeyring));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(rows);

    const auto connectField = [this, &faults](ProfileField field) {
        return [this, &faults, field] {
            faults.touch(field);
            emit edited();
        };
    };
    connect(m_idEdit, &QLineEdit::textEdited, this, connectField(ProfileField::SecretId));
    connect(m_keyEdit, &SecretEdit::edited, this, connectField(ProfileField::SecretKey));
    connect(m_tokenEdit, &SecretEdit::edited, this, connectField(ProfileField::Token));
    connect(m_keepRow, &ChoiceRow::chosen, this, &KeyFields::edited);
}

void KeyFields::focusKey()
{
    m_keyEdit->lineEdit().setFocus();
}

void KeyFields::putInto(ProfileDraft &draft) const
{
    draft.secretId = m_idEdit->text().trimmed();
    draft.secretKey = m_keyEdit->secret();
    draft.token = m_tokenEdit->secret();
    draft.keepsInKeyring = m_keepRow->index() == InKeyring;
}
