// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/settings/lookpage.h"

#include "ui/settings/choicerow.h"
#include "ui/settings/fieldnote.h"
#include "ui/settings/formrows.h"

#include <QAbstractButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

LookPage::LookPage(QWidget *parent)
    : QWidget(parent), m_schemeRow(new ChoiceRow(tr("Color scheme"),
                                                 {tr("As the &system"), tr("&Light"), tr("&Dark")},
                                                 Qt::Horizontal, this)),
      m_zoneRow(new ChoiceRow(tr("Time zone"), {tr("L&ocal time"), tr("&UTC")}, Qt::Horizontal,
                              this)),
      m_languageRow(new ChoiceRow(tr("Language of the service"), {tr("&English"), tr("&Chinese")},
                                  Qt::Horizontal, this))
{
    auto *rows = new FormRows(this);
    const auto add = [rows](const QString &label, ChoiceRow &row) -> FieldNote & {
        return rows->addField(label, row, &row.button(0));
    };
    add(tr("Color scheme"), *m_schemeRow);
    add(tr("Times"), *m_zoneRow).setHint(tr("Files that are exported have UTC always."));
    add(tr("Language of the service"), *m_languageRow)
            .setHint(tr("Of names and error messages that the cloud sends, with the next query."));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(rows);
    layout->addStretch();
    for (const ChoiceRow *row : {m_schemeRow, m_zoneRow, m_languageRow})
        connect(row, &ChoiceRow::chosen, this, [this] { emit changed(look()); });
}

void LookPage::setLook(const LookSettings &look)
{
    m_schemeRow->setIndex(int(look.colorScheme));
    m_zoneRow->setIndex(look.timeZone == TimeZone::Utc ? 1 : 0);
    m_languageRow->setIndex(look.serviceLanguage == "zh-CN"_L1 ? 1 : 0);
}

LookSettings LookPage::look() const
{
    return {.colorScheme = Appearance::Choice(m_schemeRow->index()),
            .timeZone = m_zoneRow->index() == 1 ? TimeZone::Utc : TimeZone::Local,
            .serviceLanguage = m_languageRow->index() == 1 ? u"zh-CN"_s : u"en-US"_s};
}
