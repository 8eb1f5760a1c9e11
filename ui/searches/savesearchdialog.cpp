// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/searches/savesearchdialog.h"

#include "searches/savedsearchlist.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

SaveSearchDialog::SaveSearchDialog(const SavedSearch &search, const QList<SavedSearch> &others,
                                   QWidget *parent)
    : QDialog(parent), m_search(search), m_others(others),
      m_nameEdit(new QLineEdit(search.name, this)), m_noteLabel(new QLabel(this)),
      m_startCheck(new QCheckBox(tr("&Open at startup"), this))
{
    setObjectName(QStringLiteral("saveSearchDialog"));
    setWindowTitle(tr("Save Search"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_nameEdit->setAccessibleName(tr("Name of the search"));
    m_nameEdit->setMinimumWidth(fontMetrics().averageCharWidth() * 38);
    m_noteLabel->setForegroundRole(QPalette::PlaceholderText);
    m_noteLabel->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    m_saveButton = buttons->button(QDialogButtonBox::Save);

    auto *layout = new QFormLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->addRow(tr("&Name"), m_nameEdit);
    layout->addRow(QString(), m_startCheck);
    layout->addRow(m_noteLabel);
    layout->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_nameEdit, &QLineEdit::textChanged, this, &SaveSearchDialog::showName);
    connect(m_startCheck, &QCheckBox::clicked, this, [this] { m_isStartChosen = true; });
    showName();
}

SavedSearch SaveSearchDialog::search() const
{
    SavedSearch search = m_search;
    search.name = m_nameEdit->text().trimmed();
    search.opensAtStart = m_startCheck->isChecked();
    return search;
}

void SaveSearchDialog::showName()
{
    const QString name = m_nameEdit->text().trimmed();
    m_saveButton->setEnabled(!name.isEmpty());
    const std::optional<SavedSearch> replaced = searchNamed(m_others, name);
    if (!m_isStartChosen)
        m_startCheck->setChecked(replaced ? replaced->opensAtStart : m_search.opensAtStart);
    m_noteLabel->setText(replaced ? tr("Replaces the saved search with this name.")
                                  : tr("Keeps regions, filters, find text, columns and sort."));
}
