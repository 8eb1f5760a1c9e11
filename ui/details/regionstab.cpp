// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/details/regionstab.h"

#include "core/bidicontrols.h"
#include "ui/details/visibledelegate.h"
#include "ui/style/theme.h"
#include "ui/widgets/copytable.h"

#include <QLabel>
#include <QLocale>
#include <QScrollArea>
#include <QVBoxLayout>

RegionsTab::RegionsTab(QWidget *parent)
    : QWidget(parent), m_sentences(new QLabel(this)),
      m_table(new CopyTable({tr("Region"), tr("ID"), tr("Created"), tr("State"),
                             //: Over a column: the number of snapshots.
                             tr("Snapshots")},
                            this))
{
    m_sentences->setTextFormat(Qt::PlainText);
    m_sentences->setWordWrap(true);
    m_sentences->setMinimumWidth(1);
    m_sentences->setForegroundRole(QPalette::PlaceholderText);
    m_sentences->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_sentences->setFocusPolicy(Qt::NoFocus);
    m_table->setAccessibleName(tr("Regions of the image"));
    m_table->setItemDelegate(new VisibleDelegate(m_table));
    m_table->setColumnFont(1, fixedFont(font()));
    m_table->fitCells();
    connect(m_table, &QTableWidget::cellActivated, this, [this](int row) { chooseRow(row); });
    connect(m_table, &CopyTable::copied, this, &RegionsTab::copied);
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
    contentLayout->addWidget(m_sentences);
    contentLayout->addWidget(m_table);
    contentLayout->addStretch();
    area->setWidget(content);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(area);
}

void RegionsTab::setEntries(const QStringList &sentences, const QList<RegionEntry> &entries)
{
    m_entries = entries;
    m_sentences->setText(withVisibleControls(sentences.join(u'\n')));
    QList<QStringList> rows;
    for (const RegionEntry &entry : entries) {
        rows.append({entry.region, entry.key.imageId, entry.created, entry.state,
                     QLocale().toString(entry.snapshots)});
    }
    m_table->setRows(rows, {4});
    m_table->setVisible(!rows.isEmpty());
}

void RegionsTab::chooseRow(int row)
{
    if (row >= 0 && row < m_entries.size())
        emit chosen(m_entries.at(row).key);
}
