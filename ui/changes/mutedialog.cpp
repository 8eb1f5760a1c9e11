// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/changes/mutedialog.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace {

const QString fieldsExample = u"Tags, ImageDescription"_s;
const QString namesExample = u"tmp-*, ci-build-2026-*"_s;

QStringList entriesOf(const QString &text)
{
    QStringList entries;
    for (const QString &entry : text.split(u',', Qt::SkipEmptyParts)) {
        if (!entry.trimmed().isEmpty())
            entries.append(entry.trimmed());
    }
    return entries;
}

} // namespace

MuteDialog::MuteDialog(const MutedChanges &muted, QWidget *parent)
    : QDialog(parent), m_fieldsEdit(new QLineEdit(muted.fields.join(u", "_s), this)),
      m_namesEdit(new QLineEdit(muted.namePatterns.join(u", "_s), this))
{
    setObjectName(u"muteDialog"_s);
    setWindowTitle(tr("Mute Changes"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_fieldsEdit->setAccessibleName(tr("Fields whose changes do not matter"));
    //: In an empty field; %1 are examples of what may be typed.
    m_fieldsEdit->setPlaceholderText(tr("such as %1").arg(fieldsExample));
    m_fieldsEdit->setMinimumWidth(fontMetrics().averageCharWidth() * 44);
    m_namesEdit->setAccessibleName(tr("Names of images that do not matter"));
    m_namesEdit->setPlaceholderText(tr("such as %1").arg(namesExample));
    auto *note = new QLabel(tr("Separated by commas. Fields have the names of the API; in names * "
                               "and ? stand for any characters, and for one. SyncPercent is muted "
                               "always."),
                            this);
    note->setForegroundRole(QPalette::PlaceholderText);
    note->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    auto *layout = new QFormLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->addRow(tr("&Fields"), m_fieldsEdit);
    layout->addRow(tr("&Names"), m_namesEdit);
    layout->addRow(note);
    layout->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

MutedChanges MuteDialog::muted() const
{
    return {.fields = entriesOf(m_fieldsEdit->text()),
            .namePatterns = entriesOf(m_namesEdit->text())};
}
