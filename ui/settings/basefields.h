// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "accounts/profiledraftfaults.h"

#include <QWidget>

class FieldFaults;
class QComboBox;

/// The field of a profile that is based on another one: which that is.
class BaseFields final : public QWidget
{
    Q_OBJECT

public:
    /// Offers the bases of the context. The faults, which are to be shown at its field, must
    /// outlive it.
    BaseFields(const ProfileDraft &draft, const ProfileDraftContext &context, FieldFaults &faults,
               QWidget *parent);

    void putInto(ProfileDraft &draft) const;

signals:
    void edited();

private:
    QComboBox *m_combo; // the data is the name of a profile
};
