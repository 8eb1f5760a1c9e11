// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/changes/mutedialog.h"

#include "core/bidicontrols.h"
#include "core/imagefields.h"
#include "core/joinedtext.h"

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

/// As the API spells it, where the program knows it; else as it was typed.
QString spelled(const QString &field)
{
    for (const ImageField &each : imageFields) {
        const QLatin1StringView known(each.name.data(), qsizetype(each.name.size()));
        if (field.compare(known, Qt::CaseInsensitive) == 0)
            return known;
    }
    return field;
}

QStringList fieldsOf(const QString &text)
{
    QStringList fields;
    for (const QString &entry : entriesOf(text))
        fields.append(spelled(entry));
    return fields;
}

} // namespace

MuteDialog::MuteDialog(const MutedChanges &muted, QWidget *parent)
    : QDialog(parent), m_fieldsEdit(new QLineEdit(muted.fields.join(u", "_s), this)),
      m_namesEdit(new QLineEdit(muted.namePatterns.join(u", "_s), this)),
      m_unknown(new QLabel(this))
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
    m_unknown->setTextFormat(Qt::PlainText);
    m_unknown->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    auto *layout = new QFormLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->addRow(tr("&Fields"), m_fieldsEdit);
    layout->addRow(tr("&Names"), m_namesEdit);
    layout->addRow(note);
    layout->addRow(m_unknown);
    layout->addRow(buttons);
    connect(m_fieldsEdit, &QLineEdit::textChanged, this, &MuteDialog::showUnknown);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    showUnknown();
}

/// The service may have come to have members that the program does not know.
void MuteDialog::showUnknown()
{
    QStringList unknown;
    for (const QString &field : fieldsOf(m_fieldsEdit->text())) {
        if (!imageField(field.toStdString()))
            unknown.append(isolated(withVisibleControls(field)));
    }
    if (unknown.isEmpty())
        return m_unknown->clear();
    //: %1 is a list of names, such as "Tag".
    m_unknown->setText(tr("Not known as fields of images: %1").arg(listText(unknown)));
}

MutedChanges MuteDialog::muted() const
{
    return {.fields = fieldsOf(m_fieldsEdit->text()),
            .namePatterns = entriesOf(m_namesEdit->text())};
}
