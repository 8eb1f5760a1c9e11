// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "accounts/profiledraft.h"

#include <QWidget>

class EndpointField;
class FieldFaults;
class FormRows;
class QComboBox;
class QLineEdit;

/// What few profiles need: hosts, language, regions, a role to assume, and the account that it must
/// be.
class MoreFields final : public QWidget
{
    Q_OBJECT

public:
    /// The faults, which are to be shown at its fields, must outlive it.
    MoreFields(const ProfileDraft &draft, FieldFaults &faults, QWidget *parent);

    void putInto(ProfileDraft &draft) const;
    /// Whether a draft has something here that is not as usual.
    [[nodiscard]] static bool isUsedBy(const ProfileDraft &draft);

signals:
    void edited();

private:
    void addDurations(std::chrono::minutes chosen);
    void addRole(FormRows &rows, FieldFaults &faults);
    /// The fields of a role are for one that is named.
    void updateRole();

    EndpointField *m_endpointField;
    QComboBox *m_languageCombo;
    QLineEdit *m_regionsEdit;
    QLineEdit *m_roleEdit;
    QLineEdit *m_sessionEdit;
    QLineEdit *m_externalIdEdit;
    QComboBox *m_durationCombo; // the data is minutes
    QLineEdit *m_accountEdit;
};
