// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "accounts/profiledraft.h"

#include <QWidget>

class FieldFaults;
class QLineEdit;
class QPlainTextEdit;

/// The fields of a profile that is a program which prints a credential.
class CommandFields final : public QWidget
{
    Q_OBJECT

public:
    /// The faults, which are to be shown at its fields, must outlive it.
    CommandFields(const ProfileDraft &draft, FieldFaults &faults, QWidget *parent);

    void putInto(ProfileDraft &draft) const;

signals:
    void edited();

private:
    void chooseProgram();

    QLineEdit *m_programEdit;
    QPlainTextEdit *m_argumentsEdit;
};
