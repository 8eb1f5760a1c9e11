// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/settings/fieldfaults.h"

#include "core/joinedtext.h"
#include "ui/settings/fieldnote.h"

FieldFaults::FieldFaults(QObject *parent) : QObject(parent) { }

void FieldFaults::add(ProfileField field, FieldNote &note, const QString &hint)
{
    note.keepRoom();
    m_places.insert(field, {.note = &note, .hint = hint});
}

void FieldFaults::touch(ProfileField field)
{
    m_places[field].isTouched = true;
}

void FieldFaults::show(const QMap<ProfileField, QString> &faults)
{
    for (auto it = m_places.cbegin(); it != m_places.cend(); ++it) {
        const QString fault = faults.value(it.key());
        const Place &place = it.value();
        if (fault.isEmpty())
            place.note->setHint(place.hint);
        else if (place.isTouched)
            place.note->setFault(fault);
        else
            place.note->setHint(sentencesText({fault, place.hint}));
    }
}
