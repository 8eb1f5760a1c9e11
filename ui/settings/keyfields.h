// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "accounts/profiledraftfaults.h"

#include <QWidget>

class ChoiceRow;
class FieldFaults;
class QLineEdit;
class SecretEdit;

/// The fields of a profile that is an API key: id, key, token, and where they are kept. Of a
/// profile that is changed, the key is not shown again; left empty, it stays as it is.
class KeyFields final : public QWidget
{
    Q_OBJECT

public:
    /// The faults, which are to be shown at its fields, must outlive it.
    KeyFields(const ProfileDraft &draft, const ProfileDraftContext &context, FieldFaults &faults,
              QWidget *parent);

    void putInto(ProfileDraft &draft) const;
    /// Moves the keyboard to the key.
    void focusKey();

signals:
    void edited();

private:
    QLineEdit *m_idEdit;
    SecretEdit *m_keyEdit;
    SecretEdit *m_tokenEdit;
    ChoiceRow *m_keepRow;
};
