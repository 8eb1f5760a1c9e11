// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "accounts/profiledraftfaults.h"

#include <QDialog>

class BaseFields;
class ChoiceRow;
class CommandFields;
class FieldFaults;
class FieldScroll;
class FoldButton;
class KeyFields;
class MoreFields;
class QLineEdit;
class QPushButton;

/// Makes a profile of this program, or changes one. OK is enabled when nothing is missing; what is
/// missing stands at its field. It keeps nothing: whoever opened it takes the draft when it was
/// accepted. Closing deletes it, and what was typed with it.
class ProfileDialog final : public QDialog
{
    Q_OBJECT

public:
    enum class Purpose { New, Edit };

    /// `draft` is what stands in the fields at first; a key in it is not shown.
    ProfileDialog(Purpose purpose, const ProfileDraft &draft, const ProfileDraftContext &context,
                  QWidget *parent);

    [[nodiscard]] ProfileDraft draft() const;

protected:
    void showEvent(QShowEvent *event) override;

private:
    [[nodiscard]] ProfileDraft::Kind kind() const;
    void showKind();
    void check();
    /// As high as its fields, if the screen is.
    void fitToFields();

    ProfileDraftContext m_context;
    FieldFaults *m_faults;
    QLineEdit *m_nameEdit;
    ChoiceRow *m_kindRow;
    KeyFields *m_keyFields;
    CommandFields *m_commandFields;
    BaseFields *m_baseFields;
    MoreFields *m_moreFields;
    FoldButton *m_moreButton = nullptr;
    FieldScroll *m_scroll = nullptr;
    QPushButton *m_okButton;
};
