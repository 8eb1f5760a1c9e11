// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/settings/memorypage.h"

#include "ui/settings/fieldnote.h"
#include "ui/settings/formrows.h"

#include <QCheckBox>
#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

MemoryPage::MemoryPage(QWidget *parent)
    : QWidget(parent), m_onBox(new QCheckBox(tr("Keep what &regions had"), this)),
      m_daysBox(new QSpinBox(this)), m_file(new QLabel(this)),
      m_purgeButton(new QPushButton(tr("&Forget Everything…"), this)), m_result(new QLabel(this))
{
    m_daysBox->setRange(Retention::fewestDays, Retention::mostDays);
    for (QLabel *label : {m_file, m_result}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setMinimumWidth(1);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    }
    m_result->setFocusPolicy(Qt::NoFocus);
    m_purgeButton->setAutoDefault(false);

    auto *rows = new FormRows(this);
    rows->addField(tr("Remember results"), *m_onBox)
            .setHint(tr("The window shows at once what was there the last time, until the service "
                        "has answered, and can tell what has changed since."));
    rows->addField(tr("Days to keep &all"), *m_daysBox)
            .setHint(tr("Of earlier weeks the last result is kept. The command “changes” goes by "
                        "this, too."));
    //: Where something is kept: the path of a file.
    m_fileNote = &rows->addField(tr("F&ile"), *m_file);
    m_fileNote->setHint(tr("It has names, descriptions and tags of images, and no credential. Only "
                           "you can read it."));
    auto *purge = new QHBoxLayout;
    purge->setSpacing(12);
    purge->addWidget(m_purgeButton);
    purge->addWidget(m_result, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(8);
    layout->addWidget(rows);
    layout->addLayout(purge);
    layout->addStretch();

    connect(m_onBox, &QCheckBox::toggled, this, &MemoryPage::commit);
    connect(m_daysBox, &QSpinBox::valueChanged, this, &MemoryPage::commit);
    connect(m_purgeButton, &QPushButton::clicked, this, &MemoryPage::askToPurge);
    setFile({}, 0);
}

void MemoryPage::setMemory(const MemorySettings &memory)
{
    const QSignalBlocker onBlocker(m_onBox);
    const QSignalBlocker daysBlocker(m_daysBox);
    m_onBox->setChecked(memory.isOn);
    m_daysBox->setValue(memory.retention.wholeDays);
}

void MemoryPage::setFile(const QString &path, qint64 size)
{
    if (size > 0) {
        //: %1 is the path of a file, %2 its size, as in "12.5 MiB".
        m_file->setText(tr("%1 (%2)").arg(QDir::toNativeSeparators(path),
                                          QLocale().formattedDataSize(size, 1)));
    } else {
        m_file->setText(tr("Nothing is remembered so far."));
    }
    m_purgeButton->setEnabled(size > 0);
}

void MemoryPage::setSaid(const SaidOptions &said)
{
    m_fileNote->setSaid(saidText(said.memory));
}

void MemoryPage::setResult(const QString &result)
{
    m_result->setText(result);
}

void MemoryPage::commit()
{
    emit changed({.isOn = m_onBox->isChecked(), .retention = {.wholeDays = m_daysBox->value()}});
}

void MemoryPage::askToPurge()
{
    auto *box = new QMessageBox(this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIcon(QMessageBox::Question);
    box->setWindowTitle(tr("Forget Everything"));
    box->setTextFormat(Qt::PlainText);
    box->setText(tr("Forget all results that are remembered?"));
    box->setInformativeText(tr("What has changed since an earlier time cannot be told any more. "
                               "Nothing changes in the cloud."));
    QPushButton *forget = box->addButton(tr("&Forget"), QMessageBox::DestructiveRole);
    box->setDefaultButton(box->addButton(QMessageBox::Cancel));
    connect(forget, &QPushButton::clicked, this, &MemoryPage::purgeRequested);
    box->open();
}
