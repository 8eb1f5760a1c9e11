// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/settings/lookpage.h"

#include "languages/languages.h"
#include "ui/settings/choicerow.h"
#include "ui/settings/fieldnote.h"
#include "ui/settings/formrows.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QKeyEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

QStringList serviceLanguages()
{
    return {{}, u"en-US"_s, u"zh-CN"_s};
}

} // namespace

LookPage::LookPage(QWidget *parent)
    : QWidget(parent), m_languageCombo(new QComboBox(this)),
      m_schemeRow(new ChoiceRow(tr("Color scheme"),
                                {tr("As the &system"), tr("&Light"), tr("&Dark")}, Qt::Horizontal,
                                this)),
      m_zoneRow(new ChoiceRow(tr("Time zone"), {tr("L&ocal time"), tr("&UTC")}, Qt::Horizontal,
                              this)),
      m_serviceRow(new ChoiceRow(tr("Language of the service"),
                                 {tr("As the &window"), tr("&English"), tr("&Chinese")},
                                 Qt::Horizontal, this))
{
    m_languageCombo->addItem(tr("As the desktop"), QString());
    for (const QString &code : textLanguages())
        m_languageCombo->addItem(textLanguageName(code), code);
    auto *rows = new FormRows(this);
    const auto add = [rows](const QString &label, ChoiceRow &row) -> FieldNote & {
        return rows->addField(label, row, &row.button(0));
    };
    m_languageNote = &rows->addField(tr("Lan&guage"), *m_languageCombo);
    m_languageNote->setHint(tr("Of the window, which opens once more in it."));
    add(tr("Color scheme"), *m_schemeRow);
    add(tr("Times"), *m_zoneRow).setHint(tr("Files that are exported have UTC always."));
    m_serviceNote = &add(tr("Language of the service"), *m_serviceRow);
    m_serviceNote->setHint(
            tr("Of names and error messages that the cloud sends, with the next query."));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(rows);
    layout->addStretch();
    for (const ChoiceRow *row : {m_schemeRow, m_zoneRow, m_serviceRow})
        connect(row, &ChoiceRow::chosen, this, [this] { emit changed(look()); });
    m_languageCombo->installEventFilter(this);
    connect(m_languageCombo, &QComboBox::activated, this, [this] { emit changed(look()); });
}

void LookPage::setLook(const LookSettings &look)
{
    m_schemeRow->setIndex(int(look.colorScheme));
    m_zoneRow->setIndex(look.timeZone == TimeZone::Utc ? 1 : 0);
    m_languageCombo->setCurrentIndex(m_languageCombo->findData(look.textLanguage));
    m_serviceRow->setIndex(int(serviceLanguages().indexOf(look.serviceLanguage)));
}

void LookPage::setSaid(const SaidOptions &said)
{
    m_serviceNote->setSaid(saidText(said.language));
    m_languageNote->setSaid(saidText(said.textLanguage));
}

/// The window opens anew in each language that is passed, so keys open the list.
bool LookPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_languageCombo)
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::Wheel)
        return true;
    if (event->type() != QEvent::KeyPress)
        return false;
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key != Qt::Key_Up && key != Qt::Key_Down)
        return false;
    m_languageCombo->showPopup();
    return true;
}

LookSettings LookPage::look() const
{
    return {.colorScheme = Appearance::Choice(m_schemeRow->index()),
            .timeZone = m_zoneRow->index() == 1 ? TimeZone::Utc : TimeZone::Local,
            .textLanguage = m_languageCombo->currentData().toString(),
            .serviceLanguage = serviceLanguages().at(m_serviceRow->index())};
}
