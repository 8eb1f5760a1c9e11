// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/settings/basefields.h"

#include "core/bidicontrols.h"
#include "ui/settings/fieldfaults.h"
#include "ui/settings/formrows.h"
#include "ui/widgets/menutext.h"

#include <QComboBox>
#include <QVBoxLayout>

#include <algorithm>

namespace {

constexpr qsizetype longestName = 60;

} // namespace

BaseFields::BaseFields(const ProfileDraft &draft, const ProfileDraftContext &context,
                       FieldFaults &faults, QWidget *parent)
    : QWidget(parent), m_combo(new QComboBox(this))
{
    QStringList names = context.bases;
    // One that is gone is said to be, and not replaced in silence.
    if (!draft.base.isEmpty() && !names.contains(draft.base))
        names.prepend(draft.base);
    for (const QString &name : names)
        m_combo->addItem(withVisibleControls(cutText(name, longestName)), name);
    m_combo->setCurrentIndex(std::max(0, m_combo->findData(draft.base)));

    auto *rows = new FormRows(this);
    faults.add(ProfileField::Base, rows->addField(tr("&Which account"), *m_combo),
               tr("Its credential is read where it is. The fields below come on top of it."));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(rows);
    connect(m_combo, &QComboBox::activated, this, [this, &faults] {
        faults.touch(ProfileField::Base);
        emit edited();
    });
}

void BaseFields::putInto(ProfileDraft &draft) const
{
    draft.base = m_combo->currentData().toString();
}
