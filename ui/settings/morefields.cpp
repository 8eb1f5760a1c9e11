// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/settings/morefields.h"

#include "ui/settings/endpointfield.h"
#include "ui/settings/fieldfaults.h"
#include "ui/settings/fieldnote.h"
#include "ui/settings/formrows.h"
#include "ui/settings/languagecombo.h"
#include "ui/style/theme.h"

#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

// Source: the vendor's page of AssumeRole, which takes up to twelve hours.
constexpr int durations[] = {15, 30, 60, 2 * 60, 4 * 60, 8 * 60, 12 * 60}; // minutes

} // namespace

MoreFields::MoreFields(const ProfileDraft &draft, FieldFaults &faults, QWidget *parent)
    : QWidget(parent), m_endpointField(new EndpointField(EndpointField::Default::AsUsual, this)),
      m_languageCombo(new QComboBox(this)), m_regionsEdit(new QLineEdit(draft.regions, this)),
      m_roleEdit(new QLineEdit(draft.roleArn, this)),
      m_sessionEdit(new QLineEdit(draft.roleSessionName, this)),
      m_externalIdEdit(new QLineEdit(draft.externalId, this)), m_durationCombo(new QComboBox(this)),
      m_accountEdit(new QLineEdit(draft.expectedAccount, this))
{
    m_endpointField->setText(draft.endpoint);
    m_languageCombo->addItem(tr("As usual"), QString());
    addServiceLanguages(*m_languageCombo);
    m_languageCombo->setCurrentIndex(std::max(0, m_languageCombo->findData(draft.language)));
    m_regionsEdit->setPlaceholderText(u"ap-seoul, eu-*"_s);
    m_roleEdit->setPlaceholderText(u"qcs::cam::uin/100012345678:roleName/auditor"_s);
    m_sessionEdit->setPlaceholderText(tr("Made by the program"));
    m_externalIdEdit->setPlaceholderText(tr("None"));
    addDurations(std::chrono::duration_cast<std::chrono::minutes>(draft.roleDuration));
    m_accountEdit->setPlaceholderText(u"100012345678"_s);
    for (QLineEdit *edit :
         {m_regionsEdit, m_roleEdit, m_sessionEdit, m_externalIdEdit, m_accountEdit})
        edit->setFont(fixedFont(font()));

    auto *rows = new FormRows(this);
    faults.add(ProfileField::Endpoint, rows->addField(tr("Site or &endpoint"), *m_endpointField,
                                                      &m_endpointField->kindCombo()));
    rows->addField(tr("Service &language"), *m_languageCombo);
    faults.add(ProfileField::Regions, rows->addField(tr("Regions &checked"), *m_regionsEdit),
               tr("When the program starts with this profile: IDs, or parts such as eu-*."));
    addRole(*rows, faults);
    faults.add(ProfileField::ExpectedAccount,
               rows->addField(tr("Expected acco&unt"), *m_accountEdit),
               tr("If the key is of another account, nothing is shown."));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(rows);

    const auto connectEdit = [this, &faults](const QLineEdit &edit, ProfileField field) {
        connect(&edit, &QLineEdit::textEdited, this, [this, &faults, field] {
            faults.touch(field);
            updateRole();
            emit edited();
        });
    };
    connectEdit(*m_regionsEdit, ProfileField::Regions);
    connectEdit(*m_roleEdit, ProfileField::RoleArn);
    connectEdit(*m_sessionEdit, ProfileField::RoleSessionName);
    connectEdit(*m_externalIdEdit, ProfileField::ExternalId);
    connectEdit(*m_accountEdit, ProfileField::ExpectedAccount);
    connect(m_endpointField, &EndpointField::edited, this, [this, &faults] {
        faults.touch(ProfileField::Endpoint);
        emit edited();
    });
    updateRole();
}

void MoreFields::addDurations(std::chrono::minutes chosen)
{
    QList<int> all(std::begin(durations), std::end(durations));
    const int minutes = int(chosen.count());
    if (!all.contains(minutes))
        all.append(minutes); // from a file that somebody has written
    for (const int each : all) {
        const bool isHours = each % 60 == 0;
        m_durationCombo->addItem(isHours ? tr("%Ln hours", nullptr, each / 60)
                                         : tr("%Ln minutes", nullptr, each),
                                 each);
    }
    m_durationCombo->setCurrentIndex(m_durationCombo->findData(minutes));
}

void MoreFields::addRole(FormRows &rows, FieldFaults &faults)
{
    faults.add(ProfileField::RoleArn, rows.addField(tr("R&ole to assume"), *m_roleEdit),
               tr("Its ARN. All requests are then made as this role."));
    faults.add(ProfileField::RoleSessionName, rows.addField(tr("&Session name"), *m_sessionEdit));
    faults.add(ProfileField::ExternalId, rows.addField(tr("E&xternal ID"), *m_externalIdEdit));
    rows.addField(tr("&Duration"), *m_durationCombo);
}

void MoreFields::updateRole()
{
    const bool hasRole = !m_roleEdit->text().trimmed().isEmpty();
    for (QWidget *field :
         std::initializer_list<QWidget *> {m_sessionEdit, m_externalIdEdit, m_durationCombo})
        field->setEnabled(hasRole);
}

void MoreFields::putInto(ProfileDraft &draft) const
{
    draft.endpoint = m_endpointField->text();
    draft.language = m_languageCombo->currentData().toString();
    draft.regions = m_regionsEdit->text().trimmed();
    draft.roleArn = m_roleEdit->text().trimmed();
    draft.roleSessionName = m_sessionEdit->text().trimmed();
    draft.externalId = m_externalIdEdit->text().trimmed();
    draft.roleDuration = std::chrono::minutes(m_durationCombo->currentData().toInt());
    draft.expectedAccount = m_accountEdit->text().trimmed();
}

bool MoreFields::isUsedBy(const ProfileDraft &draft)
{
    const QStringList texts = {draft.endpoint, draft.language, draft.regions, draft.roleArn,
                               draft.expectedAccount};
    return !texts.join(QString()).isEmpty();
}
