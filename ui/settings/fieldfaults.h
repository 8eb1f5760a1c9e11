// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "accounts/profiledraftfaults.h"

#include <QHash>
#include <QObject>

class FieldNote;

/// Shows the faults of a draft, each at its field. What is missing at first is said as a hint; it
/// is a fault as soon as the user has been at the field.
class FieldFaults final : public QObject
{
    Q_OBJECT

public:
    explicit FieldFaults(QObject *parent);

    /// `hint` is what is said of a field without a fault.
    void add(ProfileField field, FieldNote &note, const QString &hint = {});
    /// The user has changed the field.
    void touch(ProfileField field);
    void show(const QMap<ProfileField, QString> &faults);

private:
    struct Place
    {
        FieldNote *note;
        QString hint;
        bool isTouched = false;
    };

    QHash<ProfileField, Place> m_places;
};
