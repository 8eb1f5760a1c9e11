// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/details/historytab.h"

#include "ui/details/visibledelegate.h"
#include "ui/widgets/copytable.h"

#include <QHeaderView>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

HistoryTab::HistoryTab(QWidget *parent)
    : QWidget(parent), m_sentence(new QLabel(this)),
      m_table(new CopyTable(
              {//: Over a column of times: when something happened.
               tr("When"),
               //: Over a column: what happened.
               tr("What"),
               //: Over a column: the value that a field had.
               tr("Before"),
               //: Over a column: the value that a field has since.
               tr("After")},
              this))
{
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    m_sentence->setMinimumWidth(1);
    m_sentence->setForegroundRole(QPalette::PlaceholderText);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_sentence->setFocusPolicy(Qt::NoFocus);
    m_table->setAccessibleName(tr("History of the image"));
    m_table->setItemDelegate(new VisibleDelegate(m_table));
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    connect(m_table, &CopyTable::copied, this, &HistoryTab::copied);
    auto *area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->viewport()->setBackgroundRole(QPalette::Button);
    auto *content = new QWidget(area);
    content->setBackgroundRole(QPalette::Button);
    auto *contentLayout = new QVBoxLayout(content);
    contentLayout->setContentsMargins(12, 12, 12, 12);
    contentLayout->setSpacing(8);
    contentLayout->addWidget(m_sentence);
    contentLayout->addWidget(m_table);
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
    QList<QStringList> rows;
    for (const HistoryEntry &entry : entries)
        rows.append({entry.when, entry.what, entry.before, entry.after});
    m_table->setRows(rows);
    m_table->setVisible(!rows.isEmpty());
}
