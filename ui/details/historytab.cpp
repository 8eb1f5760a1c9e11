// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/details/historytab.h"

#include "ui/details/fieldrows.h"

#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

HistoryTab::HistoryTab(QWidget *parent)
    : QWidget(parent), m_sentence(new QLabel(this)), m_rows(new FieldRows(this))
{
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    m_sentence->setMinimumWidth(1);
    m_sentence->setForegroundRole(QPalette::PlaceholderText);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_sentence->setFocusPolicy(Qt::NoFocus);
    m_rows->setAccessibleName(tr("History of the image"));
    connect(m_rows, &FieldRows::copied, this, &HistoryTab::copied);
    auto *area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->viewport()->setBackgroundRole(QPalette::Button);
    auto *content = new QWidget(area);
    content->setBackgroundRole(QPalette::Button);
    auto *contentLayout = new QVBoxLayout(content);
    contentLayout->setContentsMargins(12, 12, 12, 12);
    contentLayout->setSpacing(8);
    contentLayout->addWidget(m_sentence);
    contentLayout->addWidget(m_rows);
    contentLayout->addStretch();
    area->setWidget(content);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(area);
    setEntries({}, {});
}

void HistoryTab::setEntries(const QString &sentence, const QList<HistoryEntry> &entries)
{
    m_sentence->setText(sentence);
    QList<DetailField> rows;
    for (const HistoryEntry &entry : entries)
        rows.append({.label = entry.when, .value = entry.what});
    m_rows->setFields(rows);
    m_rows->setVisible(!rows.isEmpty());
}
